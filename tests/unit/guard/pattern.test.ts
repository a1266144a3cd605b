import { afterAll, describe, expect, test } from '@jest/globals';
import { judgePattern } from '../../../server/guard/pattern.ts';
import { guardWith, judgeText } from './helpers.ts';
import { BOMBS, NATURAL } from './patterns.ts';

const { guard, tree } = guardWith();
afterAll(() => tree.close(), 60_000);

const literal = (pattern: string) =>
  `'${pattern.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
const asLiteral = (pattern: string) =>
  judgeText(guard, `MATCH (n) WHERE n.name =~ ${literal(pattern)} RETURN n`);
const asParameter = (pattern: string) =>
  judgeText(guard, 'MATCH (n) WHERE n.name =~ $p RETURN n', { parameters: { p: pattern } });

describe('a pattern that could take for ever is refused, as literal and as parameter', () => {
  test.each(BOMBS)('%j', async (pattern) => {
    const refused = { type: 'refused', refusal: { code: 'pattern-not-allowed' } };
    expect(await asLiteral(pattern)).toMatchObject(refused);
    expect(await asParameter(pattern)).toMatchObject(refused);
  });
});

describe('a natural pattern is taken, as literal and as parameter', () => {
  test.each(NATURAL)('%j', async (pattern) => {
    expect(await asLiteral(pattern)).toMatchObject({ type: 'passed' });
    expect(await asParameter(pattern)).toMatchObject({ type: 'passed' });
  });
});

test('what has up to a thousand ways is taken, what has more is not', () => {
  expect(judgePattern('(a|b)'.repeat(10))).toBeUndefined();
  expect(judgePattern('(a|b)'.repeat(11))).toBe('branching');
  expect(judgePattern(`(${'a|'.repeat(90)}b)`)).toBeUndefined();
  expect(judgePattern('x'.repeat(201))).toBe('too-long');
});

test.each([
  ['\\Qab\\E+', 'not-understood'], // in Java it repeats the last letter alone
  ['(ab', 'not-understood'],
  ['a{1,99999}', 'many'],
])('%j is %s', (pattern, fault) => {
  expect(judgePattern(pattern)).toBe(fault);
});
