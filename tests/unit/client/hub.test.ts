import { expect, test } from '@jest/globals';
import type { GraphFragment } from '#contract/graph.ts';
import { planOf } from '../../../client/actions/plan.ts';
import { sceneOf } from '../../../client/canvas/scene-of.ts';
import { computeTask } from '../../../client/layout/compute.ts';
import type { LayoutId, Point } from '../../../client/layout/layout.ts';
import { placeNear } from '../../../client/layout/place-near.ts';
import type { ExplorerState } from '../../../client/model/explorer.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { showOnly } from '../../../client/model/transitions.ts';
import { boundsOf } from '../../../client/renderer/bounds.ts';
import { elementsOf } from '../../../client/renderer/elements.ts';
import { placeTexts } from '../../../client/renderer/place-texts.ts';
import { edge, fragment } from './build.ts';

const TYPES = ['RUNS', 'ESTABLISHED', 'GUIDED_BY', 'PART_OF', 'LED_BY'] as const;
/** The canvas between the two panels of a page of 1440 by 900 pixels. */
const CANVAS = { width: 808, height: 793 };

/** A hub with so many neighbours by relations of five types, in no order, each tenth with a node that hangs on it. */
function star(count: number): GraphFragment {
  const spokes = Array.from({ length: count }, (_, index) =>
    edge('unit-hub', TYPES[index % TYPES.length] ?? 'RUNS', `unit-${index}`),
  );
  const farther = Array.from({ length: count / 10 }, (_, index) =>
    edge(`unit-${index * 10}`, 'USES', `unit-far-${index}`),
  );
  const { nodes, edges } = fragment(...spokes, ...farther);
  return {
    edges,
    nodes: nodes.map((node) => ({ ...node, name_zh: '公安业务一窗通办', name_en: 'One window' })),
  };
}

function arranged(graph: GraphFragment, layout: LayoutId): ExplorerState {
  const state = { ...showOnly(graph, 'story')(initialState('zh', 'light')), canvas: CANVAS };
  const work = computeTask(planOf(state, layout).task);
  let step = work.next();
  while (!step.done) step = work.next();
  return { ...state, ...step.value };
}

const middleOf = ({ positions }: ExplorerState) =>
  positions.get('unit-hub') ?? { x: Number.NaN, y: Number.NaN };

const ways = ({ positions }: Pick<ExplorerState, 'positions'>, { x, y }: Point) =>
  [...positions].flatMap(([id, at]) =>
    id === 'unit-hub' || id.includes('far') ? [] : [{ id, x: at.x - x, y: at.y - y }],
  );

/** The share of ways in each of the four quarters. */
const quarters = (of: readonly Point[]) =>
  [1, -1].flatMap((a) =>
    [1, -1].map((b) => of.filter(({ x, y }) => x * a >= 0 && y * b > 0).length / of.length),
  );

test.each([20, 60, 100])('%i neighbours stand all round their hub, at ways of like length', (count) => {
  const state = arranged(star(count), 'force');
  const around = ways(state, middleOf(state));
  for (const share of quarters(around)) expect(share).toBeGreaterThan(0.15);
  const lengths = around.map(({ x, y }) => Math.hypot(x, y)).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? Number.NaN;
  expect((lengths.at(-1) ?? Number.NaN) / median).toBeLessThan(1.9);
});

test('each type of relation has one wedge', () => {
  const graph = star(60);
  const state = arranged(graph, 'force');
  const types = new Map(
    graph.edges.filter((one) => one.from === 'unit-hub').map(({ to, type }) => [to, type]),
  );
  const round = ways(state, middleOf(state))
    .sort((a, b) => Math.atan2(a.x, -a.y) - Math.atan2(b.x, -b.y))
    .map(({ id }) => types.get(id));
  const changes = round.filter((type, index) => type !== round.at(index - 1)).length;
  // Rounding may swap two at the border of two wedges.
  expect(changes).toBeLessThanOrEqual(TYPES.length + 4);
});

test('names of sixty neighbours can be read when all is in view', () => {
  const { w = Number.NaN, h = Number.NaN } = boundsOf(sceneOf(arranged(star(60), 'force'), 'light')) ?? {};
  const zoom = Math.min((CANVAS.width - 56) / w, (CANVAS.height - 84) / h);
  expect(zoom * 13 * 1.4).toBeGreaterThan(9);
});

test('all whom a body is led by stand in the row above it, and all its parts in the row below', () => {
  const above = ['unit-city', 'unit-committee', 'unit-ministry'];
  const below = ['unit-a', 'unit-b', 'unit-c', 'unit-d'];
  const { positions } = arranged(
    fragment(
      ...below.map((id) => edge(id, 'PART_OF', 'unit-hub')),
      ...above.map((id) => edge('unit-hub', 'LED_BY', id)),
    ),
    'tree',
  );
  const y = (id: string) => positions.get(id)?.y ?? Number.NaN;
  expect(new Set(above.map(y)).size).toBe(1);
  expect(new Set(below.map(y)).size).toBe(1);
  expect(y('unit-city')).toBeLessThan(y('unit-hub'));
  expect(y('unit-a')).toBeGreaterThan(y('unit-hub'));
});

test('many parts stand in rows whose lines pass between the nodes of the row above', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `unit-${index}`);
  const { positions } = arranged(fragment(...ids.map((id) => edge(id, 'PART_OF', 'unit-hub'))), 'tree');
  const places = ids.flatMap((id) => positions.get(id) ?? []);
  const rows = [...new Set(places.map(({ y }) => y))].sort((one, other) => one - other);
  expect(rows.length).toBeGreaterThan(3);
  const [first, second] = rows.map((row) => places.flatMap(({ x, y }) => (y === row ? [x] : [])));
  expect(first?.filter((x) => second?.includes(x))).toEqual([]);
});

test('new nodes go all round a parent that is alone, each type in a wedge, and rather to the free side of one that is not', () => {
  const { nodes, edges } = star(60);
  const fresh = nodes.map(({ id }) => id).filter((id) => id !== 'unit-hub');
  const hub = { x: 0, y: 0 };
  const placed = new Map([['unit-hub', hub]]);
  const alone = placeNear({ placed, fresh, edges, avoid: [], parent: 'unit-hub' });
  for (const share of quarters(ways({ positions: alone }, hub))) expect(share).toBeGreaterThan(0.15);
  const others = [600, 900, 1200].flatMap((x) =>
    [-300, 0, 300].map((y) => [`old-${x}-${y}`, { x, y }] as const),
  );
  const beside = placeNear({
    placed: new Map([...placed, ...others]),
    fresh,
    edges,
    avoid: [],
    parent: 'unit-hub',
  });
  const newcomers = ways({ positions: new Map(fresh.map((id) => [id, beside.get(id) ?? hub])) }, hub);
  expect(newcomers.filter(({ x }) => x < 0).length).toBeGreaterThan(newcomers.length * 0.55);
  expect(Math.max(...newcomers.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(800);
});

/** How far from the middle of its line each of these edges has its name at zoom 1; without room it has none. */
function shiftsOf(graph: GraphFragment, positions: ReadonlyMap<string, Point>) {
  const scene = sceneOf({ ...showOnly(graph, 'story')(initialState('zh', 'light')), positions }, 'light');
  const still = { ...scene, captions: [], camera: { type: 'none', serial: 0 } } as const;
  const want =
    (kind: 'node' | 'edge') =>
    ({ id }: { readonly id: string }) => ({
      id,
      kind,
      importance: 1,
      isSure: kind === 'node',
      isBold: false,
      isRinged: false,
    });
  const wanted = [...graph.nodes.map(want('node')), ...graph.edges.map(want('edge'))];
  const written = placeTexts({ scene: still, drawn: elementsOf(still), zoom: 1 }, wanted);
  const places = new Map(
    written.map(({ id, shift, height }) => [id, { x: shift.x, y: shift.y + height / 2 }]),
  );
  return graph.edges.map(({ id }) => places.get(id));
}

test('a name that would lie on a node or its label stands beside the middle of its line; without room the line is silent', () => {
  const graph = fragment(
    edge('unit-a', 'USES', 'unit-b'),
    edge('unit-c', 'USES', 'unit-d'),
    edge('unit-e', 'USES', 'unit-f'),
    edge('unit-g', 'USES', 'unit-h'),
  );
  const positions = new Map([
    ['unit-a', { x: 0, y: 0 }],
    ['unit-b', { x: 400, y: 0 }],
    ['unit-c', { x: 0, y: 300 }],
    ['unit-d', { x: 400, y: 300 }],
    ['unit-e', { x: 200, y: 260 }],
    ['unit-f', { x: 200, y: 700 }],
    ['unit-g', { x: 1000, y: 0 }],
    ['unit-h', { x: 1060, y: 0 }],
  ]);
  const [free, moved, beside, short] = shiftsOf(graph, positions);
  expect(free).toEqual({ x: 0, y: 0 });
  expect(moved?.y).toBeCloseTo(0);
  expect(Math.abs(moved?.x ?? 0)).toBeGreaterThan(40);
  expect(Math.abs(moved?.x ?? 0)).toBeLessThan(100);
  expect(beside).toEqual({ x: 0, y: 0 });
  expect(short).toBeUndefined();
});

test('of two lines between the same nodes a name that moves follows the bend of its own', () => {
  const graph = fragment(
    edge('unit-a', 'USES', 'unit-b'),
    edge('unit-a', 'PART_OF', 'unit-b'),
    edge('unit-c', 'USES', 'unit-d'),
  );
  const positions = new Map([
    ['unit-a', { x: 0, y: 0 }],
    ['unit-b', { x: 400, y: 0 }],
    ['unit-c', { x: 200, y: -14 }],
    ['unit-d', { x: 200, y: 900 }],
  ]);
  const shifts = shiftsOf(graph, positions).slice(0, 2);
  // The lines stand 14 pixels apart from the straight one in the middle, and less towards the ends.
  const aside = shifts.map((shift) => 14 - 14 * 4 * ((shift?.x ?? 0) / 400) ** 2);
  for (const shift of shifts) expect(Math.abs(shift?.x ?? 0)).toBeGreaterThan(30);
  expect(shifts.map((shift) => shift?.y)).toEqual([
    expect.closeTo(-(aside[0] ?? 0)),
    expect.closeTo(aside[1] ?? 0),
  ]);
});
