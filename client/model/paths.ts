import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import { placeNear } from '../layout/place-near.ts';
import type { ExplorerState } from './explorer.ts';
import type { Preview } from './path-search.ts';
import { change, type Transition, wish } from './transitions.ts';

/** So far is looked at first. */
export const FIRST_HOPS = 4;

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
  const fresh = path.nodes.map(({ id }) => id).filter((id) => !positions.has(id));
  const placed = placeNear({ placed: positions, fresh, edges: path.edges, avoid: captions });
  return {
    nodes: new Map(path.nodes.map((node) => [node.id, node])),
    edges: new Map(path.edges.map((edge) => [edge.id, edge])),
    positions: new Map([...placed].filter(([id]) => !positions.has(id))),
  };
}
