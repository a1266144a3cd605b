import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { ExplorerState } from '../model/explorer.ts';

/** A node that is seen: of the drawing, of what a path lays over it, or of what the passages in view say. */
export const nodeSeen = (
  { nodes, paths, reading }: ExplorerState,
  id: string | undefined,
): GraphNode | undefined =>
  id === undefined
    ? undefined
    : (reading.along?.nodes.get(id) ??
      nodes.get(id) ??
      (paths.type === 'found' ? paths.preview.nodes.get(id) : undefined));

/** The same for a line. */
export const edgeSeen = ({ edges, paths, reading }: ExplorerState, id: string): GraphEdge | undefined =>
  reading.along?.edges.get(id) ??
  edges.get(id) ??
  (paths.type === 'found' ? paths.preview.edges.get(id) : undefined);
