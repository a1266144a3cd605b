import { expect, test } from '@jest/globals';
import { initialState } from '../../../client/state/explorer.ts';
import { addFragment, applyLayout, moveNodes, showOnly } from '../../../client/state/transitions.ts';
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

test('a dragged node stays where it was put until a layout is asked for', () => {
  const moved = moveNodes(new Map([['case-a', { x: 7, y: 8 }]]))(shown);
  expect(addFragment(fragment(issued))(moved).positions.get('case-a')).toEqual({ x: 7, y: 8 });
  expect(applyLayout('story')(moved).positions).toEqual(shown.positions);
});

test('transitions leave the state they were given as it was', () => {
  const before = structuredClone({ nodes: shown.nodes, edges: shown.edges, positions: shown.positions });
  addFragment(fragment(issued))(shown);
  applyLayout('story')(shown);
  expect({ nodes: shown.nodes, edges: shown.edges, positions: shown.positions }).toEqual(before);
});
