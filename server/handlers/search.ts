import { z } from 'zod';
import type { GraphNode } from '#contract/graph.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { fold, termsOf } from '../graph/fold.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { toldApart } from '../graph/told-apart.ts';
import type { Handlers } from './context.ts';
import { findFormer } from './former-ids.ts';

export const FoundEntity = NodeRow.and(
  z.object({
    properties: z.object({
      aliases_zh: z.array(z.string()).nullish(),
      aliases_en: z.array(z.string()).nullish(),
      search_text: z.string(),
    }),
  }),
);

const SEARCH_ENTITIES = query('search-entities', {
  params: z.object({ words: z.string(), label: z.string().nullable(), limit: z.int() }),
  row: z.object({ node: FoundEntity, rank: z.int() }),
});

export const SEARCH_BY_TERMS = query('search-entities-by-terms', {
  params: z.object({
    longest: z.string(),
    terms: z.array(z.string()),
    label: z.string().nullable(),
    limit: z.int(),
  }),
  row: z.object({ node: FoundEntity }),
});

export const search: Handlers['search'] = async ({ q, label, limit }, context) => {
  const { graph, words: known } = context;
  known.mustKnow({ label });
  const words = fold(q);
  if (words === '') return { hits: [], truncated: false };
  const asked = { label: label ?? null, limit: limit + 1 };
  const rows = await graph.read(SEARCH_ENTITIES, { words, ...asked });
  const terms = termsOf(q);
  // What holds the words as they were typed comes first; what holds each of them somewhere fills the rest.
  const longest = terms.reduce((one, other) => (other.length > one.length ? other : one), '');
  const isSame = longest === '' || (terms.length === 1 && longest === words);
  const apart =
    isSame || rows.length > limit ? [] : await graph.read(SEARCH_BY_TERMS, { longest, terms, ...asked });
  const hits = [
    ...(await calledSo(graph, q.trim(), label)).map((node) => hitOf(node, q.trim())),
    ...[...rows, ...apart].map(({ node }) =>
      hitOf(node, matchedBy(node, node.properties, [words, ...terms])),
    ),
  ];
  const each = [...new Map(hits.toReversed().map((hit) => [hit.id, hit])).values()].toReversed();
  const shown = await toldApart(context, each.slice(0, limit));
  return { hits: shown, truncated: each.length > limit };
};

export const hitOf = (
  { id, label, kind, name_zh, name_en, degree, reports }: GraphNode,
  matched: string,
) => ({
  id,
  label,
  kind,
  name_zh,
  name_en,
  degree,
  reports,
  matched,
});

/** What an id stands for, of today or from an older link: somebody may have nothing else to search by. */
export async function calledSo(
  graph: GraphDatabase,
  id: string,
  label: string | undefined,
): Promise<GraphNode[]> {
  const nodes = /^[a-z0-9/]+(-[a-z0-9/]+)+$/.test(id)
    ? [...(await findFormer(graph, [id])).values()].flat()
    : [];
  return nodes.filter((node) => label === undefined || node.label === label);
}

interface Names {
  readonly aliases_zh?: readonly string[] | null | undefined;
  readonly aliases_en?: readonly string[] | null | undefined;
  readonly search_text: string;
}

/**
 * The name, alias or code that holds the words; null where only pinyin or initials do. The words are first all of them as
 * typed, then each by itself.
 */
export function writtenMatch(
  node: Pick<GraphNode, 'name_zh' | 'name_en' | 'code'>,
  names: Names | null,
  words: readonly string[],
): string | null {
  const written = [
    node.name_zh,
    node.name_en,
    node.code,
    ...(names?.aliases_zh ?? []),
    ...(names?.aliases_en ?? []),
  ];
  return firstOf(words, (holds) => written.find((name) => name !== null && holds(fold(name))));
}

/** The same, and where no name holds the words the key that does. */
const matchedBy = (node: GraphNode, names: Names, words: readonly string[]): string =>
  writtenMatch(node, names, words) ??
  firstOf(words, (holds) => names.search_text.split('\n').find(holds)) ??
  node.name_zh;

function firstOf(
  [whole = '', ...terms]: readonly string[],
  find: (holds: (text: string) => boolean) => string | null | undefined,
): string | null {
  for (const wanted of [[whole], terms, terms.slice(0, 1)]) {
    const match = find((text) => wanted.every((word) => text.includes(word)));
    if (match) return match;
  }
  return null;
}
