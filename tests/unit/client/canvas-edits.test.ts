import { expect, test } from '@jest/globals';
import {
  collapse,
  hideNodes,
  hideOthers,
  keepNodes,
  leavesOf,
  pinNodes,
  removeNodes,
  restoreNodes,
} from '../../../client/model/canvas-edits.ts';
import { connecting } from '../../../client/model/connecting.ts';
import { visible } from '../../../client/model/filters.ts';
import { onNodes, redo, step, undo } from '../../../client/model/history.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { drawnCount, hiddenNeighbours, neighbourGroups } from '../../../client/model/neighbour-counts.ts';
import { NOTHING } from '../../../client/model/selection.ts';
import { applyLayout, select, showOnly } from '../../../client/model/transitions.ts';
import { edge, fragment, node } from './build.ts';

const led = edge('case-a', 'LED_TO', 'award-a');
const issued = edge('official-x', 'ISSUED', 'award-a');
const solved = edge('unit-u', 'INVESTIGATED', 'case-a');
const other = edge('unit-u', 'INVESTIGATED', 'case-b');
const loop = edge('unit-u', 'PART_OF', 'unit-u');
const start = showOnly(fragment(led, issued, solved, other, loop), 'story')(initialState('zh', 'system'));
const ids = (...names: string[]) => new Set(names);

test.each([
  ['award-a', ['official-x']],
  ['case-a', []],
  // A loop is no second neighbour.
  ['unit-u', ['case-b']],
  ['case-b', []],
])('the neighbours that hang on %s alone', (id, leaves) => {
  expect([...leavesOf(start, id)]).toEqual(leaves);
});

test('collapsing takes away what hangs on the node alone, and undoing brings it back where it was', () => {
  const collapsed = step(onNodes('collapse', ['award-a'], start))(collapse('award-a'))(start);
  expect([...collapsed.nodes.keys()].sort()).toEqual(['award-a', 'case-a', 'case-b', 'unit-u']);
  expect(collapsed.positions.get('case-a')).toEqual(start.positions.get('case-a'));
  expect(undo(collapsed).positions).toEqual(start.positions);
  expect(redo(undo(collapsed)).nodes.has('official-x')).toBe(false);
});

test('removing nodes removes their edges, places, pins and the selection of them', () => {
  const before = select({ type: 'edge', id: led.id })(pinNodes(ids('award-a', 'case-a'), true)(start));
  const next = removeNodes(ids('award-a'))(before);
  expect([...next.edges.keys()].sort()).toEqual([solved.id, other.id, loop.id].sort());
  expect(next.positions.has('award-a')).toBe(false);
  expect([...next.pinned]).toEqual(['case-a']);
  expect(next.selection).toEqual(NOTHING);
});

test('keeping only some keeps the edges between them, and the selection of them', () => {
  const next = keepNodes(ids('case-a', 'award-a'))(select({ type: 'node', id: 'case-a' })(start));
  expect([[...next.nodes.keys()].sort(), [...next.edges.keys()]]).toEqual([['award-a', 'case-a'], [led.id]]);
  expect(next.selection).toEqual({ type: 'node', id: 'case-a' });
});

test('the remark that an award has no giver goes with the award', () => {
  const { captions } = applyLayout('story')(
    showOnly(fragment(led, issued, edge('case-b', 'LED_TO', 'award-b')), 'story')(start),
  );
  const remarked = {
    ...showOnly(fragment(led, edge('case-b', 'LED_TO', 'award-b')), 'story')(start),
    captions,
  };
  expect(captions.map(({ id }) => id)).toContain('remark-award-b');
  expect(removeNodes(ids('award-b'))(remarked).captions.map(({ id }) => id)).not.toContain('remark-award-b');
  expect(removeNodes(ids('case-a'))(remarked).captions).toEqual(captions);
});

test('hidden nodes stay where they are, out of sight and unselected, until they are shown again', () => {
  const several = select({ type: 'several', nodes: ids('award-a', 'case-a'), edges: ids(led.id) })(start);
  const hidden = hideNodes(ids('award-a', 'not-there'))(several);
  expect([...hidden.hidden]).toEqual(['award-a']);
  expect(hidden.nodes).toBe(start.nodes);
  expect(hidden.selection).toEqual({ type: 'several', nodes: ids('case-a'), edges: ids() });
  expect([...visible(hidden).edges.keys()].sort()).toEqual([solved.id, other.id, loop.id].sort());
  expect(restoreNodes(ids('award-a'))(hidden).hidden.size).toBe(0);
  expect([...visible(hideOthers(ids('case-a', 'award-a'))(start)).nodes.keys()].sort()).toEqual([
    'award-a',
    'case-a',
  ]);
});

test('pinning and unpinning', () => {
  const pinned = pinNodes(ids('case-a', 'case-b'), true)(start);
  expect([...pinNodes(ids('case-a'), false)(pinned).pinned]).toEqual(['case-b']);
});

test('neighbours are counted by way; those hidden by hand are not, but can be found', () => {
  const hidden = hideNodes(ids('case-b'))(start);
  const way = { type: 'INVESTIGATED', direction: 'out' } as const;
  expect([drawnCount(start, 'unit-u', way), drawnCount(hidden, 'unit-u', way)]).toEqual([2, 1]);
  expect(drawnCount(start, 'unit-u', { ...way, label: 'Award' })).toBe(0);
  expect(drawnCount(start, 'case-a', { ...way, direction: 'in' })).toBe(1);
  expect(drawnCount(start, 'unit-u', {})).toBe(3);
  expect([...hiddenNeighbours(hidden, 'unit-u', way)]).toEqual(['case-b']);
});

test('the ways of a node add up its labels, most first', () => {
  const count = (type: 'RUNS' | 'USES', label: 'Program' | 'Unit', n: number) =>
    ({ type, direction: 'out', label, count: n }) as const;
  const neighbours = [count('RUNS', 'Program', 3), count('USES', 'Program', 4), count('RUNS', 'Unit', 2)];
  expect(neighbourGroups({ neighbours })).toEqual([
    { type: 'RUNS', direction: 'out', count: 5 },
    { type: 'USES', direction: 'out', count: 4 },
  ]);
});

test('nodes between others join two of them at least, are not drawn yet, and the telling ones come first', () => {
  const joins = (id: string, ...ends: string[]) => ends.map((end) => edge(id, 'SERVES', end));
  const around = fragment(
    ...joins('program-hub', 'unit-u', 'case-a'),
    ...joins('program-both', 'unit-u', 'case-a'),
    ...joins('program-one', 'unit-u'),
    ...joins('award-a', 'unit-u', 'case-a'),
  );
  const nodes = around.nodes.map((one) => (one.id === 'program-hub' ? node(one.id, { degree: 90 }) : one));
  const ends = { ids: ids('unit-u', 'case-a'), drawn: start.nodes };
  const all = connecting([{ ...around, nodes }], { ...ends, most: 5 });
  expect(all.nodes.map(({ id }) => id)).toEqual(['program-both', 'program-hub']);
  expect([all.edges.length, all.left]).toEqual([4, 0]);
  const one = connecting([{ ...around, nodes }], { ...ends, most: 1 });
  expect([one.nodes.map(({ id }) => id), one.edges.length, one.left]).toEqual([['program-both'], 2, 1]);
});
