import { z } from 'zod';
import type { GraphNode } from '#contract/graph.ts';
import { fold } from '../graph/fold.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import type { Handlers } from './context.ts';

const SEARCH_ENTITIES = query('search-entities', {
  params: z.object({ words: z.string(), label: z.string().nullable(), limit: z.int() }),
  row: z.object({
    node: NodeRow.and(
      z.object({
        properties: z.object({
          aliases_zh: z.array(z.string()).nullish(),
          aliases_en: z.array(z.string()).nullish(),
          search_text: z.string(),
        }),
      }),
    ),
    rank: z.int(),
  }),
});

export const search: Handlers['search'] = async ({ q, label, limit }, { graph }) => {
  const words = fold(q);
  if (words === '') return { hits: [], truncated: false };
  const rows = await graph.read(SEARCH_ENTITIES, { words, label: label ?? null, limit: limit + 1 });
  return {
    hits: rows.slice(0, limit).map(({ node }) => ({
      id: node.id,
      label: node.label,
      kind: node.kind,
      name_zh: node.name_zh,
      name_en: node.name_en,
      degree: node.degree,
      reports: node.reports,
      matched: matchedBy(node, node.properties, words),
    })),
    truncated: rows.length > limit,
  };
};

interface Names {
  readonly aliases_zh?: readonly string[] | null | undefined;
  readonly aliases_en?: readonly string[] | null | undefined;
  readonly search_text: string;
}

/** The name, alias or code that holds the words; else the key that does: pinyin or initials. */
function matchedBy(node: GraphNode, names: Names, words: string): string {
  const written = [
    node.name_zh,
    node.name_en,
    node.code,
    ...(names.aliases_zh ?? []),
    ...(names.aliases_en ?? []),
  ];
  const match = written.find((name) => name !== null && fold(name).includes(words));
  return match ?? names.search_text.split('\n').find((key) => key.includes(words)) ?? node.name_zh;
}
