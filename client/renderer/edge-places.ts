import type { GraphEdge } from '#contract/graph.ts';
import type { Point } from '../layout/layout.ts';
import type { Scene } from './scene.ts';

/** Pixels, at zoom 1, that the names of neighbouring lines between the same two nodes are apart. */
const FAN = 28;
/** Pixels between the places along a line that are tried. */
const STEP = 4;

/** A line as it lies on the screen: its ends, and how far its middle is bent aside, as a share of its length. */
export interface LineAt {
  readonly a: Point;
  readonly b: Point;
  readonly bend: number;
}

/** Where each line of a picture lies at a zoom. Lines between the same two nodes fan out. */
export function linesAt(
  { nodes, edges, positions }: Pick<Scene, 'nodes' | 'edges' | 'positions'>,
  wanted: ReadonlySet<string>,
  zoom: number,
): ReadonlyMap<string, LineAt> {
  // Cytoscape fans lines out as seen from the end that came onto the canvas first.
  const order = new Map([...nodes.keys()].map((id, index) => [id, index]));
  const byOrder = (one: string, other: string) => (order.get(one) ?? 0) - (order.get(other) ?? 0);
  const lines = new Map<string, LineAt>();
  for (const among of twinsOf(edges, wanted)) {
    for (const [index, edge] of among.entries()) {
      const [a, b] = [edge.from, edge.to].sort(byOrder).map((id) => positions.get(id));
      if (a === undefined || b === undefined) continue;
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      // A line to its own node has no length, and stands where nothing is.
      const bend = length && ((index - (among.length - 1) / 2) * FAN) / length;
      lines.set(edge.id, { a: scaled(a, zoom), b: scaled(b, zoom), bend });
    }
  }
  return lines;
}

const scaled = ({ x, y }: Point, by: number): Point => ({ x: x * by, y: y * by });

/**
 * Places on a line from its middle outwards, by turns to either side, as ways from halfway between its ends. Once all, the
 * line is exhausted.
 */
export function* placesOn({ a, b, bend }: LineAt): Generator<Point, void> {
  const [across, down] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(across, down);
  for (let step = 0; step * STEP <= length; step += 1) {
    const share = length && ((step % 2 ? -step - 1 : step) * STEP) / 2 / length;
    // Towards its ends a bent line comes back to the straight one between them.
    const back = (4 * share ** 2 - 1) * bend;
    yield { x: share * across + back * down, y: share * down - back * across };
  }
}

/** The edges of each pair of nodes that one of the given is between, in their order. */
function twinsOf(
  edges: ReadonlyMap<string, GraphEdge>,
  ids: ReadonlySet<string>,
): Iterable<readonly GraphEdge[]> {
  const pairOf = ({ from, to }: GraphEdge) => (from < to ? `${from},${to}` : `${to},${from}`);
  const twins = new Map<string, GraphEdge[]>();
  for (const [id, edge] of edges) if (ids.has(id)) twins.set(pairOf(edge), []);
  for (const edge of edges.values()) twins.get(pairOf(edge))?.push(edge);
  return twins.values();
}
