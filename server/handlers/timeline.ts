import { z } from 'zod';
import { DatedFact } from '#contract/comparison.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import type { Handlers } from './context.ts';

const Properties = z
  .object({ properties: z.looseObject({ date: z.string().nullish(), period: z.string().nullish() }) })
  .transform((node) => node.properties);

const LIST_DATED_FACTS = query('list-dated-facts', {
  params: z.object({ events: z.array(z.string()), limit: z.int() }),
  row: z.object({ fact: Properties, figure: z.boolean(), passage: z.int(), during: z.array(NodeRow) }),
});

export const timeline: Handlers['timeline'] = async ({ limit }, { graph, words }) => {
  const rows = await graph.read(LIST_DATED_FACTS, { events: words.labelsOf('event'), limit: limit + 1 });
  const facts = rows.slice(0, limit).map(({ fact, ...row }) =>
    // A statement has a date, a figure a period; neither is there when the report gives none.
    DatedFact.parse({ edge: null, ...fact, ...row, date: fact.date ?? fact.period ?? null }),
  );
  return { facts, truncated: rows.length > limit };
};
