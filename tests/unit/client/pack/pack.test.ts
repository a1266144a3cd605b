import { expect, test } from '@jest/globals';
import type { Quotation, Statement } from '#contract/evidence.ts';
import type { GraphEdge } from '#contract/graph.ts';
import { factsOf, isFound, sortFacts } from '../../../../client/pack/facts.ts';
import { boxAround, linePath, placesOf, zoomAt } from '../../../../client/pack/places.ts';
import { UNNOTED } from '../../../helpers/notes.ts';
import { edge, node } from '../build.ts';

const at = (passage: string, start: number, text?: string): Quotation => ({
  ...{ role: 'words' as const, seq: 1, part: 1, passage, start, end: start + 3, terms: ['术语'] },
  ...(text === undefined ? {} : { text }),
});

const exported = (of: GraphEdge, id: string, fields: Partial<Statement> = {}) => {
  const statement: Statement = {
    ...{ id, report: 'r', basis: 'explicit', why: null, plan: false, predicate: of.type, date: null },
    ...{ gloss_zh: `说${id}`, gloss_en: `says ${id}`, quotations: [at('r#2', 4)], ambiguities: [] },
    ...{ subject: node(of.from), object: node(of.to), tense: null, count: null, qualifiers: [] },
    ...UNNOTED,
    ...fields,
  };
  return { ...of, evidence: [statement] };
};

const LED = edge('case-a', 'LED_TO', 'award-b');
const ISSUED = edge('official-c', 'ISSUED', 'award-b');

const facts = factsOf({
  edges: [
    exported(LED, 'one', { quotations: [at('r#10', 0)], date: '2021' }),
    exported(ISSUED, 'two', { quotations: [at('r#9', 40, '原话')], plan: true }),
    exported(ISSUED, 'three', { quotations: [at('r#9', 5)], basis: 'inferred', date: '2020-03' }),
  ],
  figures: [],
});
const ids = (list: typeof facts) => list.map(({ id }) => id);

test('facts come in the order of the text, by passage as a number, then by place', () => {
  expect(ids(facts)).toEqual(['three', 'two', 'one']);
});

test.each([
  ['when', 'zh', ['three', 'one', 'two']],
  ['basis', 'zh', ['one', 'three', 'two']],
  ['said', 'en', ['one', 'three', 'two']],
] as const)('facts sorted by %s', (key, language, expected) => {
  expect(ids(sortFacts(facts, key, language))).toEqual(expected);
});

test.each([
  ['原话', ['two']],
  ['术语', ['three', 'two', 'one']],
  ['CASE-A', ['one']],
  ['says two', ['two']],
  [' 没有 ', []],
])('a search for %s', (sought, expected) => {
  expect(ids(facts.filter((fact) => isFound(fact, sought)))).toEqual(expected);
});

test('a planned fact is planned whatever its basis', () => {
  expect(facts.map(({ manner }) => manner)).toEqual(['inferred', 'planned', 'explicit']);
});

test('nodes stand where they stood, the others in columns beside them, none on another', () => {
  const places = placesOf([
    { ...node('case-a'), place: { x: 10, y: 20 } },
    { ...node('case-d'), place: null },
    { ...node('case-e'), place: null },
    { ...node('award-b'), place: null },
  ]);
  expect(places.get('case-a')).toEqual({ x: 10, y: 20 });
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  expect(places.get('case-d')?.x).toBeGreaterThan(10);
  expect(places.get('award-b')?.x).toBeGreaterThan(places.get('case-d')?.x ?? 0);
});

test('a column that stays empty takes no room', () => {
  const places = placesOf([
    { ...node('case-a'), place: { x: 0, y: 0 } },
    { ...node('official-b'), place: null },
  ]);
  expect(places.get('official-b')).toEqual({ x: 220, y: 0 });
});

test('zooming keeps the point under the pointer where it is', () => {
  const box = boxAround([
    { x: 0, y: 0 },
    { x: 300, y: 200 },
  ]);
  const near = zoomAt(box, 2, { x: 100, y: 50 });
  expect(near.width).toBe(box.width / 2);
  expect((100 - near.x) / near.width).toBeCloseTo((100 - box.x) / box.width);
});

test('lines between the same two nodes do not lie on each other', () => {
  const [one, other] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  const paths = [0, 1, 2].map((rank) => linePath(one, other, rank));
  expect(new Set(paths).size).toBe(3);
  expect(paths[0]).toBe('M19 0Q50 0 75 0');
});
