import { expect, test } from '@jest/globals';
import { removeNodes } from '../../../client/model/canvas-edits.ts';
import type { ExplorerState } from '../../../client/model/explorer.ts';
import { drawingOf, isSameDrawing, onNodes, redo, step, undo } from '../../../client/model/history.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { NOTHING } from '../../../client/model/selection.ts';
import { stepText } from '../../../client/model/step-text.ts';
import type { StepName } from '../../../client/model/steps.ts';
import {
  addFragment,
  applyLayout,
  change,
  moveNodes,
  select,
  showOnly,
  type Transition,
} from '../../../client/model/transitions.ts';
import { edge, fragment } from './build.ts';

const led = edge('case-a', 'LED_TO', 'award-a');
const issued = edge('official-x', 'ISSUED', 'award-a');
const start = step({ type: 'firstView' })(showOnly(fragment(led), 'story'))(initialState('zh', 'system'));
const EXPAND: StepName = { type: 'expand', names: [{ name_zh: '永康市公安局', name_en: 'the bureau' }] };
const expanded = step(EXPAND)(addFragment(fragment(issued), 'award-a'))(start);

const changes: readonly (readonly [string, Transition])[] = [
  ['an expansion', addFragment(fragment(issued), 'award-a')],
  ['a removal', removeNodes(new Set(['case-a']))],
  ['a drag', moveNodes(new Map([['case-a', { x: 70, y: 80 }]]))],
  ['a layout', change({ layout: 'force' })],
  ['another picture', showOnly(fragment(issued), 'story')],
  ['a hidden node', change({ hidden: new Set(['case-a']) })],
  ['a pinned node', change({ pinned: new Set(['case-a']) })],
  ['a filter', change({ filters: { ...start.filters, mode: 'hide' } })],
];

test.each(changes)('%s is undone and redone to the same drawing', (_, transition) => {
  const done = step({ type: 'filter' })(transition)(start);
  expect(done.past).toHaveLength(1);
  const undone = undo(done);
  expect(drawingOf(undone)).toEqual(drawingOf(start));
  expect(undone.past).toEqual([]);
  const redone = redo(undone);
  expect(drawingOf(redone)).toEqual(drawingOf(done));
  expect(redone.past).toHaveLength(1);
  expect(redone.future).toEqual([]);
});

test('the first picture on an empty canvas cannot be undone', () => {
  expect(start.past).toEqual([]);
  expect(undo(start)).toBe(start);
  expect(redo(start)).toBe(start);
});

const idle: readonly (readonly [string, Transition])[] = [
  ['adding what is there', addFragment(fragment(led))],
  ['a drag to the same place', moveNodes(new Map(start.positions))],
  ['a selection', select({ type: 'node', id: 'case-a' })],
];

test.each(idle)('%s is no step', (_, transition) => {
  expect(step({ type: 'filter' })(transition)(expanded).past).toHaveLength(1);
});

test('a layout that moves nothing is no step', () => {
  expect(step({ type: 'filter' })(applyLayout('story'))(start).past).toEqual([]);
});

test('a new step after undoing leaves nothing to redo', () => {
  const other = step({ type: 'filter' })(removeNodes(new Set(['case-a'])))(undo(expanded));
  expect(other.future).toEqual([]);
  expect(other.past.map(({ name }) => name.type)).toEqual(['filter']);
});

test('undoing clears the selection of what is gone and keeps that of what is there', () => {
  const selecting = (id: string) => undo(select({ type: 'node', id })(expanded)).selection;
  expect(selecting('official-x')).toEqual(NOTHING);
  expect(selecting('case-a')).toEqual({ type: 'node', id: 'case-a' });
  const several = select({
    type: 'several',
    nodes: new Set(['case-a', 'official-x']),
    edges: new Set([issued.id]),
  });
  expect(undo(several(expanded)).selection).toEqual({
    type: 'several',
    nodes: new Set(['case-a']),
    edges: new Set(),
  });
});

test('undoing from another view shows the graph and says what was undone', () => {
  const undone = undo(change({ view: 'stories' })(expanded));
  expect([undone.view, undone.notice]).toEqual(['graph', { type: 'undone', name: EXPAND }]);
});

test('a hundred steps are kept, and snapshots share what did not change', () => {
  const drag = (state: ExplorerState, x: number) =>
    step({ type: 'move', names: [] })(moveNodes(new Map([['case-a', { x, y: 0 }]])))(state);
  const dragged = Array.from({ length: 130 }, (_, n) => n + 1000).reduce(drag, start);
  expect(dragged.past).toHaveLength(100);
  expect(dragged.past.every(({ drawing }) => drawing.nodes === start.nodes)).toBe(true);
});

test('drawings are compared by what they show', () => {
  const copy = { ...drawingOf(start), nodes: new Map(start.nodes), positions: new Map(start.positions) };
  expect(isSameDrawing(start, copy)).toBe(true);
  expect(isSameDrawing(start, expanded)).toBe(false);
});

test('a step is said by what it was done to', () => {
  expect(stepText(EXPAND, 'zh')).toBe('展开永康市公安局');
  expect(stepText(EXPAND, 'en')).toBe('expand the bureau');
  expect(stepText(onNodes('hide', ['case-a', 'award-a', 'nobody'], start), 'zh')).toBe('隐藏 2 个点');
  expect(stepText(onNodes('hide', ['case-a', 'award-a'], start), 'en')).toBe('hide 2 nodes');
  expect(stepText({ type: 'layout', layout: 'layoutForce' }, 'zh')).toBe('布局“自动散开”');
  expect(stepText({ type: 'firstView' }, 'en')).toBe('first view');
});
