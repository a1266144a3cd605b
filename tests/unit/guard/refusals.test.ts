import { afterAll, expect, test } from '@jest/globals';
import { guardWith, judgeText, short } from './helpers.ts';
import { REFUSED } from './refusals.ts';

const { guard, tree } = guardWith();
afterAll(() => tree.close());

test('the list is long and has no text twice', () => {
  const texts = REFUSED.map((item) => item.text);
  expect(texts.length).toBeGreaterThanOrEqual(300);
  expect(new Set(texts).size).toBe(texts.length);
});

test.each(REFUSED.map((item) => [item.code, short(item.text), item] as const))(
  '%s: %s',
  async (_code, _name, item) => {
    const judgement = await judgeText(guard, item.text);
    if (judgement.type !== 'refused') throw new Error(`let pass: ${judgement.type}`);
    expect(judgement.refusal.code).toBe(item.code);
    expect(judgement.refusal.message).toMatch(/\S/);
    expect(judgement.refusal.message_zh).toMatch(/\p{Script=Han}/u);
  },
  40_000,
);
