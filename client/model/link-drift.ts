import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphEdge } from '#contract/graph.ts';

/** What has become of a picture since its link was made. */
export interface Changes {
  /** Nodes that are now part of another, which stands in their place. */
  readonly merged: readonly { readonly id: string; readonly into: string }[];
  /** Ids of the first version that now stand for several nodes or edges, by which none was chosen. */
  readonly ambiguous: OutputOf<Api['graph']>['ambiguous'];
  /** Ids of nodes that the store no longer has. */
  readonly missing: readonly string[];
  /** Edges that the link selects and that have another id, since nodes at their ends are now part of others. */
  readonly moved: readonly { readonly id: string; readonly into: string }[];
  /** How many edges are gone, with their nodes or without. */
  readonly gone: number;
  /** Edges among its nodes that are new; none where the link does not say what was known. */
  readonly fresh: readonly GraphEdge[];
}
