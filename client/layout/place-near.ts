import type { GraphEdge } from '#contract/graph.ts';
import { cellsAround, inOrderOf, roundFrom } from './cells.ts';
import { CollisionGrid } from './collision-grid.ts';
import { NODE_BOX, type Placed, type Point } from './layout.ts';

/** Pixels between places, and from a parent to the nearest: room for the name of a line. */
const UNIT = { width: 150, height: 105 };
const NEAREST = 140;
/** How much farther than behind a parent a place on the side away from the middle may be, and is still taken. */
const LEAN = 0.25;

type Tie = Pick<GraphEdge, 'from' | 'to'> & Partial<Pick<GraphEdge, 'type'>>;

interface Newcomers {
  readonly placed: ReadonlyMap<string, Point>;
  /** Ids of the nodes that want a place. */
  readonly fresh: readonly string[];
  readonly edges: readonly Tie[];
  /** Where something else is written. */
  readonly avoid: readonly Point[];
  readonly parent?: string;
}

/**
 * The positions with places for `fresh` nodes added: each near its parent (or the first neighbour that is placed), where
 * neither its shape nor its label covers another; those of a parent stand all round it where there is room, each type of
 * relation in a wedge of its own. Nothing that has a place loses it. The same input gives the same places.
 */
export function placeNear({ placed, fresh, edges, avoid, parent }: Newcomers): ReadonlyMap<string, Point> {
  const positions = new Map(placed);
  const middle = centre([...placed.values()]);
  const grid = new CollisionGrid<Placed>();
  for (const place of [...placed.values(), ...avoid]) grid.add({ ...place, box: NODE_BOX });
  const settle = (ids: readonly string[], anchor: Point) => {
    const places = freePlaces(ids.length, anchor, middle, grid);
    for (const [index, id] of ids.entries()) {
      const place = places[index] ?? anchor;
      positions.set(id, place);
      grid.add({ ...place, box: NODE_BOX });
    }
  };
  const own = edges.filter(({ from, to }) => from === parent || to === parent);
  const wedgeOf = new Map(own.flatMap(({ from, to, type }) => [from, to].map((id) => [id, type ?? ''])));
  const around = fresh.filter((id) => wedgeOf.has(id) && positions.has(parent ?? ''));
  const byWedge = inOrderOf(around, (id) => wedgeOf.get(id) ?? '');
  settle(byWedge, positions.get(parent ?? '') ?? middle);
  for (const id of fresh)
    if (!positions.has(id)) settle([id], anchorOf(id, positions, edges, parent) ?? middle);
  return positions;
}

function anchorOf(
  id: string,
  positions: ReadonlyMap<string, Point>,
  edges: readonly Tie[],
  parent: string | undefined,
): Point | undefined {
  const beside = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return positions.get(beside.find((other) => positions.has(other)) ?? parent ?? '');
}

/** Free places around the anchor, rather on the side away from the middle of the picture; in the order of a hand going round. */
function freePlaces(
  count: number,
  anchor: Point,
  middle: Point,
  grid: CollisionGrid<Placed>,
): readonly Point[] {
  const isFree = (place: Point) => grid.isFree({ ...place, box: NODE_BOX });
  if (count === 1 && anchor === middle && isFree(anchor)) return [anchor];
  const away = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
  const cost = ({ x, y }: Point) => Math.hypot(x, y) * (1 - LEAN * Math.cos(Math.atan2(y, x) - away));
  const isNear = ({ x, y }: Point) => Math.hypot(x - anchor.x, y - anchor.y) < NEAREST;
  const wanted = { count, unit: UNIT, cost, isFree: (place: Point) => !isNear(place) && isFree(place) };
  return roundFrom(away + Math.PI, anchor, cellsAround(anchor, wanted));
}

/** Whether two nodes with their labels would touch. */
export function overlaps(one: Point, other: Point): boolean {
  const tall = NODE_BOX.above + NODE_BOX.below;
  return Math.abs(one.x - other.x) < NODE_BOX.width && Math.abs(one.y - other.y) < tall;
}

function centre(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const sum = points.reduce((all, point) => ({ x: all.x + point.x, y: all.y + point.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
