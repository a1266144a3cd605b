import type { Core } from 'cytoscape';
import type { Point } from '../layout/layout.ts';

/** A node that is on the canvas and is to stand elsewhere. */
export interface Move {
  readonly id: string;
  readonly to: Point;
}

/** More nodes than this at once would stutter: they go straight to their places. */
const MOST_ANIMATED = 250;

/**
 * Moves nodes to their places within a moment, so that the eye can follow. A newer move takes over from where they are; a
 * node that a person holds is left to them.
 *
 * @param duration in milliseconds; 0 moves at once.
 */
export function animateMoves(cy: Core, moves: readonly Move[], duration: number) {
  const isAtOnce = duration === 0 || moves.length > MOST_ANIMATED;
  cy.batch(() => {
    for (const { id, to } of moves) {
      const node = cy.getElementById(id);
      node.stop();
      if (node.grabbed()) continue;
      if (isAtOnce) node.position({ ...to });
      else node.animate({ position: { ...to }, duration, easing: 'ease-out-cubic' });
    }
  });
}

/** Everything that moves is at its place at once. */
export function finishMoves(cy: Core) {
  cy.nodes(':animated').stop(true, true);
}
