import type { Core } from 'cytoscape';
import { SLICE_MS, soon } from '../browser/tasks.ts';
import { HANDFUL, inNextFrame, nothingToCallOff } from './motion.ts';
import { type Move, reckonBounds } from './update-elements.ts';

/** More nodes than this at once would stutter: they go straight to their places. */
const MOST_GLIDING = 250;

/** Moves nodes to their places within a moment, so that the eye can follow. A newer move takes over from where they are. */
export class Glide {
  readonly #cy: Core;
  readonly #duration: number;
  readonly #tell: (isMoving: boolean) => void;
  #callOff = nothingToCallOff;
  #rest: readonly Move[] = [];

  /**
   * @param duration in milliseconds; 0 moves at once.
   * @param tell is told when so many begin to move that it takes several goes, and when they have arrived.
   */
  constructor(cy: Core, duration: number, tell: (isMoving: boolean) => void) {
    this.#cy = cy;
    this.#duration = duration;
    this.#tell = tell;
  }

  /** Those that were gliding elsewhere and are not among the moves first arrive. */
  start(moves: readonly Move[]) {
    const newer = new Set(moves.map(({ id }) => id));
    this.#put(this.#rest.filter(({ id }) => !newer.has(id)));
    this.#stop();
    this.#rest = moves;
    if (moves.length > MOST_GLIDING && this.#cy.container() !== null) return this.#putSoon();
    if (this.#duration === 0) return this.finish();
    const legs = moves.map(({ id, to }) => {
      const node = this.#cy.getElementById(id);
      return { node, to, from: { ...node.position() } };
    });
    const began = performance.now();
    const draw = (now: number) => {
      const share = Math.min(1, Math.max(0, now - began) / this.#duration);
      const eased = 1 - (1 - share) ** 3;
      this.#cy.batch(() => {
        for (const { node, from, to } of legs) {
          if (node.grabbed()) continue;
          node.position({ x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased });
        }
      });
      if (share < 1) this.#callOff = inNextFrame(draw);
      else this.#rest = [];
    };
    this.#callOff = inNextFrame(draw);
  }

  /** Everything that glides is at its place at once. */
  finish() {
    this.#put(this.#rest);
    this.#stop();
  }

  /** Nothing moves any more. */
  #stop() {
    this.#callOff();
    this.#callOff = nothingToCallOff;
    this.#rest = [];
    this.#cy.notifications(true);
    this.#tell(false);
  }

  #putSoon() {
    this.#tell(true);
    this.#callOff = soon(() => this.#putSome());
  }

  /** Puts as many as fit into a moment, and the others in the moments after it; they are drawn when the last is there. */
  #putSome() {
    const cy = this.#cy;
    const until = performance.now() + SLICE_MS;
    cy.notifications(false);
    const still = new Set(this.#rest.map(({ id }) => id));
    while (this.#rest.length > HANDFUL && performance.now() < until) {
      const moves = this.#rest.slice(0, HANDFUL);
      this.#put(moves);
      this.#rest = this.#rest.slice(HANDFUL);
      for (const { id } of moves) still.delete(id);
      this.#reckon(moves, still);
    }
    if (this.#rest.length > HANDFUL) {
      this.#putSoon();
    } else {
      cy.notifications(true);
      this.finish();
    }
  }

  /** Left alone, Cytoscape reckons all curves and bounds anew in the next frame. Lines to what is still to move wait for it. */
  #reckon(moves: readonly Move[], still: ReadonlySet<string>) {
    this.#cy.renderer().flushRenderedStyleQueue?.();
    for (const { id } of moves) {
      const node = this.#cy.getElementById(id);
      node.forEach(reckonBounds);
      node
        .connectedEdges()
        .filter((edge) => !still.has(edge.source().id()) && !still.has(edge.target().id()))
        .forEach(reckonBounds);
    }
  }

  #put(moves: readonly Move[]) {
    if (moves.length === 0) return;
    this.#cy.batch(() => {
      for (const { id, to } of moves) {
        const node = this.#cy.getElementById(id);
        if (!node.grabbed()) node.position({ ...to });
      }
    });
  }
}
