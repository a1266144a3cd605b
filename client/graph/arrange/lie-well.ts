import type { Point } from '../layout.ts';

/** Most that a picture is stretched to give its edges length. */
const MOST_STRETCH = 3;

/**
 * The same picture turned so that it is wider than tall, as a canvas is and as labels are, and stretched until all but a
 * fifth of its edges (pairs of places in `points`) have the length wanted, in pixels.
 */
export function lieWell(
  points: readonly Point[],
  edges: readonly (readonly [number, number])[],
  length: number,
): readonly Point[] {
  const middle = mean(points);
  const angle = longestWay(points, middle);
  const stretch = stretchFor(points, edges, length);
  const [cos, sin] = [Math.cos(angle) * stretch, Math.sin(angle) * stretch];
  return points.map((point) => {
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    return { x: x * cos + y * sin, y: y * cos - x * sin };
  });
}

/** The direction in which points vary most (first principal axis), in radians. */
function longestWay(points: readonly Point[], middle: Point): number {
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

function stretchFor(points: readonly Point[], edges: readonly (readonly [number, number])[], length: number) {
  const lengths = edges
    .map(([a, b]) => {
      const [from, to] = [points[a], points[b]];
      return from === undefined || to === undefined ? length : Math.hypot(from.x - to.x, from.y - to.y);
    })
    .sort((a, b) => a - b);
  const short = Math.max(1, lengths[Math.floor(lengths.length / 5)] ?? length);
  return Math.min(MOST_STRETCH, Math.max(1, length / short));
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
