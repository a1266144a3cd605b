import { expect, test } from '@jest/globals';
import { DrawingCode, encodeDrawing } from '../../../client/address/drawing-code.ts';
import { decodeDrawing } from '../../../client/address/drawing-decode.ts';
import { sceneOf } from '../../../client/canvas/scene-of.ts';
import { overlaps } from '../../../client/layout/place-near.ts';
import { removeNodes } from '../../../client/model/canvas-edits.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { stackOf } from '../../../client/model/stack.ts';
import { leftIn, putStacks } from '../../../client/model/stacks.ts';
import { addFragment, moveNodes } from '../../../client/model/transitions.ts';
import { edge, fragment, node } from './build.ts';
import '../../helpers/installed-vocabulary.ts';

const hub = addFragment({ nodes: [node('unit-hub')], edges: [] })(initialState('en', 'light'));
const programs = stackOf({ of: 'unit-hub', type: 'RUNS', direction: 'out', label: 'Program', total: 62 });
const stacked = putStacks([programs])(hub);

test('a stack is drawn beside its node, called by how many it holds', () => {
  const scene = sceneOf(stacked, 'light');
  expect(scene.nodes.get(programs.id)?.name_en).toBe('62 programs');
  expect([...scene.edges.values()].map(({ from, to, type }) => [from, to, type])).toEqual([
    ['unit-hub', programs.id, 'RUNS'],
  ]);
  const [one, other] = [stacked.positions.get('unit-hub'), stacked.positions.get(programs.id)];
  expect(one !== undefined && other !== undefined && overlaps(one, other)).toBe(false);
});

test('what is drawn by itself is no longer in the stack, and an empty stack is not drawn', () => {
  const drawn = addFragment(fragment(edge('unit-hub', 'RUNS', 'program-a')))(stacked);
  expect(leftIn(drawn, programs)).toBe(61);
  const all = putStacks([{ ...programs, total: 1 }])(drawn);
  expect(sceneOf(all, 'light').stacks.size).toBe(0);
});

test('a stack leaves with its node, and can be moved', () => {
  const moved = moveNodes(new Map([[programs.id, { x: 7, y: 8 }]]))(stacked);
  expect(moved.positions.get(programs.id)).toEqual({ x: 7, y: 8 });
  const left = removeNodes(new Set(['unit-hub']))(stacked);
  expect([left.stacks.size, left.positions.size]).toEqual([0, 0]);
});

test('a link holds stacks with their places', () => {
  const code = DrawingCode.parse(encodeDrawing(stacked));
  const { drawing } = decodeDrawing(code, { nodes: [node('unit-hub')], edges: [] });
  expect([...drawing.stacks.values()]).toEqual([programs]);
  expect(drawing.positions.get(programs.id)).toEqual(stacked.positions.get(programs.id));
});
