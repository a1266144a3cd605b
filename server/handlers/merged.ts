import { z } from 'zod';
import type { GraphDatabase } from '../graph/database.ts';
import { edgeId } from '../graph/ids.ts';
import { query } from '../graph/query.ts';

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

/** A former id of an edge, one or both of whose ends were judged to be the same as another entity. */
export interface MovedEdge {
  readonly id: string;
  /** The edge's id of today. */
  readonly into: string;
  /** Its ends of today. */
  readonly ends: readonly string[];
  /** The ends that it had under that id and that are now part of others. */
  readonly merged: readonly { readonly id: string; readonly into: string }[];
}

/** Every id that edges had before entities at their ends were judged to be the same as others. */
export async function findMovedEdges(graph: GraphDatabase): Promise<readonly MovedEdge[]> {
  const edges = await graph.read(EDGES_OF_MERGED, {});
  return edges.flatMap(({ id: into, type, from, to }) =>
    from.flatMap((a) =>
      to.flatMap((b) => {
        const ends = [from[0] ?? a, to[0] ?? b];
        const merged = [a, b].flatMap((id, at) => (id === ends[at] ? [] : [{ id, into: ends[at] ?? id }]));
        return merged.length === 0 ? [] : [{ id: edgeId(type, a, b), into, ends, merged }];
      }),
    ),
  );
}
