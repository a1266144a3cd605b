import { expect, test } from '@jest/globals';
import type { GraphDatabase } from '../../../server/graph/database.ts';
import type { Context } from '../../../server/handlers/context.ts';
import { readProposals } from '../../../server/handlers/proposals.ts';
import { WORDS } from '../../helpers/vocabulary.ts';

/** A store of reports that each name 李雷, which counts what is read of it. */
function storeOf(reports: Record<string, string>) {
  const asked: (readonly string[])[] = [];
  const graph: GraphDatabase = {
    async read(query, params) {
      const given: { reports?: readonly string[] } = query.toParameters(params);
      const ids = given.reports ?? Object.keys(reports);
      if (query.name === 'list-candidates') asked.push(ids);
      const rows =
        query.name === 'list-candidates' ? ids.map(described) : Object.entries(reports).map(loaded);
      return rows.map((row) => query.parseRow(row));
    },
    async close() {},
  };
  return { asked, context: { graph, words: WORDS } as Context };
}

const loaded = ([report, hash]: [string, string]) => ({ report, hash, judged: null });
const described = (report: string) => ({
  ...{ id: `${report}/person-li-lei`, kept: `${report}/person-li-lei`, report, period: '2021' },
  ...{ label: 'Person', kind: null, code: null, named: true, names: ['李雷'], around: [] },
});
const members = async (context: Context) => (await readProposals(context, [])).map((each) => each.members);

test('descriptions are read once, then those of new and changed reports alone', async () => {
  const reports: Record<string, string> = { a: '1', b: '1' };
  const { asked, context } = storeOf(reports);
  expect(await members(context)).toEqual([['a/person-li-lei', 'b/person-li-lei']]);
  expect(await members(context)).toHaveLength(1);
  expect(asked).toEqual([['a', 'b']]);
  Object.assign(reports, { b: '2', c: '1' });
  expect(await members(context)).toEqual([['a/person-li-lei', 'b/person-li-lei', 'c/person-li-lei']]);
  expect(asked).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
});

test('a report that has gone proposes nothing any more', async () => {
  const reports: Record<string, string> = { a: '1', b: '1' };
  const { asked, context } = storeOf(reports);
  await members(context);
  delete reports.b;
  expect(await members(context)).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('a judgement is heard at once, without reading anything again', async () => {
  const { asked, context } = storeOf({ a: '1', b: '1' });
  await members(context);
  const [a, b] = ['a/person-li-lei', 'b/person-li-lei'];
  const judged = { a, b, judgement: 'different' as const, why: 'two cities', by: 'x', on: '2026-01-02' };
  expect(await readProposals(context, [judged])).toEqual([]);
  expect(asked).toHaveLength(1);
});
