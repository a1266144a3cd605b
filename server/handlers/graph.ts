import { z } from 'zod';
import type { GraphFragment } from '#contract/graph.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { toFragment } from '../graph/fragment.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow } from '../graph/records.ts';
import type { Handlers } from './context.ts';
import { findMerged } from './merged.ts';

const GET_NODES = query('get-nodes', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ node: NodeRow }),
});

const EDGES_AMONG = query('edges-among', {
  params: z.object({ ids: z.array(z.string()), limit: z.int() }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});

const MOST_EDGES = 20_000; // past this a picture says nothing; the answer says that it was cut

export const graph: Handlers['graph'] = async ({ ids }, { graph: database }) => {
  const asked = await readGraph(database, ids);
  const unknown = lacking(asked, ids);
  const merged = await findMerged(database, unknown);
  const now = [...new Set(ids.map((id) => merged.get(id) ?? id))];
  const fragment = merged.size === 0 ? asked : await readGraph(database, now);
  return {
    ...fragment,
    missing: unknown.filter((id) => !merged.has(id)),
    merged: [...merged].map(([id, into]) => ({ id, into })),
  };
};

const lacking = ({ nodes }: GraphFragment, ids: readonly string[]) => {
  const found = new Set(nodes.map((node) => node.id));
  return ids.filter((id) => !found.has(id));
};

export const graphOfMany: Handlers['graphOfMany'] = ({ ids }, context, signal) =>
  graph({ ids: [...new Set(ids)] }, context, signal);

/** The nodes of these ids, in that order, and every drawn edge among them. */
export async function readGraph(
  database: GraphDatabase,
  ids: readonly string[],
): Promise<GraphFragment & { truncated: boolean }> {
  const [nodeRows, edgeRows] = await Promise.all([
    database.read(GET_NODES, { ids: [...ids] }),
    database.read(EDGES_AMONG, { ids: [...ids], limit: MOST_EDGES + 1 }),
  ]);
  const byId = new Map(nodeRows.map(({ node }) => [node.id, node]));
  const nodes = ids.flatMap((id) => byId.get(id) ?? []);
  const edges = edgeRows.slice(0, MOST_EDGES).map((row) => EdgeRow.parse(row));
  return { ...toFragment(edges, nodes), truncated: edgeRows.length > MOST_EDGES };
}
