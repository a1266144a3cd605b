import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import { placeAlong } from '../layout/place-along.ts';
import type { ExplorerState } from './explorer.ts';
import type { Preview } from './path-search.ts';
import { change, type Transition, wish } from './transitions.ts';

/** So far is looked at first. */
export const FIRST_HOPS = 4;
/** What has more relations than this joins almost everything, which says little: left out at first. */
export const FIRST_DEGREE = 40;

/** One step of a path, as it is walked. */
export interface PathStep {
  readonly edge: GraphEdge;
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** Whether the edge points the way that is walked. */
  readonly forward: boolean;
}

/** The steps of a path in order, from one end to the other. */
export function stepsOf(path: GraphFragment, start: string): readonly PathStep[] {
  const nodes = new Map(path.nodes.map((node) => [node.id, node]));
  let here = start;
  return path.edges.flatMap((edge) => {
    const forward = edge.from === here;
    const from = nodes.get(here);
    here = forward ? edge.to : edge.from;
    const to = nodes.get(here);
    return from === undefined || to === undefined ? [] : [{ edge, from, to, forward }];
  });
}

/** Lays one of the paths that were found over the drawing. */
export const showPath =
  (at: number): Transition =>
  (state) => {
    if (state.paths.type !== 'found') return state;
    const path = state.paths.paths[at];
    if (path === undefined) return state;
    return wish('path')({ ...state, paths: { ...state.paths, at, preview: previewOf(path, state) } });
  };

export const leavePaths: Transition = change({ paths: { type: 'none' } });

export const NO_PREVIEW: Preview = { nodes: new Map(), edges: new Map(), positions: new Map() };

function previewOf(path: GraphFragment, { positions, captions }: ExplorerState): Preview {
  const ids = path.nodes.map(({ id }) => id);
  const placed = placeAlong({ placed: positions, path: orderOf(path), avoid: captions });
  return {
    nodes: new Map(path.nodes.map((node) => [node.id, node])),
    edges: new Map(path.edges.map((edge) => [edge.id, edge])),
    positions: new Map(
      ids.flatMap((id) => (positions.has(id) ? [] : [[id, placed.get(id) ?? { x: 0, y: 0 }]])),
    ),
  };
}

/** The nodes of a path from one end to the other. */
function orderOf({ nodes, edges }: GraphFragment): readonly string[] {
  const ends = edges.flatMap(({ from, to }) => [from, to]);
  const start =
    nodes.find(({ id }) => ends.filter((end) => end === id).length === 1)?.id ?? nodes[0]?.id ?? '';
  const order = [start];
  for (const { from, to } of edges) order.push(from === order.at(-1) ? to : from);
  return order;
}
