import { describe, expect, test } from '@jest/globals';
import { parseParameters, parseStatementsStrs } from '@neo4j-cypher/language-support';
import { parseCypher } from '../../server/graph/query.ts';
import { readVocabulary } from '../../server/vocabulary/read-vocabulary.ts';
import { cypherFiles } from '../helpers/cypher-files.ts';

const files = cypherFiles();
const { ready } = await readVocabulary();

describe.each(files)('$path.cypher', ({ path, text }) => {
  const { header, statement } = parseCypher(path, text);
  const names = (tag: string) =>
    header.tags.filter(([each]) => each === tag).map(([, rest]) => rest.split(/\s+/)[0] ?? '');

  test('is one statement below a header that says what its rows are', () => {
    expect(header.summary).toMatch(/^[A-Z].*[.:?]/);
    expect(parseStatementsStrs(statement).filter((each) => each.trim() !== '')).toHaveLength(1);
  });

  test("names in its header just the statement's parameters", () => {
    expect([...new Set(parseParameters(statement, false))].sort()).toEqual(names('param').sort());
  });
});

test.each(files.filter((file) => /^cypher\/[^/]+$/.test(file.path)))(
  '$path.cypher, which the page may tell of, says in Chinese too what its rows are',
  ({ path, text }) => {
    const { header } = parseCypher(path, text);
    if (header.access === 'read') expect(header.summary_zh).toMatch(/^\p{Script=Han}.*[。]$/u);
    else expect(header.summary_zh).toBe('');
  },
);

test('the ready questions of a pack are numbered from 1, in both languages', () => {
  const numbers = new Map<string, number[]>();
  for (const { question } of ready.questions) {
    numbers.set(question.pack, [...(numbers.get(question.pack) ?? []), question.number]);
    expect(question.title_en).toMatch(/\?$/);
    expect(question.title_zh).toMatch(/？$/);
  }
  expect(numbers.get('police-honours')).toHaveLength(15);
  for (const found of numbers.values()) expect(found).toEqual(found.map((_, index) => index + 1));
});

test.each(ready.questions.map(({ question }) => question))(
  '$id says how sure each row is, then what it rests on',
  ({ columns }) => {
    expect(columns.slice(-2)).toMatchObject([
      { name: 'basis', label_zh: '依据', label_en: 'Basis' },
      { name: 'statements' },
    ]);
  },
);

test('the tour has eight steps', () => {
  expect(ready.tour).toHaveLength(8);
});

test.each(ready.tour)(
  '$title_en has two sentences in each language, a statement, and values for its parameters',
  (step) => {
    for (const said of [step.title_zh, step.title_en]) expect(said).not.toBe('');
    expect(step.text_zh.match(/[。]/g)?.length).toBeGreaterThanOrEqual(2);
    expect(step.text_en.match(/[.](?= |$)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(step.cypher).toMatch(/^MATCH[\s\S]*RETURN/);
    const used = [...step.cypher.matchAll(/\$(\w+)/g)].map((found) => found[1]);
    const given: object = JSON.parse(step.params || '{}');
    expect(Object.keys(given).sort()).toEqual([...new Set(used)].sort());
  },
);
