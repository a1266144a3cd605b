import { expect, test } from '@jest/globals';
import type { GraphFragment } from '#contract/graph.ts';
import { planOf } from '../../../client/actions/plan.ts';
import { touch } from '../../../client/layout/collision-grid.ts';
import { computeTask } from '../../../client/layout/compute.ts';
import { boxOf } from '../../../client/layout/label-box.ts';
import type { Arrangement, LayoutId, Placed, Point } from '../../../client/layout/layout.ts';
import { LAYOUTS, layoutOf } from '../../../client/layout/layouts.ts';
import type { Task } from '../../../client/layout/task.ts';
import type { ExplorerState } from '../../../client/model/explorer.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { showOnly } from '../../../client/model/transitions.ts';
import { edge, fragment } from './build.ts';
import { grown, SCENES } from './scenes.ts';

const shown = (graph: GraphFragment, fields: Partial<ExplorerState> = {}): ExplorerState => ({
  ...showOnly(graph, 'story')(initialState('zh', 'light')),
  ...fields,
});

function run(task: Task): Arrangement {
  const work = computeTask(task);
  let step = work.next();
  for (; !step.done; step = work.next()) {
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
  return step.value;
}

const arranged = (state: ExplorerState, layout: LayoutId) => run(planOf(state, layout).task);

/** Ids of the nodes whose shapes or labels touch. */
function touching({ nodes }: ExplorerState, positions: ReadonlyMap<string, Point>): readonly string[] {
  const things = [...nodes.values()].map((node): Placed & { id: string } => {
    const { x, y } = positions.get(node.id) ?? { x: Number.NaN, y: Number.NaN };
    return { id: node.id, x, y, box: boxOf(node) };
  });
  return things.flatMap((one, index) =>
    things.slice(index + 1).flatMap((other) => (touch(one, other) ? [`${one.id} ${other.id}`] : [])),
  );
}

const cases = LAYOUTS.flatMap(({ id }) =>
  Object.entries(SCENES).map(([name, graph]) => ({ id, name, graph })),
);

test.each(cases)(
  '$id of $name: every node has a place, no two touch, and again it is the same',
  ({ id, graph }) => {
    const state = shown(graph);
    const once = arranged(state, id);
    expect([...once.positions.keys()].sort()).toEqual(graph.nodes.map((node) => node.id).sort());
    for (const { x, y } of once.positions.values()) expect(Number.isFinite(x + y)).toBe(true);
    expect(touching(state, once.positions)).toEqual([]);
    expect(arranged(state, id)).toEqual(once);
  },
);

test.each(LAYOUTS)('$id leaves pinned nodes where they are, with nothing on them', ({ id }) => {
  const start = shown(grown(60));
  const pinned = new Set(['unit-0', 'unit-7', 'unit-30']);
  const positions = new Map([...start.positions, ['unit-7', { x: 333, y: -77 }] as const]);
  const state = { ...start, positions, pinned };
  const next = arranged(state, id).positions;
  for (const pin of pinned) expect(next.get(pin)).toEqual(positions.get(pin));
  const pins = { ...state, nodes: state.nodes };
  expect(touching(pins, next).filter((pair) => pair.split(' ').every((one) => !pinned.has(one)))).toEqual([]);
});

test.each(LAYOUTS)('$id of a selection arranges only that, on nobody else', ({ id }) => {
  const start = shown(grown(60));
  const nodes = new Set([...start.nodes.keys()].slice(10, 22));
  const state: ExplorerState = { ...start, selection: { type: 'several', nodes, edges: new Set() } };
  const plan = planOf(state, id);
  const { positions } = run(plan.task);
  expect(plan.isPart).toBe(true);
  expect(new Set(positions.keys())).toEqual(nodes);
  expect(touching(state, new Map([...start.positions, ...positions]))).toEqual([]);
});

test('what is hidden is not arranged', () => {
  const start = shown(grown(20));
  const { task } = planOf({ ...start, hidden: new Set(['unit-3']) }, 'grid');
  expect(task.nodes.map(({ id }) => id)).not.toContain('unit-3');
  expect(task.edges.some(({ from, to }) => [from, to].includes('unit-3'))).toBe(false);
});

const ranks = fragment(
  edge('unit-squad', 'PART_OF', 'unit-bureau'),
  edge('unit-station', 'PART_OF', 'unit-bureau'),
  edge('unit-desk', 'PART_OF', 'unit-squad'),
  edge('position-chief', 'POSITION_IN', 'unit-bureau'),
  edge('official-x', 'HOLDS_POSITION', 'position-chief'),
  edge('unit-other', 'PART_OF', 'unit-city'),
  edge('program-y', 'USES', 'program-z'),
);

test('in the organisation tree each stands under what it belongs to, and what belongs to nothing below all', () => {
  const { positions } = arranged(shown(ranks), 'tree');
  const y = (id: string) => positions.get(id)?.y ?? Number.NaN;
  expect(y('unit-squad')).toBeGreaterThan(y('unit-bureau'));
  expect(y('unit-desk')).toBeGreaterThan(y('unit-squad'));
  expect(y('position-chief')).toBe(y('unit-squad'));
  expect(y('official-x')).toBeGreaterThan(y('position-chief'));
  const lowest = Math.max(...['unit-desk', 'official-x', 'unit-other'].map(y));
  expect(Math.min(y('program-y'), y('program-z'))).toBeGreaterThan(lowest);
});

test('rings stand around the selected node by distance from it', () => {
  const state = shown(ranks, { selection: { type: 'node', id: 'unit-squad' } });
  const { positions } = arranged(state, 'rings');
  const middle = positions.get('unit-squad') ?? { x: 0, y: 0 };
  const away = (id: string) => {
    const { x, y } = positions.get(id) ?? middle;
    return Math.round(Math.hypot(x - middle.x, y - middle.y));
  };
  expect(away('unit-desk')).toBe(away('unit-bureau'));
  expect(away('unit-station')).toBeGreaterThan(away('unit-bureau'));
  expect(away('official-x')).toBeGreaterThan(away('position-chief'));
  expect(away('program-z')).toBeGreaterThan(away('official-x'));
});

test('without a selection the busiest stands in the middle of the rings', () => {
  const { positions } = arranged(shown(ranks), 'rings');
  expect(positions.get('unit-bureau')).toEqual({ x: 0, y: 0 });
});

test('the grid has a row a label, and names in order', () => {
  const { positions } = arranged(shown(ranks), 'grid');
  const row = (id: string) => positions.get(id)?.y;
  expect(row('program-y')).toBe(row('program-z'));
  expect(row('program-y')).not.toBe(row('official-x'));
  expect(positions.get('program-y')?.x).toBeLessThan(positions.get('program-z')?.x ?? Number.NaN);
});

test('spread out, what is linked is nearer than what is not', () => {
  const { positions } = arranged(
    shown(
      fragment(
        ...['a', 'b', 'c', 'd'].map((id) => edge(`unit-${id}`, 'PART_OF', `unit-${id}x`)),
        edge('unit-a', 'USES', 'unit-b'),
        edge('unit-b', 'USES', 'unit-c'),
        edge('unit-c', 'USES', 'unit-d'),
      ),
    ),
    'force',
  );
  const gap = (one: string, other: string) => {
    const [a, b] = [positions.get(one), positions.get(other)];
    return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
  };
  expect(gap('unit-a', 'unit-b')).toBeLessThan(gap('unit-a', 'unit-d'));
  expect(gap('unit-a', 'unit-ax')).toBeLessThan(gap('unit-ax', 'unit-dx'));
});

test('a layout that is not in the list is an error that names it', () => {
  expect(() => layoutOf('spiral' as LayoutId)).toThrow('there is no layout "spiral"');
});
