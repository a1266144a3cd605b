import { z } from 'zod';
import type { Api } from '#contract/api.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { LibraryCell } from '#contract/library.ts';
import { READ_COUNTS } from '../graph/counts.ts';
import { fold } from '../graph/fold.ts';
import { pageOf } from '../graph/pages.ts';
import { query } from '../graph/query.ts';
import { listReports, readReports } from '../graph/reports.ts';
import { COUNT_STORE } from '../graph/store-queries.ts';
import type { Counted } from '../import/tally.ts';
import type { Context, Handlers } from './context.ts';

const Value = z.string().nullable();
const narrowed = { words: z.string(), year: Value, place: Value, publisher: Value, genre: Value };
const LIST_LIBRARY = query('list-library', {
  params: z.object({ ...narrowed, after: z.string(), limit: z.int() }),
  row: z.object({ id: z.string(), at: z.string() }),
});
const COUNT_LIBRARY = query('count-library', {
  params: z.object(narrowed),
  row: z.object({ total: z.int() }),
});
const READ_NAMED_COUNTS = query('read-named-counts', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), count: z.int() }),
});

/** Values of one facet: as many places and years as a person can look over. */
const MOST_VALUES = 40;

export const library: Handlers['library'] = async (input, context) => {
  const [{ reports, next, total }, years, places, publishers, genres] = await Promise.all([
    isNarrowed(input) ? find(input, context) : list(input, context),
    ...(['year', 'place', 'publisher', 'genre'] as const).map((by) => facet(`reports-by-${by}`, context)),
  ]);
  const facets = {
    years: (years ?? []).toSorted((one, other) => (one.value < other.value ? -1 : 1)),
    places: places ?? [],
    publishers: publishers ?? [],
    genres: genres ?? [],
  };
  return { reports, facets, matrix: await matrix(facets, context), total, next };
};

type Wanted = InputOf<Api['library']>;

const isNarrowed = ({ q, period, place, publisher, genre }: Wanted) =>
  fold(q) !== '' || [period, place, publisher, genre].some((value) => value !== undefined);

async function list({ limit, cursor = '' }: Wanted, context: Context) {
  const { rows, next } = pageOf(await listReports(context, cursor, limit + 1), { limit });
  const [store] = await context.graph.read(COUNT_STORE, {});
  return { reports: rows.map(({ report }) => report), next, total: store?.reports ?? 0 };
}

type Sought = Omit<Wanted, 'limit' | 'cursor'>;

const soughtOf = ({ q, period, place, publisher, genre }: Sought) => ({
  words: fold(q) || EVERY,
  year: period ?? null,
  place: place ?? null,
  publisher: publisher ?? null,
  genre: genre ?? null,
});

/** Ids of the reports that the library finds, by period; `most` at most. */
export async function idsFound(sought: Sought, most: number, { graph }: Context): Promise<string[]> {
  const rows = await graph.read(LIST_LIBRARY, { ...soughtOf(sought), after: '', limit: most });
  return rows.map(({ id }) => id);
}

async function find(input: Wanted, context: Context) {
  const { limit, cursor = '' } = input;
  const wanted = soughtOf(input);
  const [found, [count]] = await Promise.all([
    context.graph.read(LIST_LIBRARY, { ...wanted, after: cursor, limit: limit + 1 }),
    context.graph.read(COUNT_LIBRARY, wanted),
  ]);
  const { rows, next } = pageOf(found, { limit });
  const reports = await readReports(
    context,
    rows.map(({ id }) => id),
  );
  return { reports, next, total: count?.total ?? 0 };
}

/** In the search text of every report. */
const EVERY = '\n';

async function facet(of: Counted, { graph }: Context) {
  const rows = await graph.read(READ_COUNTS, { of, limit: MOST_VALUES });
  return rows.filter(({ key }) => key !== '').map(({ key, count }) => ({ value: key, reports: count }));
}

interface Values {
  readonly years: readonly { readonly value: string }[];
  readonly places: readonly { readonly value: string }[];
}

async function matrix({ years, places }: Values, { graph }: Context): Promise<LibraryCell[]> {
  const cells = places.flatMap((place) => years.map((year) => ({ year: year.value, place: place.value })));
  const idOf = (of: Counted, { year, place }: { readonly year: string; readonly place: string }) =>
    `${of}|${place}|${year}`;
  const OF = ['reports-by-cell', 'passages-by-cell', 'covered-by-cell'] as const;
  const ids = cells.flatMap((cell) => OF.map((of) => idOf(of, cell)));
  const counts = new Map((await graph.read(READ_NAMED_COUNTS, { ids })).map(({ id, count }) => [id, count]));
  return cells.flatMap((cell) => {
    const [reports = 0, passages = 0, covered = 0] = OF.map((of) => counts.get(idOf(of, cell)) ?? 0);
    return reports === 0 ? [] : [{ ...cell, reports, passages, covered }];
  });
}
