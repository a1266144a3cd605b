import { z } from 'zod';
import { LEVELS } from '#contract/model.ts';
import { countsOfReports, READ_COUNTS } from '../graph/counts.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import type { Counted } from '../import/tally.ts';
import type { Context, Handlers } from './context.ts';

const GET_NODES = query('get-nodes', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ node: NodeRow }),
});

const COUNTED = {
  giver: 'acts-by-agent',
  pair: 'acts-by-pair',
  level: 'acts-by-level',
  year: 'acts-by-year',
  place: 'acts-by-place',
  label: 'entities-by-label',
  type: 'statements-by-type',
} as const satisfies Record<string, Counted>;

const LONGEST = 1_000; // counts of few words, whole; of people and pairs, only the first are read

export const counts: Handlers['counts'] = async ({ by, scope, limit }, context) => {
  const reports = reportsIn(scope, context.scopes);
  const of = COUNTED[by];
  const rows =
    reports === null
      ? await context.graph.read(READ_COUNTS, {
          of,
          limit: by === 'giver' || by === 'pair' ? limit : LONGEST,
        })
      : await countsOfReports(context.graph, of, reports);
  const named = await namesOf(
    by,
    rows.slice(0, limit).map(({ key }) => key),
    context,
  );
  return {
    rows: rows.slice(0, limit).map(({ key, count }) => ({ key, count, ...named(key) })),
    total: await totalOf(by, reports, rows, context),
  };
};

interface Row {
  readonly key: string;
  readonly count: number;
}

const sum = (rows: readonly Row[]) => rows.reduce((total, { count }) => total + count, 0);

/** Acts are told by whom and to whom as often as by year: where only the first are read, the years say how many there are. */
async function totalOf(
  by: keyof typeof COUNTED,
  reports: readonly string[] | null,
  rows: readonly Row[],
  { graph }: Context,
): Promise<number> {
  if (reports !== null || (by !== 'giver' && by !== 'pair')) return sum(rows);
  return sum(await graph.read(READ_COUNTS, { of: COUNTED.year, limit: LONGEST }));
}

/** What each of these keys is called. */
async function namesOf(by: keyof typeof COUNTED, keys: readonly string[], { graph, words }: Context) {
  const same = (name: string) => ({ name_zh: name, name_en: name });
  if (by === 'label') return (key: string) => toNames(words.nameOf(key));
  if (by === 'type') return (key: string) => toNames(words.verbOf(key));
  if (by === 'level') return (key: string) => LEVEL_NAMES[LEVELS.indexOf(key as never)] ?? same(key);
  if (by !== 'giver' && by !== 'pair') return same;
  const ids = [...new Set(keys.flatMap((key) => key.split(' ')))];
  const nodes = new Map((await graph.read(GET_NODES, { ids })).map(({ node }) => [node.id, node]));
  return (key: string) => {
    const told = key.split(' ').map((id) => nodes.get(id));
    const named = (language: 'name_zh' | 'name_en') =>
      told.map((node) => node?.[language] || node?.name_zh || node?.name_en || '').join(' → ');
    return { name_zh: named('name_zh'), name_en: named('name_en') };
  };
}

const toNames = ({ label_zh, label_en }: { readonly label_zh: string; readonly label_en: string }) => ({
  name_zh: label_zh,
  name_en: label_en,
});

/** In the order of {@link LEVELS}. */
const LEVEL_NAMES = [
  { name_zh: '国家级', name_en: 'national' },
  { name_zh: '省级', name_en: 'province' },
  { name_zh: '地市级', name_en: 'prefecture' },
  { name_zh: '县级', name_en: 'county' },
  { name_zh: '乡镇级', name_en: 'township' },
];
