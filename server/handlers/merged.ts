import { z } from 'zod';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';

const FIND_MERGED = query('find-merged', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), into: z.string() }),
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
