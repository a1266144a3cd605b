import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ALLOWED_PROCEDURES } from '#contract/procedures.ts';
import type { Callable, EditorSchema } from '../../../client/editor/editor-schema.ts';
import { lintStatement } from '../../../client/editor/lint.ts';
import { readSignature } from '../../../client/editor/signature.ts';
import { runCypher } from '../../helpers/neo4j.ts';

const listOf = async (name: string): Promise<Callable[]> => {
  const text = readFileSync(new URL(`../../../cypher/editor/${name}.cypher`, import.meta.url), 'utf8');
  const rows = await runCypher(text);
  return rows.map(({ name, signature, description, aggregating }) => ({
    name: String(name),
    signature: String(signature),
    description: String(description),
    aggregating: aggregating === true,
  }));
};

let schema: EditorSchema;
beforeAll(async () => {
  const [functions, procedures] = [await listOf('list-functions'), await listOf('list-procedures')];
  schema = { labels: [], types: [], properties: [], parameters: [], functions, procedures };
}, 60_000);

const marksOf = (text: string) => lintStatement(text, schema).filter(({ severity }) => severity === 'error');

/** Right calls of those that nulls are no right arguments of. */
const RIGHT = new Map([
  ['exists', 'MATCH (n) RETURN exists((n)--()) AS x'],
  ['normalize', "RETURN normalize('a', NFC) AS x"],
  ['percentileCont', 'RETURN percentileCont(1, 0.5) AS x'],
  ['percentileDisc', 'RETURN percentileDisc(1, 0.5) AS x'],
  ['reduce', 'RETURN reduce(sum = 0, x IN [1] | sum + x) AS x'],
]);
/** These stand in USE alone, which the console refuses. */
const IN_USE = /^graph\./;

const nulls = (count: number) => Array.from({ length: count }, () => 'null').join(', ');

describe('a call is marked only where it is wrong', () => {
  test.each([
    "RETURN date('2021-07-12') AS d",
    'RETURN date() AS d',
    "RETURN datetime('2021-07-12T00:00:00Z') AS d",
    "RETURN duration('P1Y') AS d",
    "RETURN date.truncate('month', date()) AS d",
    'MATCH (n) RETURN percentileCont(n.value, 0.5) AS p',
    "CALL db.index.fulltext.queryNodes('entity_names', '公安') YIELD node, score RETURN node, score",
    "CALL db.index.fulltext.queryNodes('entity_names', '公安', {limit: 3}) YIELD node RETURN node",
  ])('%s', (text) => expect(marksOf(text)).toEqual([]));

  test.each(["RETURN date('2021', '07') AS d", 'RETURN date.truncate() AS d', 'RETURN nosuch(1) AS d'])(
    '%s is marked',
    (text) => expect(marksOf(text)).toHaveLength(1),
  );

  test('each function takes what it says that it takes, with and without what may be left out', () => {
    const called = schema.functions.filter(({ name }) => !IN_USE.test(name));
    const marked = called.flatMap(({ name, signature }) => {
      const takes = readSignature(signature)?.takes;
      if (takes === undefined) return [`${name}: cannot be read: ${signature}`];
      const least = takes.filter((argument) => argument.default === undefined).length;
      const plain = [takes.length, least].map((count) => `RETURN ${name}(${nulls(count)}) AS x`);
      const right = RIGHT.get(name);
      const calls = right === undefined ? plain : [right];
      return calls.flatMap((call) => marksOf(call).map(({ message }) => `${call}: ${message}`));
    });
    expect(called.length).toBeGreaterThan(50);
    expect(marked).toEqual([]);
  });

  test('each procedure that may be called, likewise', () => {
    const allowed = schema.procedures.filter(({ name }) => ALLOWED_PROCEDURES.includes(name));
    const marked = allowed.flatMap(({ name, signature }) => {
      const read = readSignature(signature);
      if (read === null) return [`${name}: cannot be read: ${signature}`];
      const least = read.takes.filter((argument) => argument.default === undefined).length;
      const calls = [read.takes.length, least].map((count) => `CALL ${name}(${nulls(count)})`);
      return calls.flatMap((call) => marksOf(call).map(({ message }) => `${call}: ${message}`));
    });
    expect(allowed.length).toBeGreaterThan(5);
    expect(marked).toEqual([]);
  });
});
