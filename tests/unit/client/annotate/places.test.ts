import { expect, test } from '@jest/globals';
import { guessFigure, numberAt } from '#contract/figure-guess.ts';
import {
  clauseAround,
  findWords,
  linesOf,
  sentenceAround,
  textAt,
} from '../../../../client/annotate/places.ts';
import { readVocabulary } from '../../../../server/vocabulary/read-vocabulary.ts';

const TEXT = '题\n甲局破案5起，同比上升8.5%。他说：“好。”乙所得奖𠀀，约３万元；追回1.2万余元。\n';
const lines = linesOf(TEXT);
const at = (words: string) => {
  const place = findWords(lines, 'r', words, null);
  if (place === null) throw new Error(words);
  return place;
};

test('the sentence and the clause around words are found, with closing quotation marks and rare characters', () => {
  expect(textAt(lines, sentenceAround(lines, at('破案')))).toBe('甲局破案5起，同比上升8.5%。');
  expect(textAt(lines, sentenceAround(lines, at('他说')))).toBe('他说：“好。”');
  expect(textAt(lines, sentenceAround(lines, at('乙所')))).toBe('乙所得奖𠀀，约３万元；追回1.2万余元。');
  expect(textAt(lines, clauseAround(lines, at('得奖')))).toBe('乙所得奖𠀀');
  expect(findWords(lines, 'r', '无', null)).toBeNull();
  expect(findWords(lines, 'r', '元', at('元'))?.start).toBe(at('万余元').end - 1);
});

test('a number is picked with what counts it, and read with unit, direction and comparison', async () => {
  const { words } = await readVocabulary();
  const line = lines[1] ?? [];
  const figure = (number: string) => {
    const place = { passage: 'r#1', ...numberAt(line, at(number).start) };
    return guessFigure(line, { start: 0, end: 0, ...place }, words.vocabulary);
  };
  expect(figure('8.5')).toMatchObject({
    ...{ value: '8.5', unit: 'percent', direction: 'up', comparison: 'yoy', as_written: '8.5%' },
  });
  expect(figure('5起')).toMatchObject({ value: '5', unit: 'case', direction: 'none', comparison: '' });
  expect(figure('1.2')).toMatchObject({ value: '12000', unit: 'CNY', approx: true, as_written: '1.2万余' });
  expect(numberAt(line, at('他').start)).toBeNull();
});
