import { expect, test } from '@jest/globals';
import { readTourStep } from '../../../../client/cypher/tour.ts';
import { cypherWordsIn } from '../../../../client/words/cypher-words.ts';
import { cypherFiles } from '../../../helpers/cypher-files.ts';

test('an answer is summed up in either language', () => {
  expect(cypherWordsIn('en').summary(12, 30)).toBe('12 rows in 30 ms');
  expect(cypherWordsIn('zh').summary(12, 30)).toBe('12 行，30 毫秒');
});

const steps = cypherFiles().filter(({ name }) => name.startsWith('tour/'));

test('the tour has eight steps', () => {
  expect(steps).toHaveLength(8);
});

test.each(steps)(
  '$name has a title, two sentences in each language, a statement, and values for its parameters',
  ({ text }) => {
    const step = readTourStep(text);
    for (const said of [step.title.zh, step.title.en]) expect(said).not.toBe('');
    expect(step.text.zh.match(/[。]/g)?.length).toBeGreaterThanOrEqual(2);
    expect(step.text.en.match(/[.](?= |$)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(step.cypher).toMatch(/^MATCH[\s\S]*RETURN/);
    const used = [...step.cypher.matchAll(/\$(\w+)/g)].map((found) => found[1]);
    const given: object = JSON.parse(step.params || '{}');
    expect(Object.keys(given).sort()).toEqual([...new Set(used)].sort());
  },
);
