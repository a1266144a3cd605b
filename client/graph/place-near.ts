import type { GraphEdge } from '#contract/graph.ts';
import { NODE_BOX, type Point } from './layout.ts';

/** Rings around the parent on which free places are looked for, in pixels. */
const RING_GAP = 84;
const FIRST_RING = 150;
const RINGS = 40;

interface Newcomers {
  readonly placed: ReadonlyMap<string, Point>;
  /** Ids of the nodes that want a place. */
  readonly fresh: readonly string[];
  readonly edges: readonly Pick<GraphEdge, 'from' | 'to'>[];
  /** Where something else is written. */
  readonly avoid: readonly Point[];
  readonly parent?: string;
}

/**
 * The positions with places for `fresh` nodes added: each near its parent (or the first neighbour that is placed), where
 * neither its shape nor its label covers another. Nothing that has a place loses it. The same input gives the same places.
 */
export function placeNear({ placed, fresh, edges, avoid, parent }: Newcomers): ReadonlyMap<string, Point> {
  const positions = new Map(placed);
  const middle = centre([...placed.values()]);
  for (const id of fresh) {
    const anchor = anchorOf(id, positions, edges, parent) ?? middle;
    positions.set(id, freePlace(anchor, middle, [...positions.values(), ...avoid]));
  }
  return positions;
}

function anchorOf(
  id: string,
  positions: ReadonlyMap<string, Point>,
  edges: readonly Pick<GraphEdge, 'from' | 'to'>[],
  parent: string | undefined,
): Point | undefined {
  const beside = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  const near =
    parent !== undefined && beside.includes(parent) ? parent : beside.find((other) => positions.has(other));
  return positions.get(near ?? parent ?? '');
}

/** The first free place on rings around the anchor, beginning on the side away from the middle of the picture. */
function freePlace(anchor: Point, middle: Point, taken: readonly Point[]): Point {
  if (taken.length === 0) return anchor;
  const away = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const radius = FIRST_RING + ring * RING_GAP;
    const steps = 8 + ring * 4;
    for (let step = 0; step < steps; step += 1) {
      // 0, 1, -1, 2, -2 …: to both sides in turn
      const turn = (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2) * ((2 * Math.PI) / steps);
      const point = {
        x: Math.round(anchor.x + radius * Math.cos(away + turn)),
        y: Math.round(anchor.y + radius * Math.sin(away + turn)),
      };
      if (taken.every((other) => !overlaps(point, other))) return point;
    }
  }
  return { x: anchor.x, y: anchor.y + FIRST_RING + RINGS * RING_GAP };
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
