import { z } from 'zod';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { towards } from '../vocabulary/words.ts';
import type { Handlers } from './context.ts';
import { pageOfFigures } from './figures.ts';

/** Types with the end at which the whole, or the founder, stands. */
const Towards = z.array(z.string());

const LIST_COUNTED_PARTS = query('list-counted-parts', {
  params: z.object({ figures: z.array(z.string()), parts: Towards, founders: Towards }),
  row: z.object({
    figure: z.string(),
    whole: NodeRow,
    parts: z.array(NodeRow),
    statements: z.array(z.string()),
  }),
});

const LIST_SUMMED_FIGURES = query('list-summed-figures', {
  params: z.object({ figures: z.array(z.string()), parts: Towards }),
  row: z.object({ total: z.string(), parts: z.array(z.string()) }),
});

export const figureParts: Handlers['figureParts'] = async (input, context) => {
  const { graph, words } = context;
  const { patterns } = words.vocabulary;
  const parts = patterns.parts.map(({ type, whole }) => towards(whole, type));
  const founders = patterns.founders.map(({ type, founder }) => towards(founder, type));
  const { ids: figures, next } = await pageOfFigures(input, context);
  const [counted, summed] = await Promise.all([
    graph.read(LIST_COUNTED_PARTS, { figures, parts, founders }),
    graph.read(LIST_SUMMED_FIGURES, { figures, parts }),
  ]);
  return { counted, summed, next };
};
