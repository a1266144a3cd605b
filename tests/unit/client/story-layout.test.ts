import { expect, test } from '@jest/globals';
import type { GraphFragment } from '#contract/graph.ts';
import type { StoryPattern } from '#contract/patterns.ts';
import { alignRows, crossings, orderRows, spread } from '../../../client/layout/columns.ts';
import type { Point } from '../../../client/layout/layout.ts';
import { overlaps, placeNear } from '../../../client/layout/place-near.ts';
import { storyLayout } from '../../../client/layout/story-layout.ts';
import { vocabulary } from '../../helpers/installed-vocabulary.ts';
import { edge, fragment, node } from './build.ts';

const PATTERNS = vocabulary.patterns.stories;
const canvas = { width: 900, height: 700 };
const stories = fragment(
  edge('case-a', 'LED_TO', 'award-a'),
  edge('case-b', 'LED_TO', 'award-b'),
  edge('case-c', 'LED_TO', 'award-c'),
  edge('official-x', 'ISSUED', 'award-c'),
  edge('official-y', 'ISSUED', 'award-a'),
  edge('official-y', 'HOLDS_POSITION', 'position-p'),
  edge('official-y', 'HOLDS_POSITION', 'position-q'),
);
const columnOf = (positions: ReadonlyMap<string, Point>, id: string) => positions.get(id)?.x ?? Number.NaN;

test.each([
  { width: 900, height: 700 },
  { width: 390, height: 600 },
  { width: 2000, height: 1300 },
])('no label of the story layout touches another node on a canvas of $width', (size) => {
  const places = [...storyLayout(stories, PATTERNS, size).positions.values()];
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
  }
});

test('a story reads from left to right: cause, award, giver, post', () => {
  const { positions } = storyLayout(stories, PATTERNS, canvas);
  const columns = ['case-a', 'award-a', 'official-y', 'position-p'].map((id) => columnOf(positions, id));
  expect(columns).toEqual([...columns].sort((a, b) => a - b));
  expect(new Set(columns).size).toBe(4);
});

test('a story is one straight line where nothing is in its way', () => {
  const { positions } = storyLayout(stories, PATTERNS, canvas);
  expect(positions.get('case-c')?.y).toBe(positions.get('award-c')?.y);
  expect(positions.get('case-c')?.y).toBe(positions.get('official-x')?.y);
});

test('on a canvas that is just wide enough for a column of posts, lines that run aslant to it have room', () => {
  const { positions } = storyLayout(stories, PATTERNS, { width: 620, height: 700 });
  const [holder, upper, lower] = ['official-y', 'position-p', 'position-q'].map((id) => positions.get(id));
  expect(upper?.x).toBe(lower?.x);
  expect((upper?.x ?? 0) - (holder?.x ?? 0)).toBeGreaterThanOrEqual(184);
});

test('on a narrow canvas posts stand under their holder, the upper one out of the way of the lower', () => {
  const { positions } = storyLayout(stories, PATTERNS, { width: 390, height: 600 });
  expect(columnOf(positions, 'position-q')).toBe(columnOf(positions, 'official-y'));
  expect(columnOf(positions, 'position-p')).toBeGreaterThan(columnOf(positions, 'official-y'));
  expect(positions.get('position-p')?.y).toBeGreaterThan(positions.get('official-y')?.y ?? 0);
});

test('an award without a stated giver says so, in the givers’ column', () => {
  const { captions, positions } = storyLayout(stories, PATTERNS, canvas);
  const remarks = captions.filter(({ kind }) => kind === 'remark');
  expect(remarks.map(({ id }) => id)).toEqual(['remark-award-b']);
  expect(remarks[0]?.x).toBe(columnOf(positions, 'official-x'));
});

test('what belongs to no story stands below, under its own heading', () => {
  const more: GraphFragment = { nodes: [...stories.nodes, node('unit-z')], edges: stories.edges };
  const { captions, positions } = storyLayout(more, PATTERNS, canvas);
  const lowest = Math.max(...stories.nodes.map(({ id }) => positions.get(id)?.y ?? 0));
  expect(positions.get('unit-z')?.y).toBeGreaterThan(lowest);
  expect(captions.map(({ word }) => word)).toContain('columnRest');
});

test('what is in the vocabulary’s second pattern stands in columns of its own, below the first', () => {
  const [first] = PATTERNS;
  if (first === undefined) throw new Error('there is no pattern');
  const second = {
    ...first,
    id: 'outings',
    act: ['Event'],
    steps: [{ ...first.steps[0], id: 'cause', type: 'PARTICIPATED_IN', missing_zh: null, missing_en: null }],
    columns: [
      { ...first.columns[0], id: 'who', labels: [], ends: [] },
      { ...first.columns[0], id: 'events', name_en: 'Outings', labels: ['Event'], ends: [], last: false },
    ],
  } as StoryPattern;
  const both: GraphFragment = {
    nodes: [...stories.nodes, node('event-e', { label: 'Event' })],
    edges: stories.edges,
  };
  const alone = storyLayout(stories, PATTERNS, canvas);
  const { captions, positions } = storyLayout(both, [second, ...PATTERNS], canvas);
  const at = (id: string) => positions.get(id)?.y ?? Number.NaN;
  expect(at('case-a') - at('event-e')).toBeGreaterThan(148);
  expect(captions.find(({ word }) => word === 'column:outings/events')?.y).toBeLessThan(at('event-e'));
  const shape = (id: string) => (alone.positions.get(id)?.y ?? 0) - at(id);
  expect(new Set(stories.nodes.map(({ id }) => shape(id))).size).toBe(1);
});

test('rows are ordered so that edges do not cross where they need not', () => {
  const columns = [
    ['a', 'b', 'c'],
    ['x', 'y', 'z'],
  ];
  const edges = [
    { from: 'a', to: 'z' },
    { from: 'b', to: 'y' },
    { from: 'c', to: 'x' },
  ];
  expect(crossings(columns, edges)).toBe(3);
  expect(crossings(orderRows(columns, edges), edges)).toBe(0);
});

test('heights keep their order and a gap of one, as near as can be to what was wished', () => {
  expect(spread([0, 5, 9])).toEqual([0, 5, 9]);
  expect(spread([2, 2])).toEqual([1.5, 2.5]);
});

test('rows begin at the top', () => {
  const rows = alignRows([['a'], ['x', 'y', 'z']], [{ from: 'a', to: 'z' }]);
  expect(Math.min(...rows.map(({ y }) => y))).toBe(0);
});

test('new nodes settle beside their parent and on nobody', () => {
  const placed = new Map([
    ['parent', { x: 0, y: 0 }],
    ['far', { x: 900, y: 0 }],
  ]);
  const fresh = Array.from({ length: 30 }, (_, index) => `n${index}`);
  const edges = fresh.map((to) => ({ from: 'parent', to }));
  const written = { x: -150, y: 0 };
  const positions = placeNear({ placed, fresh, edges, avoid: [written], parent: 'parent' });
  const newcomers = fresh.flatMap((id) => positions.get(id) ?? []);
  expect(newcomers.some((place) => overlaps(place, written))).toBe(false);
  const places = [...positions.values()];
  expect(positions.get('parent')).toEqual({ x: 0, y: 0 });
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
  }
  const first = positions.get('n0');
  expect(Math.hypot(first?.x ?? 1e9, first?.y ?? 1e9)).toBeLessThan(200);
});
