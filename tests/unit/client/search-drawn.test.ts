import { expect, test } from '@jest/globals';
import { findDrawn } from '../../../client/model/search-drawn.ts';
import { node } from './build.ts';

const NODES = new Map(
  [
    node('unit-city', { name_zh: '永康市', name_en: 'Yongkang' }),
    node('unit-bureau', { name_zh: '永康市公安局', name_en: 'Yongkang Public Security Bureau' }),
    node('official-yuan', { name_zh: '袁家军', name_en: 'Yuan Jiajun' }),
    node('case-712', { name_zh: '涉黑专案', name_en: '7·12 case', code: '7·12' }),
  ].map((one) => [one.id, one]),
);

test.each([
  ['the whole name first, then its beginning', '永康市', ['unit-city', 'unit-bureau']],
  ['anywhere in a name', '公安', ['unit-bureau']],
  ['English in any case, without its spaces', 'YUANJIA', ['official-yuan']],
  ['full-width letters', 'Ｙｕａｎ', ['official-yuan']],
  ['a code with another separator', '7-12', ['case-712']],
  ['nothing typed', '  ', []],
  ['nothing found', '铁路', []],
])('%s', (_, query, expected) => {
  expect(findDrawn(NODES, query)).toEqual(expected);
});

test('what only the server knows comes after, each once, and only if it is drawn', () => {
  expect(findDrawn(NODES, '公安', ['official-yuan', 'unit-bureau', 'unit-not-drawn'])).toEqual([
    'unit-bureau',
    'official-yuan',
  ]);
});
