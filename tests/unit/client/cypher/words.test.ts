import { expect, test } from '@jest/globals';
import { cypherWordsIn } from '../../../../client/words/cypher-words.ts';

test('an answer is summed up in either language', () => {
  expect(cypherWordsIn('en').summary(12, 30)).toBe('12 rows in 30 ms');
  expect(cypherWordsIn('zh').summary(12, 30)).toBe('12 行，30 毫秒');
});
