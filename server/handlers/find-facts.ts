import { z } from 'zod';
import type { FactHit, Found } from '#contract/find.ts';
import { fold } from '../graph/fold.ts';
import { query } from '../graph/query.ts';
import { fullTextOf, MOST_COUNTED, pageOf, type Sought } from '../search/terms.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Context } from './context.ts';

const FIND_FACTS = query('find-facts', {
  params: z.object({
    index: z.string(),
    figures: z.boolean(),
    glosses: z.string(),
    terms: z.string(),
    indicators: z.array(z.string()),
    reports: z.array(z.string()).nullable(),
    most: z.int(),
  }),
  row: z.object({
    id: z.string(),
    report: z.string(),
    passage: z.string(),
    edge: z.string().nullable(),
    gloss_zh: z.string(),
    gloss_en: z.string(),
  }),
});

/** Statements by what they say in our words, or by the anchor terms of their quotations. */
export const findFacts = async (sought: Sought, context: Context): Promise<Found['statements']> =>
  page(await factsOf(sought, context, 'statement_glosses', []), sought);

/** Figures by the same, by the number as it is written, and by the name of their indicator. */
export const findFigures = async (sought: Sought, context: Context): Promise<Found['figures']> =>
  page(await factsOf(sought, context, 'figure_glosses', indicatorsNamed(sought.q, context.words)), sought);

async function factsOf(
  { q, reports }: Sought,
  { graph }: Context,
  index: 'statement_glosses' | 'figure_glosses',
  indicators: readonly string[],
): Promise<readonly FactHit[]> {
  const glosses = fullTextOf(q, reports);
  const terms = fullTextOf(q, null);
  if (glosses === null || terms === null) return [];
  return graph.read(FIND_FACTS, {
    index,
    figures: index === 'figure_glosses',
    glosses,
    terms,
    indicators: [...indicators],
    reports: reports && [...reports],
    most: MOST_COUNTED,
  });
}

function indicatorsNamed(q: string, { vocabulary }: Words): string[] {
  const folded = fold(q);
  return vocabulary.indicators
    .filter(({ label_zh, label_en }) => [label_zh, label_en].some((name) => fold(name).includes(folded)))
    .map(({ id }) => id);
}

const page = (facts: readonly FactHit[], { at, limit }: Sought) => ({
  ...pageOf(facts, at, limit),
  total: facts.length,
  isLeast: facts.length >= MOST_COUNTED,
});
