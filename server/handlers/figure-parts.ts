import { z } from 'zod';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import type { Handlers } from './context.ts';

const LIST_COUNTED_PARTS = query('list-counted-parts', {
  params: z.object({ limit: z.int() }),
  row: z.object({
    figure: z.string(),
    whole: NodeRow,
    parts: z.array(NodeRow),
    statements: z.array(z.string()),
  }),
});

const LIST_SUMMED_FIGURES = query('list-summed-figures', {
  params: z.object({ limit: z.int() }),
  row: z.object({ total: z.string(), parts: z.array(z.string()) }),
});

export const figureParts: Handlers['figureParts'] = async ({ limit }, { graph }) => {
  const [counted, summed] = await Promise.all([
    graph.read(LIST_COUNTED_PARTS, { limit: limit + 1 }),
    graph.read(LIST_SUMMED_FIGURES, { limit: limit + 1 }),
  ]);
  return {
    counted: counted.slice(0, limit),
    summed: summed.slice(0, limit),
    truncated: counted.length > limit || summed.length > limit,
  };
};
