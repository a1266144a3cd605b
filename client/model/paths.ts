import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import type { Point } from '../layout/layout.ts';
import { placeNear } from '../layout/place-near.ts';
import type { Bilingual } from '../words/language.ts';
import type { ExplorerState } from './explorer.ts';
import { change, type Transition, wish } from './transitions.ts';

/** So far is looked at first, and at most. */
export const FIRST_HOPS = 4;
export const MOST_HOPS = 8;

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
}

/** The search for paths between two nodes. What it shows is laid over the drawing and no part of it. */
export type PathSearch =
  | { readonly type: 'none' }
  /** Waits for a person to pick the other end. */
  | { readonly type: 'picking'; readonly from: string }
  | (Asked & { readonly type: 'asking' })
  | (Asked & {
      readonly type: 'found';
      /** The two ends. */
      readonly ends: readonly [GraphNode, GraphNode];
      /** Shortest first; empty when there is none within `maxHops`. */
      readonly paths: readonly GraphFragment[];
      /** Whether there are more of the same length or longer. */
      readonly truncated: boolean;
      /** Which of them is shown, from 0. */
      readonly at: number;
      readonly preview: Preview;
      /** What the report says, by edge id, as far as it has come. */
      readonly glosses: ReadonlyMap<string, Bilingual>;
    });

/** A path as it is laid over the drawing. */
export interface Preview {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Places for the nodes that the drawing has not. */
  readonly positions: ReadonlyMap<string, Point>;
}

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
    return wish('way')({ ...state, paths: { ...state.paths, at, preview: previewOf(path, state) } });
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
