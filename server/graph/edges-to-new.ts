import { z } from 'zod';
import type { GraphEdge, GraphFragment } from '#contract/graph.ts';
import type { GraphDatabase } from './database.ts';
import { query } from './query.ts';
import { EdgeRow } from './records.ts';

const EDGES_TO_NEW = query('edges-to-new', {
  params: z.object({ ids: z.array(z.string()), among: z.array(z.string()), limit: z.int() }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});

const MOST_EDGES = 5_000; // a page's nodes have hundreds; past this a picture says nothing

/**
 * The edges that a picture of the nodes `among` still lacks when a fragment is added to it: those that join a node of
 * the fragment that is new to it to another new one, or to one of its own. Asks nothing where nothing is new.
 */
export async function edgesToNew(
  graph: GraphDatabase,
  fragment: GraphFragment,
  among: readonly string[] | undefined,
): Promise<{ readonly among: GraphEdge[]; readonly truncated: boolean }> {
  const drawn = new Set(among);
  const ids = fragment.nodes.map(({ id }) => id).filter((id) => !drawn.has(id));
  if (among === undefined || ids.length === 0) return { among: [], truncated: false };
  const rows = await graph.read(EDGES_TO_NEW, { ids, among: [...drawn], limit: MOST_EDGES + 1 });
  const known = new Set(fragment.edges.map(({ id }) => id));
  const edges = rows.slice(0, MOST_EDGES).map((row) => EdgeRow.parse(row).edge);
  return { among: edges.filter(({ id }) => !known.has(id)), truncated: rows.length > MOST_EDGES };
}
