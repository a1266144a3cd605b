import { expect, test } from '@jest/globals';
import { initialState, NOTHING } from '../../../client/state/explorer.ts';
import {
  addFragment,
  applyLayout,
  moveNodes,
  removeNode,
  select,
  selectWhere,
  showOnly,
} from '../../../client/state/transitions.ts';
import { edge, fragment } from './build.ts';

const empty = initialState('zh', 'system');
const led = edge('case-a', 'LED_TO', 'award-a');
const issued = edge('official-x', 'ISSUED', 'award-a');
const shown = showOnly(fragment(led), 'story')(empty);

test('a fragment that is shown alone replaces what was there and has a place for every node', () => {
  const next = showOnly(fragment(issued), 'story')(shown);
  expect([...next.nodes.keys()]).toEqual(['official-x', 'award-a']);
  expect([...next.positions.keys()].sort()).toEqual(['award-a', 'official-x']);
  expect(next.camera).toEqual({ type: 'fit', serial: shown.camera.serial + 1 });
});

test('adding moves nothing that is there', () => {
  const next = addFragment(fragment(issued), 'award-a')(shown);
  expect(next.positions.get('case-a')).toEqual(shown.positions.get('case-a'));
  expect(next.positions.get('award-a')).toEqual(shown.positions.get('award-a'));
  expect(next.positions.has('official-x')).toBe(true);
});

test('adding the same again changes nothing', () => {
  const next = addFragment(fragment(led), 'case-a')(shown);
  expect([next.nodes, next.edges, next.positions]).toEqual([shown.nodes, shown.edges, shown.positions]);
});

test('an edge with an end that is nowhere is left out', () => {
  const next = addFragment({ nodes: [], edges: [issued] })(shown);
  expect(next.edges.has(issued.id)).toBe(false);
});

test('removing a node removes its edges, its place and the selection of them', () => {
  const selected = select({ type: 'edge', id: led.id })(shown);
  const next = removeNode('award-a')(selected);
  expect(next.edges.size).toBe(0);
  expect(next.positions.has('award-a')).toBe(false);
  expect(next.selection).toEqual(NOTHING);
});

test('removing a node keeps the selection of another', () => {
  const selected = select({ type: 'node', id: 'case-a' })(shown);
  expect(removeNode('award-a')(selected).selection).toEqual({ type: 'node', id: 'case-a' });
});

test('a dragged node stays where it was put until a layout is asked for', () => {
  const moved = moveNodes(new Map([['case-a', { x: 7, y: 8 }]]))(shown);
  expect(addFragment(fragment(issued))(moved).positions.get('case-a')).toEqual({ x: 7, y: 8 });
  expect(applyLayout('story')(moved).positions).toEqual(shown.positions);
});

test('a selection by condition holds what passes, or nothing', () => {
  const several = selectWhere({ node: (id) => id.startsWith('case-') })(shown);
  expect(several.selection).toEqual({ type: 'several', nodes: new Set(['case-a']), edges: new Set() });
  expect(selectWhere({ edge: () => false })(shown).selection).toEqual(NOTHING);
});

test('transitions leave the state they were given as it was', () => {
  const before = structuredClone({ nodes: shown.nodes, edges: shown.edges, positions: shown.positions });
  addFragment(fragment(issued))(shown);
  removeNode('case-a')(shown);
  applyLayout('story')(shown);
  expect({ nodes: shown.nodes, edges: shown.edges, positions: shown.positions }).toEqual(before);
});
