import { describe, expect, test } from '@jest/globals';
import { parseParameters, parseStatementsStrs } from '@neo4j-cypher/language-support';
import { readCypher } from '../../server/graph/query.ts';
import { cypherFiles } from '../helpers/cypher-files.ts';

const files = cypherFiles();

describe.each(files)('cypher/$name.cypher', ({ name }) => {
  const { header, statement } = readCypher(name);
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

test.each(files.filter((file) => !file.name.includes('/')))(
  'cypher/$name.cypher, which the page may tell of, says in Chinese too what its rows are',
  ({ name }) => {
    const { header } = readCypher(name);
    if (header.access === 'read') expect(header.summary_zh).toMatch(/^\p{Script=Han}.*[。]$/u);
    else expect(header.summary_zh).toBe('');
  },
);

test('the ready questions are fifteen, numbered, in both languages', () => {
  const questions = files.filter(({ name }) => name.startsWith('questions/'));
  expect(questions.map(({ name }) => Number.parseInt(name.slice('questions/'.length), 10))).toEqual(
    Array.from({ length: 15 }, (_, index) => index + 1),
  );
  for (const { name } of questions) {
    const titles = new Map(readCypher(name).header.tags);
    expect(titles.get('title_en')).toMatch(/\?$/);
    expect(titles.get('title_zh')).toMatch(/？$/);
  }
});
