import type { Point } from './layout.ts';
import type { Tie, ToPlace } from './task.ts';

/** ForceAtlas2 works best with distances of a few units; this many pixels are one. */
const UNIT = 10;
/** Numbers that ForceAtlas2 keeps of a node (x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed) and an edge. */
const PER_NODE = 10;
const MASS = 6;
const PER_EDGE = 3;

/** Nodes from a spiral around the fixed ones, which are where they are. */
export function nodeMatrix(nodes: readonly ToPlace[], fixed: ReadonlyMap<string, Point>): Float32Array {
  const matrix = new Float32Array(nodes.length * PER_NODE);
  const kept = nodes.flatMap(({ id }) => fixed.get(id) ?? []);
  const middle = {
    x: kept.reduce((sum, { x }) => sum + x, 0) / Math.max(1, kept.length),
    y: kept.reduce((sum, { y }) => sum + y, 0) / Math.max(1, kept.length),
  };
  for (const [index, { id, box }] of nodes.entries()) {
    const at = fixed.get(id);
    const { x, y } = at ?? spiral(index, middle);
    const isFixed = at === undefined ? 0 : 1;
    matrix.set([x / UNIT, y / UNIT, 0, 0, 0, 0, 1, 1, box.width / 2 / UNIT, isFixed], index * PER_NODE);
  }
  return matrix;
}

export const pointOf = (matrix: Float32Array, index: number): Point => ({
  x: (matrix[index * PER_NODE] ?? 0) * UNIT,
  y: (matrix[index * PER_NODE + 1] ?? 0) * UNIT,
});

/** Edges as pairs of places in `nodes`; lines to themselves pull nothing. */
export function pairsOf(
  nodes: readonly ToPlace[],
  edges: readonly Tie[],
): readonly (readonly [number, number])[] {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  return edges.flatMap(({ from, to }) => {
    const a = place.get(from);
    const b = place.get(to);
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
}

/** Ends and weight of each edge; in the node matrix each adds to the mass of its ends. */
export function edgeMatrix(pairs: readonly (readonly [number, number])[], nodes: Float32Array): Float32Array {
  const matrix = new Float32Array(pairs.length * PER_EDGE);
  for (const [index, [a, b]] of pairs.entries()) {
    matrix.set([a * PER_NODE, b * PER_NODE, 1], index * PER_EDGE);
    for (const end of [a, b]) nodes[end * PER_NODE + MASS] = (nodes[end * PER_NODE + MASS] ?? 0) + 1;
  }
  return matrix;
}

/** Points of a sunflower: even, and never two in one place. */
function spiral(place: number, middle: Point): Point {
  const radius = 70 * Math.sqrt(place + 0.5);
  const angle = place * Math.PI * (3 - Math.sqrt(5));
  return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
}
