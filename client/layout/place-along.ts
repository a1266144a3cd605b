import { CollisionGrid, nearestPlace } from './collision-grid.ts';
import { NODE_BOX, type Placed, type Point } from './layout.ts';

/** Pixels from one node of a path to the next where nothing says how far they are apart. */
const STEP = 200;
/** Pixels between the places that are tried. */
const TRY_GAP = 30;
/** Pixels below the picture where a path of which nothing is drawn begins. */
const BELOW = 200;

interface Along {
  readonly placed: ReadonlyMap<string, Point>;
  /** Ids from one end to the other. */
  readonly path: readonly string[];
  /** Where something else is written. */
  readonly avoid: readonly Point[];
}

/**
 * The places with some for a path's nodes that have none: between those that have, else onwards to the right, so that the path
 * is walked forwards. Nothing that has a place loses it.
 */
export function placeAlong({ placed, path, avoid }: Along): ReadonlyMap<string, Point> {
  const places = new Map(placed);
  const grid = new CollisionGrid<Placed>();
  for (const place of [...placed.values(), ...avoid]) grid.add({ ...place, box: NODE_BOX });
  for (const [index, id] of path.entries()) {
    if (places.has(id)) continue;
    const wished = wishFor(index, path, places);
    const place = nearestPlace(wished, TRY_GAP, (point) => grid.isFree({ ...point, box: NODE_BOX }));
    places.set(id, place);
    grid.add({ ...place, box: NODE_BOX });
  }
  return places;
}

function wishFor(index: number, path: readonly string[], places: ReadonlyMap<string, Point>): Point {
  const before = places.get(path[index - 1] ?? '');
  const after = path.findIndex((id, at) => at > index && places.has(id));
  const next = places.get(path[after] ?? '');
  if (before !== undefined && next !== undefined) {
    const share = 1 / (after - index + 1);
    return { x: before.x + (next.x - before.x) * share, y: before.y + (next.y - before.y) * share };
  }
  if (before !== undefined) return { x: before.x + STEP, y: before.y };
  if (next !== undefined) return { x: next.x - STEP * (after - index), y: next.y };
  const all = [...places.values()];
  const left = all.reduce((least, { x }) => Math.min(least, x), 0);
  return { x: left, y: all.reduce((most, { y }) => Math.max(most, y), 0) + (all.length === 0 ? 0 : BELOW) };
}
