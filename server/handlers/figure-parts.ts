import { z } from 'zod';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { towards } from '../vocabulary/words.ts';
import type { Handlers } from './context.ts';

/** Types with the end at which the whole, or the founder, stands. */
const Towards = z.array(z.string());

const LIST_COUNTED_PARTS = query('list-counted-parts', {
  params: z.object({ parts: Towards, founders: Towards, limit: z.int() }),
  row: z.object({
    figure: z.string(),
    whole: NodeRow,
    parts: z.array(NodeRow),
    statements: z.array(z.string()),
  }),
});

const LIST_SUMMED_FIGURES = query('list-summed-figures', {
  params: z.object({ parts: Towards, limit: z.int() }),
  row: z.object({ total: z.string(), parts: z.array(z.string()) }),
});

export const figureParts: Handlers['figureParts'] = async ({ limit }, { graph, words }) => {
  const { patterns } = words.vocabulary;
  const parts = patterns.parts.map(({ type, whole }) => towards(whole, type));
  const founders = patterns.founders.map(({ type, founder }) => towards(founder, type));
  const [counted, summed] = await Promise.all([
    graph.read(LIST_COUNTED_PARTS, { parts, founders, limit: limit + 1 }),
    graph.read(LIST_SUMMED_FIGURES, { parts, limit: limit + 1 }),
  ]);
  return {
    counted: counted.slice(0, limit),
    summed: summed.slice(0, limit),
    truncated: counted.length > limit || summed.length > limit,
  };
};
