import { z } from 'zod';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { edgeId } from '../import/ids.ts';

const FIND_MERGED = query('find-merged', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), into: z.string() }),
});

const EDGES_OF_MERGED = query('edges-of-merged', {
  params: z.object({}),
  row: z.object({ id: z.string(), type: z.string(), from: z.array(z.string()), to: z.array(z.string()) }),
});

/** Which ids now lead to another, since the two were judged to be the same: by former id. Asks nothing for no ids. */
export async function findMerged(
  graph: GraphDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await graph.read(FIND_MERGED, { ids: [...ids] });
  return new Map(rows.map(({ id, into }) => [id, into]));
}

/** The edge that a former id now leads to, since one of its ends was judged to be the same as another entity. */
export async function findMovedEdge(graph: GraphDatabase, former: string): Promise<string | undefined> {
  const edges = await graph.read(EDGES_OF_MERGED, {});
  return edges.find(({ type, from, to }) => from.some((a) => to.some((b) => edgeId(type, a, b) === former)))
    ?.id;
}
