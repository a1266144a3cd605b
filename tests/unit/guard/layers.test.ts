import { afterAll, describe, expect, test } from '@jest/globals';
import { decodeEscapes } from '../../../server/guard/decode.ts';
import { createGuard, type ServerOpinion } from '../../../server/guard/judge.ts';
import { ALLOWED_OPERATORS, REFUSED_OPERATORS } from '../../../server/guard/lists/operators.ts';
import { judgePattern } from '../../../server/guard/pattern.ts';
import type { PlanNode } from '../../../server/guard/plan.ts';
import { startTreeJudge } from '../../../server/guard/tree-judge.ts';
import { LAYERS, type Layer } from '../../../server/guard/verdict.ts';
import { judgeText } from './helpers.ts';
import { REFUSED } from './refusals.ts';

const tree = startTreeJudge(); // shared: it keeps its verdicts
const opened = [tree];
afterAll(() => Promise.all(opened.map((judge) => judge.close())), 60_000); // a busy machine ends threads slowly
const guardOf = (layers: readonly Layer[]) => createGuard(tree, layers);
const without = (layer: Layer) => LAYERS.filter((other) => other !== layer);

const opinion = (queryType: string, plan: Partial<PlanNode>): ServerOpinion => ({
  type: 'opinion',
  opinion: { queryType, plan: { operatorType: 'ProduceResults', arguments: {}, children: [], ...plan } },
});
/** What the server says of any write. */
const write = opinion('rw', { children: [{ operatorType: 'Create', arguments: {}, children: [] }] });

describe('with one layer left out, the others hold every write', () => {
  test.each(LAYERS)(
    'without %s',
    async (layer) => {
      const guard = guardOf(without(layer));
      const writes = REFUSED.filter((item) =>
        /\b(?:CREATE|MERGE|DELETE|SET|REMOVE|INSERT)\b/i.test(item.text),
      );
      expect(writes.length).toBeGreaterThan(200);
      for (const item of writes) {
        const judgement = await judgeText(guard, item.text, { opinion: write });
        if (judgement.type !== 'refused') throw new Error(`let pass: ${item.text}`);
      }
    },
    60_000,
  );
});

describe('each layer refuses something that no other would', () => {
  const listConfig = 'ResolvedCall(dbms.listConfig(ArraySeq()),ArraySeq())';
  const only: readonly (readonly [Layer, string, ServerOpinion | undefined])[] = [
    ['size', `WITH {} AS m RETURN m${'.a'.repeat(300)} AS x`, undefined],
    ['unicode', "RETURN '\\u+041' AS x", undefined],
    ['tree', 'CYPHER runtime=slotted RETURN 1 AS x', undefined],
    ['plan', 'RETURN 1 AS x', opinion('r', { arguments: { Details: listConfig } })],
  ];
  test.each(only)(
    '%s: %s',
    async (layer, text, said) => {
      const more = said === undefined ? {} : { opinion: said };
      expect(await judgeText(guardOf(LAYERS), text, more)).toMatchObject({ refusal: { layer } });
      expect(await judgeText(guardOf(without(layer)), text, more)).toMatchObject({ type: 'passed' });
    },
    40_000,
  );
});

describe("the server's opinion is held against the lists", () => {
  const opinions: readonly (readonly [string, ServerOpinion, string])[] = [
    ['a write', opinion('rw', {}), 'not-a-read'],
    ['a schema command', opinion('s', {}), 'not-a-read'],
    ['a new operator', opinion('r', { operatorType: 'TeleportNode@neo4j' }), 'operator-not-allowed'],
    ['a deep operator', write, 'not-a-read'],
    [
      'a procedure',
      opinion('r', {
        operatorType: 'ProcedureCall@neo4j',
        arguments: { Details: 'db.stats.status() :: (x)' },
      }),
      'procedure-not-allowed',
    ],
    [
      'a file read in an expression',
      opinion('r', { arguments: { Details: 'COLLECT { LOAD CSV FROM "x" AS r RETURN r }' } }),
      'clause-not-allowed',
    ],
  ];
  test.each(opinions)('%s is refused', async (_name, said, code) => {
    const judgement = await judgeText(guardOf(LAYERS), 'RETURN 1 AS x', { opinion: said });
    expect(judgement).toMatchObject({ type: 'refused', refusal: { layer: 'plan', code } });
  });

  test('no operator is on both lists', () => {
    expect(ALLOWED_OPERATORS.filter((name) => REFUSED_OPERATORS.includes(name))).toEqual([]);
    for (const name of ['Merge', 'LockingMerge', 'MergeInto', 'Foreach', 'LoadCSV', 'TransactionApply'])
      expect(ALLOWED_OPERATORS).not.toContain(name);
  });
});

test('a refusal names clause, line and column in the text as it was sent', async () => {
  const text = "WITH '\\u4e2d' AS s\nMATCH (n)\n  \\u0053ET n.x = 1";
  expect(await judgeText(guardOf(LAYERS), text)).toMatchObject({
    refusal: { clause: 'SET', line: 3, column: 3 },
  });
});

test('what the parser does not understand is for the server to explain, and refused when it can', async () => {
  const rejected: ServerOpinion = {
    type: 'rejected',
    code: 'Neo.ClientError.Statement.SyntaxError',
    message: 'm',
  };
  expect(await judgeText(guardOf(LAYERS), 'RETRN 1', { opinion: rejected })).toEqual(rejected);
  expect(await judgeText(guardOf(LAYERS), 'RETRN 1')).toMatchObject({ refusal: { code: 'not-understood' } });
});

test('the value of a parameter that is used as a pattern is judged', async () => {
  const text = 'MATCH (n) WHERE n.name =~ $`the pattern` RETURN n';
  const judge = (value: string) => judgeText(guardOf(LAYERS), text, { parameters: { 'the pattern': value } });
  expect(await judge('a.*')).toMatchObject({ type: 'passed' });
  expect(await judge('(a+)+b')).toMatchObject({ refusal: { code: 'pattern-not-allowed' } });
});

test('a parser that takes too long is replaced, and the next text is judged', async () => {
  const hasty = startTreeJudge({ parseMs: 1, startMs: 30_000 });
  opened.push(hasty);
  const slow = `RETURN ${Array.from({ length: 4000 }, (_, index) => `a${index}.b[0]`).join(' + ')}`;
  expect(await hasty.judge(slow)).toEqual({ type: 'too-slow' });
  expect(await tree.judge('RETURN 1')).toMatchObject({ type: 'passed' });
}, 60_000);

test('a parser that has not started in time judges nothing', async () => {
  const late = startTreeJudge({ parseMs: 1, startMs: 1 });
  opened.push(late);
  await expect(late.judge('RETURN 1')).rejects.toThrow('The Cypher parser did not start.');
});

describe('unicode escapes are read as the server reads them', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['\\u0041', 'A'],
    ['\\\\u0041', '\\\\u0041'],
    ['\\\\\\u0041', '\\\\A'],
    ['\\n\\u0041', '\\nA'],
    ['\\u005cu0041', '\\u0041'],
    ['\\u005c\\u0041', '\\A'],
    ['\\u00e9\\u00E9', '\u00e9\u00e9'],
    ['\\U0041', '\\U0041'],
  ];
  test.each(cases)('%s is %s', (sent, text) => {
    const decoded = decodeEscapes(sent);
    expect('text' in decoded ? decoded.text : decoded).toBe(text);
  });
});

describe('patterns that take ever longer are told from others', () => {
  test.each(['a*', '.*a.*', '(ab)+c', 'a(b|c)d', '[a-z]{2,4}', '(?i)x', '\\(a+\\)+', 'a?b?', '\\Q(a+)+\\E'])(
    '%s is taken',
    (pattern) => {
      expect(judgePattern(pattern)).toBeUndefined();
    },
  );
  test.each([
    '(a+)+',
    '((a)*)*',
    '(a|b)*',
    '(.*a){20}',
    '(a)\\1',
    'a*b*c*d*e*',
    '(a?){9}',
    'a?'.repeat(11),
    '(?x)a',
  ])('%s is not', (pattern) => {
    expect(judgePattern(pattern)).toBeDefined();
  });
});
