import { afterAll, expect, test } from '@jest/globals';
import { HARMLESS } from './harmless.ts';
import { guardWith, judgeText, short } from './helpers.ts';

const { guard, tree } = guardWith();
afterAll(() => tree.close());

test('the list is long and has no text twice', () => {
  expect(HARMLESS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(HARMLESS).size).toBe(HARMLESS.length);
});

test.each(HARMLESS.map((text) => [short(text), text] as const))(
  'passes: %s',
  async (_name, text) => {
    const judgement = await judgeText(guard, text, { parameters: { pattern: '.*a' } });
    expect(judgement).toMatchObject({ type: 'passed' });
  },
  40_000,
);
