import { z } from 'zod';
import { DatedFact } from '#contract/comparison.ts';
import { countReports } from '../graph/counts.ts';
import { pageOf, readInTurn } from '../graph/pages.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import { COUNT_STORE } from '../graph/store-queries.ts';
import type { Context, Handlers } from './context.ts';

const Properties = z
  .object({
    properties: z.looseObject({ at: z.string(), date: z.string().nullish(), period: z.string().nullish() }),
  })
  .transform((node) => node.properties);

const params = { events: z.array(z.string()), after: z.string(), limit: z.int() };
const row = z.object({ fact: Properties, figure: z.boolean(), during: z.array(NodeRow) });
const LIST_DATED_FACTS = query('list-dated-facts', { params: z.object(params), row });
const LIST_OF_REPORTS = query('list-dated-facts-of-reports', {
  params: z.object({ reports: z.array(z.string()), ...params }),
  row,
});

export const timeline: Handlers['timeline'] = async (input, { graph, words, scopes }) => {
  const reports = reportsIn(input.scope, scopes);
  const events = words.labelsOf('event');
  const after = input.cursor ?? '';
  const placed = (found: z.output<typeof row>[]) => found.map((each) => ({ ...each, at: each.fact.at }));
  const found =
    reports === null
      ? placed(await graph.read(LIST_DATED_FACTS, { events, after, limit: input.limit + 1 }))
      : await readInTurn(reports, input, async (few, limit) =>
          placed(await graph.read(LIST_OF_REPORTS, { reports: few, events, after, limit })),
        );
  const { rows, next } = pageOf(found, input);
  const facts = rows.map(({ fact, at, ...rest }) =>
    // A statement has a date, a figure a period; neither is there when the report gives none.
    DatedFact.parse({
      edge: null,
      ...fact,
      ...rest,
      passage: passageIn(at),
      date: fact.date ?? fact.period ?? null,
    }),
  );
  return { facts, total: await count(graph, reports), next };
};

/** The number of the passage in a fact's place. */
const passageIn = (at: string) => Number(at.split('#')[1]);

async function count(graph: Context['graph'], reports: readonly string[] | null): Promise<number> {
  if (reports === null) {
    const [all] = await graph.read(COUNT_STORE, {});
    return (all?.statements ?? 0) + (all?.observations ?? 0);
  }
  const { statements, observations } = await countReports(graph, reports);
  return statements + observations;
}
