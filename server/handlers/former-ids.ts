import { z } from 'zod';
import type { GraphNode } from '#contract/graph.ts';
import { AppError } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';

const FIND_FORMER = query('find-former', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), into: z.array(NodeRow) }),
});

const FIND_FORMER_EDGES = query('find-former-edges', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    into: z.string(),
    from: z.string(),
    fromAs: z.string().nullable(),
    to: z.string(),
    toAs: z.string().nullable(),
  }),
});

const FORMER_IDS_OF_EDGES = query('former-ids-of-edges', {
  params: z.object({ edges: z.array(z.string()) }),
  row: z.object({ id: z.string(), into: z.string() }),
});

/** What former ids of entities lead to now, by former id; several where an id of the first version stands for several. */
export async function findFormer(
  graph: GraphDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly GraphNode[]>> {
  if (ids.length === 0) return new Map();
  const rows = await graph.read(FIND_FORMER, { ids: [...ids] });
  return new Map(rows.map(({ id, into }) => [id, into]));
}

/** What a former id of an edge leads to. */
export interface MovedEdge {
  /** The edge's id of today. */
  readonly into: string;
  /** Its ends of today. */
  readonly ends: readonly string[];
  /** Its ends that are now kept under another's id. */
  readonly merged: readonly { readonly id: string; readonly into: string }[];
}

/** What former ids of edges lead to now, by former id; several where an id of the first version stands for several. */
export async function findFormerEdges(
  graph: GraphDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly MovedEdge[]>> {
  if (ids.length === 0) return new Map();
  const found = new Map<string, Map<string, MovedEdge>>();
  for (const { id, into, from, fromAs, to, toAs } of await graph.read(FIND_FORMER_EDGES, { ids: [...ids] })) {
    const edges = found.get(id) ?? new Map<string, MovedEdge>();
    const merged = [
      { id: fromAs ?? from, into: from },
      { id: toAs ?? to, into: to },
    ].filter((end) => end.id !== end.into);
    const before = edges.get(into)?.merged ?? [];
    found.set(id, edges.set(into, { into, ends: [from, to], merged: [...before, ...merged] }));
  }
  return new Map([...found].map(([id, edges]) => [id, [...edges.values()]]));
}

/** Each id under which older links may name these edges, with the edge's id of today. */
export const formerIdsOf = async (graph: GraphDatabase, edges: readonly string[]) =>
  edges.length === 0 ? [] : graph.read(FORMER_IDS_OF_EDGES, { edges: [...edges] });

/** An id of the first version that now stands for several things: 409, and which they are. */
export function severalThings(id: string, candidates: readonly { readonly id: string }[]): AppError {
  const ids = candidates.map((each) => each.id);
  return new AppError(
    409,
    'several-things',
    {
      en: `"${id}" does not say of which report it is, and stands for ${ids.length} things: ${ids.join(', ')}. Ask for the one that is meant.`,
      zh: `“${id}”没有写明属于哪份报道，现在对应 ${ids.length} 个：${ids.join('、')}。请写明所指的是哪一个。`,
    },
    { details: { candidates } },
  );
}

/**
 * The id of today behind an entity's id, former or not; an id that nothing has stays what it is.
 * @throws AppError 409 when a former id stands for several
 */
export async function todaysId(graph: GraphDatabase, id: string): Promise<string> {
  const [into, ...others] = (await findFormer(graph, [id])).get(id) ?? [];
  if (into !== undefined && others.length > 0) throw severalThings(id, [into, ...others]);
  return into?.id ?? id;
}
