import type { Point } from './layout.ts';

/**
 * Whether a point lies inside a polygon, closed from its last corner to its first, by counting how often a ray to the
 * right crosses it; where it crosses itself, what is enclosed twice lies outside. Fewer than three corners hold nothing.
 */
export function isInside({ x, y }: Point, polygon: readonly Point[]): boolean {
  let isIn = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before !== undefined && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) / (before.y - corner.y)) * (before.x - corner.x);
      if (x < crossing) isIn = !isIn;
    }
    before = corner;
  }
  return isIn;
}

/** The rectangle between two opposite corners. */
export const rectangle = (one: Point, other: Point): readonly Point[] => [
  { x: one.x, y: one.y },
  { x: other.x, y: one.y },
  { x: other.x, y: other.y },
  { x: one.x, y: other.y },
];

/** Pixels between the points of a line drawn by hand that are worth keeping. */
const LEAST_STEP = 4;

/** A line drawn by hand with its next point, unless that is too near to the last to matter. */
export function extendLine(line: readonly Point[], next: Point): readonly Point[] {
  const end = line.at(-1);
  const isNear = end !== undefined && Math.hypot(next.x - end.x, next.y - end.y) < LEAST_STEP;
  return isNear ? line : [...line, next];
}
