import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import type { Point } from '../layout/layout.ts';
import type { Bilingual } from '../words/language.ts';

export interface PathQuery {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  /** Most relations of a node on the way; null for any. */
  readonly maxDegree: number | null;
  /** Ids of nodes that are not to be on the way. */
  readonly without: readonly string[];
}

/** The search for paths between two nodes. What it shows is laid over the drawing and no part of it. */
export type PathSearch =
  | { readonly type: 'none' }
  /** Waits for a person to pick the other end. */
  | { readonly type: 'picking'; readonly from: string }
  | (PathQuery & { readonly type: 'asking' })
  | (PathQuery & {
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
