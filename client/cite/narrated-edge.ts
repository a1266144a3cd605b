import type { Statement } from '#contract/evidence.ts';
import type { GraphEdge } from '#contract/graph.ts';

/** An edge with what is stated of it. */
export interface NarratedEdge {
  readonly edge: GraphEdge;
  readonly statements: readonly Statement[];
}
