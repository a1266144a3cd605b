import type { Core } from 'cytoscape';
import { inNextFrame, nothingToCallOff } from './motion.ts';
import type { Move } from './update-elements.ts';

/** More nodes than this at once would stutter: they go straight to their places. */
const MOST_GLIDING = 250;

/** Moves nodes to their places within a moment, so that the eye can follow. A newer move takes over from where they are. */
export class Glide {
  readonly #cy: Core;
  readonly #duration: number;
  #callOff = nothingToCallOff;
  #rest: readonly Move[] = [];

  /** @param duration in milliseconds; 0 moves at once. */
  constructor(cy: Core, duration: number) {
    this.#cy = cy;
    this.#duration = duration;
  }

  /** Those that were gliding elsewhere and are not among the moves first arrive. */
  start(moves: readonly Move[]) {
    const newer = new Set(moves.map(({ id }) => id));
    this.#put(this.#rest.filter(({ id }) => !newer.has(id)));
    this.#stop();
    if (this.#duration === 0 || moves.length > MOST_GLIDING) return this.#put(moves);
    this.#rest = moves;
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
    this.#rest = [];
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
