import { expect, test } from '@jest/globals';
import { initialState } from '../../../client/model/initial-state.ts';
import { addFragment, applyLayout, moveNodes, showOnly } from '../../../client/model/transitions.ts';
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

test('what is remarked on a node goes with it when it is dragged; headings and other remarks stay', () => {
  const unstated = [edge('case-b', 'LED_TO', 'award-b'), edge('case-c', 'LED_TO', 'award-c')];
  const given = [edge('case-a', 'LED_TO', 'award-a'), edge('official-x', 'ISSUED', 'award-a')];
  const start = showOnly(fragment(...given, ...unstated), 'story')(empty);
  const from = start.positions.get('award-b') ?? { x: NaN, y: NaN };
  const next = moveNodes(new Map([['award-b', { x: from.x + 30, y: from.y - 7 }]]))(start);
  const wanted = start.captions.map((caption) =>
    caption.id === 'remark-award-b' ? { ...caption, x: caption.x + 30, y: caption.y - 7 } : caption,
  );
  expect(next.captions).toEqual(wanted);
  expect(next.captions).not.toEqual(start.captions);
});
