import { expect, test } from '@jest/globals';
import type { Answer, Cell } from '#contract/question.ts';
import { resultOf, shownColumns, statementsIn } from '../../../client/answer/result.ts';
import { node } from './build.ts';

const named = (name: string) => ({ name, label_zh: `${name}中`, label_en: name });
const value = (word: string | null): Cell => ({ type: 'value', value: word });

const answer = (result_en: string, rows: Cell[][]): Answer => ({
  question: {
    id: 'q',
    pack: 'p',
    number: 1,
    title_zh: '',
    title_en: '',
    result_zh: '',
    result_en,
    columns: ['case', 'tense', 'givers', 'statements'].map(named),
    cypher: '',
  },
  rows,
  truncated: false,
  graph: { nodes: [], edges: [] },
});

const CASES: readonly Cell[] = ['case-a', 'case-a', 'case-b'].map((id) => ({ type: 'node', node: node(id) }));
const row = (at: number, tense: string | null, givers: string[]): Cell[] => [
  CASES[at] ?? value(null),
  value(tense),
  { type: 'nodes', nodes: givers.map((id) => node(id)) },
  { type: 'statements', ids: ['s-1', `s-${at}`] },
];
const ROWS = [row(0, 'then', ['official-a']), row(1, 'current', []), row(2, null, ['official-a'])];

test.each([
  ['{rows} rows', '3 rows'],
  ['{case:case/cases}, {givers:giver/givers}', '2 cases, 1 giver'],
  ['{givers?} without, {givers+} with', '1 without, 2 with'],
  ['{tense=then} then', '1 then'],
  ['{case} cases[, {tense=former} former][; {tense?} unsaid].', '2 cases; 1 unsaid.'],
])('the pattern %s says %s', (pattern, said) => {
  expect(resultOf(answer(pattern, ROWS), 'en')).toBe(said);
});

test('a question without a pattern has no sentence', () => {
  expect(resultOf(answer('', ROWS), 'en')).toBeUndefined();
});

test('of two columns that say the same in both languages readers see theirs', () => {
  const columns = ['plan_zh', 'plan_en', 'name_zh', 'basis'].map(named);
  const shown = (language: 'zh' | 'en') =>
    shownColumns({ columns }, language).map(({ name, place }) => [name, place]);
  expect(shown('zh')).toEqual([
    ['plan_zh', 0],
    ['name_zh', 2],
    ['basis', 3],
  ]);
  expect(shown('en')).toEqual([
    ['plan_en', 1],
    ['name_zh', 2],
    ['basis', 3],
  ]);
});

test('its statements are named once each', () => {
  expect(statementsIn({ rows: ROWS })).toEqual(['s-1', 's-0', 's-2']);
});
