import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';
import type { EdgeRow } from './records.ts';

/** Nodes and edges, each once, in the order of first appearance. */
export function toFragment(edges: readonly EdgeRow[], nodes: readonly GraphNode[] = []): GraphFragment {
  const nodeById = new Map<string, GraphNode>();
  const edgeById = new Map<string, GraphEdge>();
  for (const node of nodes) nodeById.set(node.id, node);
  for (const { edge, nodes: ends } of edges) {
    edgeById.set(edge.id, edge);
    for (const end of ends) nodeById.set(end.id, end);
  }
  return { nodes: [...nodeById.values()], edges: [...edgeById.values()] };
}
