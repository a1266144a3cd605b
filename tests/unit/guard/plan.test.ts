import { afterAll, describe, expect, test } from '@jest/globals';
import type { ServerOpinion } from '../../../server/guard/judge.ts';
import { judgeExpressions, judgePlan, withoutCommandWords } from '../../../server/guard/plan.ts';
import { guardWith } from './helpers.ts';

const { guard, tree } = guardWith();
afterAll(() => tree.close(), 60_000);

const projection = (Details: string) => ({
  queryType: 'r',
  plan: { operatorType: 'Projection@neo4j', arguments: { Details }, children: [] },
});

describe('what stands inside an expression is found, as each line of Neo4j writes it', () => {
  test.each([
    ['[x IN $autolist_0 | COLLECT { LOAD CSV FROM "http://a" AS r RETURN r AS r }] AS y', 'LOAD CSV'],
    [
      '[x IN $autolist_0 | COLLECT {\n  LOAD CSV WITH HEADERS FROM "http://a" AS r\n  RETURN r }] AS y',
      'LOAD CSV',
    ],
    [
      '[x IN $a | COLLECT { ResolvedCall(dbms.listConfig(searchString) :: name :: STRING) RETURN 1 }]',
      'dbms.listConfig',
    ],
    [
      '[x IN $a | COLLECT {\n  CALL dbms.listConfig($`autostring_0`)\n    YIELD name\n  RETURN name }]',
      'dbms.listConfig',
    ],
    ['COLLECT { OPTIONAL CALL () { CALL tx.getMetaData() YIELD metadata } }', 'tx.getMetaData'],
    ['COLLECT { CALL (x) { CALL db.stats.status() YIELD data RETURN data } RETURN 1 }', 'db.stats.status'],
  ])('%s', (details, clause) => {
    expect(judgePlan(projection(details))).toBeUndefined();
    expect(judgeExpressions(projection(details))).toMatchObject({ layer: 'plan', clause });
  });

  test.each([
    'COLLECT { ResolvedCall(db.labels() :: label :: STRING,ArraySeq()) RETURN label AS label }',
    'COLLECT {\n  CALL db.labels()\n    YIELD label\n  RETURN label AS label }',
    'COLLECT { CALL (x) { RETURN $`autoint_0` AS `z` UNION RETURN 2 AS `z` } RETURN `z` AS `z` }',
    'COLLECT { CALL { RETURN 1 AS z } RETURN z }',
    'n.download AS csv, from',
  ])('%s is harmless', (details) => {
    expect(judgeExpressions(projection(details))).toBeUndefined();
  });
});

describe('the words of commands in names and strings are no commands', () => {
  /** Writes the whole text into the plan, and knows no clause with an underscore. */
  const server = async (text: string): Promise<ServerOpinion> =>
    /\{\s*(?:LOAD_+CSV|CALL_)/.test(text)
      ? { type: 'rejected', code: 'Neo.ClientError.Statement.SyntaxError', message: 'm' }
      : { type: 'opinion', opinion: projection(text) };
  const judge = (text: string) => guard.judge({ text, parameter: () => undefined, explain: server });

  test.each([
    'MATCH (n) RETURN n.`LOAD CSV x FROM y` AS x',
    'MATCH (n) RETURN n.id AS `ResolvedCall(a.b)`',
    "MATCH (n) RETURN [x IN [1] | 'load  csv from here'] AS x",
    'MATCH (n:`CALL dbms.listConfig()`) RETURN n.id AS id',
    'WITH {`CALL me (maybe)`: 1} AS m RETURN m AS m, "LOAD CSV WITH HEADERS FROM x" AS t',
  ])('%s is taken', async (text) => {
    expect(await judge(text)).toMatchObject({ type: 'passed', text });
  });

  test('a clause beside such a name is still one, even where the tree is not looked at', async () => {
    const { guard: planOnly, tree: other } = guardWith(['plan']);
    try {
      for (const inside of ['LOAD CSV FROM "a" AS r RETURN r', 'CALL dbms.info() YIELD id RETURN id']) {
        const text = `RETURN [x IN [1] | COLLECT { ${inside} }] AS \`LOAD CSV x FROM y\``;
        const judged = await planOnly.judge({ text, parameter: () => undefined, explain: server });
        expect(judged).toMatchObject({ type: 'refused', refusal: { layer: 'plan' } });
      }
    } finally {
      await other.close();
    }
  }, 60_000);

  test('other words have the same length, and what may be called stays', () => {
    const text =
      'CALL db.labels() YIELD label RETURN `LOAD  CSV`, `call dbms.info()`, `ResolvedCall(x`, "CALL {"';
    const reworded = withoutCommandWords(text);
    expect(reworded).toHaveLength(text.length);
    expect(reworded).toBe(
      'CALL db.labels() YIELD label RETURN `LOAD__CSV`, `CALL_dbms.info()`, `ResolvedCa__(x`, "CALL {"',
    );
  });
});
