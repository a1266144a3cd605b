import type { Point } from '../layout/layout.ts';

/** Straight pieces that stand for one bend. */
const PIECES = 8;

/**
 * How far a point is from a line, in the unit of both. `pulls` bend it, each towards itself: one quadratic curve a pull,
 * which meet halfway between two pulls, as Cytoscape draws them. Without pulls the line is straight.
 */
export function distanceToLine(point: Point, start: Point, pulls: readonly Point[], end: Point): number {
  if (pulls.length === 0) return distanceToPiece(point, start, end);
  let least = Infinity;
  let from = start;
  pulls.forEach((pull, index) => {
    const next = pulls[index + 1];
    const to = next === undefined ? end : between(pull, next, 0.5);
    let before = from;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const share = piece / PIECES;
      const here = between(between(from, pull, share), between(pull, to, share), share);
      least = Math.min(least, distanceToPiece(point, before, here));
      before = here;
    }
    from = to;
  });
  return least;
}

const between = (one: Point, other: Point, share: number): Point => ({
  x: one.x + (other.x - one.x) * share,
  y: one.y + (other.y - one.y) * share,
});

function distanceToPiece(point: Point, start: Point, end: Point): number {
  const along = { x: end.x - start.x, y: end.y - start.y };
  const length = along.x ** 2 + along.y ** 2;
  const share = length === 0 ? 0 : ((point.x - start.x) * along.x + (point.y - start.y) * along.y) / length;
  const nearest = between(start, end, Math.min(1, Math.max(0, share)));
  return Math.hypot(point.x - nearest.x, point.y - nearest.y);
}
