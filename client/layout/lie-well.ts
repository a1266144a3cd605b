import type { Placed, Point } from './layout.ts';

/** Most that a picture is stretched to give its edges length. */
const MOST_STRETCH = 3;
/** The share of the whole that nodes with their labels may take up. */
const DENSITY = 0.35;

/**
 * The same picture turned so that it is wider than tall, as a canvas is and as labels are, and drawn as tight as half of
 * its edges (pairs of places in `points`) keep the length wanted, in pixels, and labels have air.
 */
export function lieWell(
  points: readonly Placed[],
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

/** As tight as boxes and edges allow: half of the edges get their length, and labels some air. */
function stretchFor(
  points: readonly Placed[],
  edges: readonly (readonly [number, number])[],
  length: number,
) {
  const lengths = edges
    .map(([a, b]) => {
      const [from, to] = [points[a], points[b]];
      return from === undefined || to === undefined ? length : Math.hypot(from.x - to.x, from.y - to.y);
    })
    .sort((a, b) => a - b);
  const usual = Math.max(1, lengths[Math.floor(lengths.length / 2)] ?? length);
  const taken = points.reduce((sum, { box }) => sum + box.width * (box.above + box.below), 0);
  const room = taken / DENSITY / areaOf(points);
  return Math.min(MOST_STRETCH, Math.max(length / usual, Math.sqrt(room)));
}

/** Of the rectangle around, with half a label on each side so that a straight line has one too. */
function areaOf(points: readonly Placed[]): number {
  const extent = (axis: 'x' | 'y') => {
    const values = points.map((point) => point[axis]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)) + 100;
  };
  return extent('x') * extent('y');
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
