import { z } from 'zod';
import type { Api } from '#contract/api.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { countReports } from '../graph/counts.ts';
import { readFigures } from '../graph/facts.ts';
import { pageOf, readInTurn } from '../graph/pages.ts';
import { query } from '../graph/query.ts';
import { reportsIn } from '../graph/scope.ts';
import type { Context, Handlers } from './context.ts';
import { todaysId } from './former-ids.ts';

const page = { after: z.string(), limit: z.int() };
const row = z.object({ id: z.string(), at: z.string() });
const LIST_FIGURES = query('list-figures', { params: z.object(page), row });
const LIST_OF_INDICATOR = query('list-figures-of-indicator', {
  params: z.object({ indicator: z.string(), ...page }),
  row,
});
const LIST_ABOUT = query('list-figures-about', {
  params: z.object({
    about: z.string(),
    indicator: z.string().nullable(),
    reports: z.array(z.string()).nullable(),
    ...page,
  }),
  row,
});
const LIST_OF_REPORTS = query('list-figures-of-reports', {
  params: z.object({ reports: z.array(z.string()), indicator: z.string().nullable(), ...page }),
  row,
});
const COUNT_FIGURES = query('count-figures', {
  params: z.object({ indicator: z.string().nullable(), about: z.string().nullable() }),
  row: z.object({ total: z.int() }),
});
const COUNT_OF_REPORTS = query('count-figures-of-reports', {
  params: z.object({ reports: z.array(z.string()), indicator: z.string() }),
  row: z.object({ total: z.int() }),
});

type Wanted = InputOf<Api['figures']>;

interface Narrowed {
  readonly indicator: string | null;
  readonly about: string | null;
  readonly reports: string[] | null;
}

export const figures: Handlers['figures'] = async (input, context) => {
  const narrowed = await narrow(input, context);
  const [{ ids, next }, total] = await Promise.all([
    readPage(input, narrowed, context),
    count(narrowed, context),
  ]);
  return { figures: await readFigures(context, ids), total, next };
};

/** The ids of a page of figures. */
export const pageOfFigures = async (input: Wanted, context: Context) =>
  readPage(input, await narrow(input, context), context);

const narrow = async (
  { indicator, about, scope }: Wanted,
  { graph, scopes }: Context,
): Promise<Narrowed> => ({
  indicator: indicator ?? null,
  about: about === undefined ? null : await todaysId(graph, about),
  reports: reportsIn(scope, scopes),
});

async function readPage(input: Wanted, narrowed: Narrowed, context: Context) {
  const { rows, next } = pageOf(await list(input, narrowed, context), input);
  return { ids: rows.map(({ id }) => id), next };
}

function list(input: Wanted, { indicator, about, reports }: Narrowed, { graph }: Context) {
  const wanted = { after: input.cursor ?? '', limit: input.limit + 1 };
  if (about !== null) return graph.read(LIST_ABOUT, { about, indicator, reports, ...wanted });
  if (reports !== null)
    return readInTurn(reports, input, (few, limit) =>
      graph.read(LIST_OF_REPORTS, { reports: few, indicator, after: wanted.after, limit }),
    );
  if (indicator !== null) return graph.read(LIST_OF_INDICATOR, { indicator, ...wanted });
  return graph.read(LIST_FIGURES, wanted);
}

async function count({ indicator, about, reports }: Narrowed, { graph }: Context): Promise<number> {
  if (reports !== null && about === null) {
    if (indicator === null) return (await countReports(graph, reports)).observations;
    return (await graph.read(COUNT_OF_REPORTS, { reports, indicator }))[0]?.total ?? 0;
  }
  return (await graph.read(COUNT_FIGURES, { indicator, about }))[0]?.total ?? 0;
}
