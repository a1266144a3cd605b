import { expect, test } from '@jest/globals';
import { cutAtTerms, passageNumber } from '../../../client/components/quotation-text.ts';

const marked = (text: string, terms: readonly string[]) =>
  cutAtTerms(text, terms)
    .map(({ text: piece, isTerm }) => (isTerm ? `[${piece}]` : piece))
    .join('');

test.each([
  ['甲乙丙丁', ['乙', '丁'], '甲[乙]丙[丁]'],
  ['甲乙甲乙', ['乙', '乙'], '甲[乙]甲[乙]'],
  ['甲乙', [], '甲乙'],
  ['甲乙', ['丙', '甲'], '[甲]乙'],
  ['甲乙', ['乙', '甲'], '甲[乙]'],
])('the terms of %s are found in order: %j', (text, terms, expected) => {
  expect(marked(text, terms)).toBe(expected);
});

test('pieces put together are the quotation', () => {
  const text = '一二三四五';
  expect(
    cutAtTerms(text, ['二', '四'])
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('a passage is called by its number, counted from 1', () => {
  expect(passageNumber('yongkang-psb-2021#16')).toBe('17');
});
