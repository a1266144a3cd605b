import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Driver, ProfiledPlan, Record as Row } from 'neo4j-driver';
import { api as contract } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { type GraphDatabase, openDriver } from '../../../server/graph/database.ts';
import { toPlainRow } from '../../../server/graph/records.ts';
import { handlers } from '../../../server/handlers/index.ts';
import { readVocabulary } from '../../../server/vocabulary/read-vocabulary.ts';
import { loadCorpus } from '../../helpers/corpus/load.ts';
import { emptyDatabase, testConnection } from '../../helpers/neo4j.ts';
import { contextOver } from '../../helpers/serve.ts';
import { type Asked, GROWS, MOST_BYTES, REQUESTS } from './requests.ts';

jest.setTimeout(60_000);

/** What one statement did: database hits, rows, and the operators of its plan. */
interface Run {
  readonly statement: string;
  readonly hits: number;
  /** Rows and list items that it gave back. */
  readonly gave: number;
  readonly operators: readonly string[];
}

const PRAISED = 6; // few, so that fifty reports are loaded soon
const runs = { few: new Map<string, Run[]>(), many: new Map<string, Run[]>() };
/** How long the answer was, the last time. */
const bytes = new Map<string, number>();
let driver: Driver;

beforeAll(async () => {
  driver = openDriver(testConnection(), 4);
  await emptyDatabase();
  for (const [size, reports] of [
    ['few', 5],
    ['many', 50],
  ] as const) {
    await loadCorpus(testConnection(), { reports, praised: PRAISED });
    for (const asked of REQUESTS) runs[size].set(JSON.stringify(asked), await profile(asked));
  }
}, 300_000);

afterAll(async () => {
  await emptyDatabase();
  await driver.close();
});

test.each(REQUESTS)('$of $input costs what it gives, in five reports as in fifty', (asked) => {
  const [few = [], many = []] = [runs.few, runs.many].map((each) => each.get(JSON.stringify(asked)));
  expect(many.length).toBeGreaterThan(0);
  for (const run of many) {
    const before = few.find(({ statement }) => statement === run.statement);
    if (before === undefined) throw new Error(`${run.statement} was not run on five reports`);
    const given = Math.max(1, run.gave / Math.max(1, before.gave));
    const times = (GROWS[run.statement]?.times ?? 1.3) * given;
    const most = before.hits * times + 60; // a few rows more or less
    expect([run.statement, run.hits, run.hits <= most ? 'within' : most]).toEqual([
      run.statement,
      run.hits,
      'within',
    ]);
  }
});

test.each(REQUESTS)('$of $input answers in no more than 256 KB', (asked) => {
  expect(bytes.get(JSON.stringify(asked))).toBeLessThan(MOST_BYTES);
});

test.each(REQUESTS)('$of $input reads through no label', (asked) => {
  for (const { statement, operators } of runs.many.get(JSON.stringify(asked)) ?? [])
    expect([
      statement,
      operators.filter((operator) =>
        /^(NodeByLabelScan|AllNodesScan|.*TypeScan|.*AllRelationshipsScan|.*NodeIndexScan)$/.test(operator),
      ),
    ]).toEqual([statement, []]);
});

/** Runs what an endpoint asks of the database, statement by statement, each under PROFILE. */
async function profile({ of, input }: Asked): Promise<Run[]> {
  const found: Run[] = [];
  const graph: GraphDatabase = {
    async read(query, params) {
      const session = driver.session({ database: testConnection().database, defaultAccessMode: 'READ' });
      try {
        const { records, summary } = await session.run(`PROFILE ${query.text}`, query.toParameters(params));
        const plan = summary.profile;
        if (plan === false) throw new Error('no profile');
        const rows = records.map((row) => toPlainRow(row as Row));
        found.push({
          statement: query.name,
          ...costOf(plan),
          gave: rows.reduce((sum, row) => sum + sizeOf(row), 0),
        });
        return rows.map((row) => query.parseRow(row));
      } finally {
        await session.close();
      }
    },
    close: async () => {},
  };
  const endpoint: Endpoint = contract[of as keyof typeof contract];
  const context = contextOver(graph, await readVocabulary());
  const { signal } = new AbortController();
  const answer = await handlers[of as 'stories'](endpoint.input.parse(input) as never, context, signal);
  bytes.set(JSON.stringify({ of, input }), Buffer.byteLength(JSON.stringify(answer)));
  return merged(found);
}

/** A statement that is run several times for one request costs what all these cost together. */
function merged(found: readonly Run[]): Run[] {
  const byName = new Map<string, Run>();
  for (const run of found) {
    const before = byName.get(run.statement);
    byName.set(run.statement, {
      ...run,
      hits: run.hits + (before?.hits ?? 0),
      gave: run.gave + (before?.gave ?? 0),
      operators: [...run.operators, ...(before?.operators ?? [])],
    });
  }
  return [...byName.values()];
}

function costOf(plan: ProfiledPlan): Pick<Run, 'hits' | 'operators'> {
  const below = plan.children.map(costOf);
  return {
    hits: plan.dbHits + below.reduce((sum, each) => sum + each.hits, 0),
    operators: [plan.operatorType.replace(/@.*$/, ''), ...below.flatMap(({ operators }) => operators)],
  };
}

/** Values that a row holds: what an answer gives is measured by them. */
const sizeOf = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce((sum: number, each) => sum + sizeOf(each), 0)
    : typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 0)
      : 1;
