import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { SiteMore } from '#contract/site.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { findFormer, formerIdsOf } from '../handlers/former-ids.ts';

/** What older links may name these nodes and edges by. */
export async function formerIds(
  graph: GraphDatabase,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  merged: readonly string[],
): Promise<Pick<SiteMore, 'formerNodes' | 'formerEdges'>> {
  const today = new Set(nodes.map(({ id }) => id));
  const all = [...today, ...merged];
  // In the first version an id did not say of which report it was.
  const asked = [...new Set([...merged, ...all.map((id) => id.replace(/^.*\//, ''))])];
  const found = await findFormer(
    graph,
    asked.filter((id) => !today.has(id)),
  );
  const rows = await formerIdsOf(
    graph,
    edges.map(({ id }) => id),
  );
  const into = new Map<string, Set<string>>();
  for (const row of rows.filter(({ id, into: now }) => id !== now))
    into.set(row.id, (into.get(row.id) ?? new Set()).add(row.into));
  return {
    formerNodes: [...found].map(([id, nodes]) => ({ id, into: nodes.map((node) => node.id) })),
    formerEdges: [...into].map(([id, edges]) => ({ id, into: [...edges] })),
  };
}
