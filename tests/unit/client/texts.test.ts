import { expect, test } from '@jest/globals';
import type { GraphFragment } from '#contract/graph.ts';
import { sceneOf } from '../../../client/canvas/scene-of.ts';
import { placeAlong } from '../../../client/layout/place-along.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { showOnly } from '../../../client/model/transitions.ts';
import { drawnNames } from '../../../client/renderer/drawn-names.ts';
import { elementsOf } from '../../../client/renderer/elements.ts';
import { growTo } from '../../../client/renderer/grow-to.ts';
import { placeTexts } from '../../../client/renderer/place-texts.ts';
import type { Wanted } from '../../../client/renderer/texts.ts';
import { edge, fragment, node } from './build.ts';
import '../../helpers/installed-vocabulary.ts';

const sceneFor = (graph: GraphFragment) => {
  const scene = sceneOf(showOnly(graph, 'story')(initialState('en', 'light')), 'light');
  return { ...scene, captions: [] };
};

const want = (id: string, kind: Wanted['kind'], more: Partial<Wanted> = {}): Wanted => ({
  id,
  kind,
  importance: 1,
  isSure: false,
  isBold: false,
  isRinged: false,
  ...more,
});

const star = fragment(...Array.from({ length: 9 }, (_, n) => edge('unit-hub', 'RUNS', `program-${n}`)));

/** The texts that have room where the programmes stand round the hub. */
function written(zoom: number, more: Partial<Wanted> = {}) {
  const scene = sceneFor(star);
  const ring = star.nodes.map(({ id }, index) => {
    const angle = (index / 9) * 2 * Math.PI;
    return [id, { x: 300 * Math.cos(angle), y: 300 * Math.sin(angle) }] as const;
  });
  const round = { ...scene, positions: new Map([...ring, ['unit-hub', { x: 0, y: 0 }] as const]) };
  const nodes = star.nodes.map(({ id }) => want(id, 'node', id === 'unit-hub' ? { importance: 2 } : {}));
  const edges = star.edges.map(({ id }, index) => want(id, 'edge', index === 3 ? more : {}));
  return placeTexts({ scene: round, drawn: elementsOf(round), zoom }, [...nodes, ...edges]);
}

test('what many lines of a hub say alike is written once, and by the selected one if there is one', () => {
  expect(written(1).filter(({ kind }) => kind === 'edge')).toHaveLength(1);
  const selected = written(1, { isSure: true }).filter(({ kind }) => kind === 'edge');
  expect(selected.map(({ id }) => id)).toEqual([star.edges[3]?.id]);
});

test.each([1.5, 1, 0.6, 0.3, 0.1])(
  'at zoom %d no text is under 11 px, and the most important has room',
  (zoom) => {
    const texts = written(zoom);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(11);
    expect(texts.map(({ id }) => id)).toContain('unit-hub');
  },
);

test('from afar the less important give way', () => {
  const names = (zoom: number) => written(zoom).filter(({ kind }) => kind === 'node').length;
  expect(names(1)).toBe(10);
  expect(names(0.1)).toBeLessThan(10);
});

test('an act whose name repeats its neighbour’s is called by its short name where it has one, and begins with a capital', () => {
  const award = node('award-a', {
    name_en: 'written instruction on the 7·12 case',
    short_en: 'written instruction',
  });
  const scene = sceneFor({ nodes: [award, node('case-b')], edges: [edge('case-b', 'LED_TO', 'award-a')] });
  expect(drawnNames(scene)(award)).toBe('Written instruction');
  expect(drawnNames(scene)(node('case-c', { name_en: '“special case” work' }))).toBe('“Special case” work');
  expect(drawnNames(scene)(node('unit-d', { name_en: 'iFLYTEK' }))).toBe('iFLYTEK');
});

test('what was seen stays in view while more comes, as far back as can be read', () => {
  const room = { x: 0, y: 0, width: 800, height: 600 };
  const before = { x1: 0, y1: 0, w: 400, h: 300 };
  const all = { x1: -2000, y1: 0, w: 3000, h: 2500 };
  const { zoom, pan } = growTo({ before, all, room, least: 0.6, now: 1 });
  expect(zoom).toBe(0.6);
  expect(pan.x + before.x1 * zoom).toBeGreaterThanOrEqual(0);
  expect(pan.x + (before.x1 + before.w) * zoom).toBeLessThanOrEqual(800);
  expect(pan.y + before.y1 * zoom).toBeGreaterThanOrEqual(0);
  expect(pan.y + (before.y1 + before.h) * zoom).toBeLessThanOrEqual(600);
});

test('a path’s nodes that are not drawn stand between those that are, else onwards to the right', () => {
  const placed = new Map([
    ['a', { x: 0, y: 0 }],
    ['d', { x: 900, y: 300 }],
  ]);
  const between = placeAlong({ placed, path: ['a', 'b', 'c', 'd'], avoid: [] });
  expect(between.get('b')?.x).toBeCloseTo(300, -2);
  expect(between.get('c')?.x).toBeCloseTo(600, -2);
  const onwards = placeAlong({ placed: new Map([['a', { x: 0, y: 0 }]]), path: ['a', 'b', 'c'], avoid: [] });
  expect([onwards.get('b')?.x, onwards.get('c')?.x]).toEqual([200, 400]);
});
