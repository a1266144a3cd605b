import { expect, test } from '@jest/globals';
import { tsvTable } from '#contract/csv.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { addFragment } from '../../../client/model/transitions.ts';
import { sifted, tableOf } from '../../../client/table/rows.ts';
import { edge, node } from './build.ts';

const names = { 'case-a': '赌博案', 'award-a': '批示', 'official-x': '袁家军' };
const nodes = Object.entries(names).map(([id, name_zh]) => node(id, { name_zh, degree: id.length }));
const edges = [
  edge('case-a', 'LED_TO', 'award-a', { basis: 'ellipsis' }),
  edge('official-x', 'ISSUED', 'award-a', { plan: true }),
];
const state = addFragment({ nodes, edges })(initialState('zh', 'system'));

test('Chinese names are sorted by pinyin, figures by size, and down is the other way', () => {
  const { rows } = tableOf(state, 'nodes', 'zh');
  const sorted = (column: number, down = false) =>
    sifted(rows, '', { column, down }, 'zh').map(({ cells }) => cells[0]);
  expect(sorted(0)).toEqual(['赌博案', '批示', '袁家军']); // dǔ, pī, yuán
  expect(sorted(0, true)).toEqual(['袁家军', '批示', '赌博案']);
  expect(sorted(6)).toEqual(['赌博案', '批示', '袁家军']);
});

test('a relation is a row with its ends, its basis and how many statements it has', () => {
  const { columns, rows } = tableOf(state, 'edges', 'en');
  expect(columns).toEqual(['From', 'Relation', 'To', 'Basis', 'Statements', 'Reports']);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['case-a', 'led to', 'award-a', 'subject implied', 1, 'r'],
    ['official-x', 'issued', 'award-a', 'planned', 1, 'r'],
  ]);
  expect(rows[0]?.name).toBe('case-a led to award-a');
});

test('a post that is no longer held is called so, as on the canvas', () => {
  const held = addFragment({
    nodes: [node('official-x'), node('position-p'), node('position-q'), node('position-r')],
    edges: [
      edge('official-x', 'HOLDS_POSITION', 'position-p', { tense: 'former' }),
      edge('official-x', 'HOLDS_POSITION', 'position-q', { tense: 'current' }),
      edge('official-x', 'HOLDS_POSITION', 'position-r', { tense: 'then' }),
    ],
  })(initialState('zh', 'system'));
  const types = (language: 'zh' | 'en') => tableOf(held, 'edges', language).rows.map(({ cells }) => cells[1]);
  expect(types('zh')).toEqual(['曾任', '担任', '时任']);
  expect(types('en')).toEqual(['formerly', 'holds post', 'then']);
});

test('what is said not to be so says that, on the line and as its basis; what is disputed says so too', () => {
  const denied = addFragment({
    nodes: [node('case-a'), node('award-a'), node('award-b')],
    edges: [
      edge('case-a', 'LED_TO', 'award-a', { negated: true }),
      edge('case-a', 'LED_TO', 'award-b', { disputed: true }),
    ],
  })(initialState('zh', 'system'));
  const rows = (language: 'zh' | 'en') =>
    tableOf(denied, 'edges', language).rows.map(({ cells }) => [cells[1], cells[3]]);
  expect(rows('zh')).toEqual([
    ['并非：获', '并非如此'],
    ['说法不一：获', '明言'],
  ]);
  expect(rows('en')).toEqual([
    ['not so: led to', 'not so'],
    ['disputed: led to', 'explicit'],
  ]);
});

test('words typed leave the rows that hold them in any cell', () => {
  const { rows } = tableOf(state, 'edges', 'zh');
  expect(sifted(rows, ' 作出 ', { column: 0, down: false }, 'zh').map(({ id }) => id)).toEqual([
    edges[1]?.id,
  ]);
});

test('what is hidden is not in the table', () => {
  const hidden = { ...state, hidden: new Set(['official-x']) };
  expect(tableOf(hidden, 'nodes', 'zh').rows.map(({ id }) => id)).toEqual(['case-a', 'award-a']);
  expect(tableOf(hidden, 'edges', 'zh').rows).toHaveLength(1);
});

test('a copy has tabs between cells and none within', () => {
  expect(
    tsvTable([
      ['a', 'b'],
      ['x\ty', 2],
    ]),
  ).toBe('a\tb\nx y\t2');
});
