import { expect, test } from '@jest/globals';
import { sceneOf } from '../../../client/canvas/scene-of.ts';
import { removeNodes } from '../../../client/model/canvas-edits.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { addFragment, select, showOnly, type Transition } from '../../../client/model/transitions.ts';
import { GraphView } from '../../../client/renderer/graph-view.ts';
import type { Renderer } from '../../../client/renderer/renderer.ts';
import type { GraphEvents } from '../../../client/renderer/scene.ts';
import { edge, fragment } from './build.ts';

const nothing = () => {};
const events: GraphEvents = {
  onNode: nothing,
  onEdge: nothing,
  onToggle: nothing,
  onMenu: nothing,
  onExpand: nothing,
  onBackground: nothing,
  onMoved: nothing,
  onHover: nothing,
  onPainting: () => {},
  onResize: nothing,
  onView: nothing,
};
const led = edge('case-a', 'LED_TO', 'award-a');
const start = showOnly(fragment(led), 'story')(initialState('zh', 'light'));

/** Ids of the nodes and edges on the canvas, sorted. */
const idsIn = ({ inspection }: Renderer) => {
  const { nodes, edges } = inspection.drawn();
  return [...nodes, ...edges].map(({ id }) => id).sort();
};

const positionIn = ({ inspection }: Renderer, id: string) =>
  inspection.drawn().nodes.find((node) => node.id === id)?.position;

/** A view that has been given each of the states in turn. */
function shown(...transitions: Transition[]) {
  const view = new GraphView(null, events, 'light');
  let state = start;
  view.setScene(sceneOf(state, 'light'));
  for (const transition of transitions) {
    state = transition(state);
    view.setScene(sceneOf(state, 'light'));
  }
  return view;
}

test('what is in the scene is on the canvas, where the scene says', () => {
  const view = shown();
  expect(idsIn(view)).toEqual(['award-a', 'case-a', led.id]);
  expect(positionIn(view, 'case-a')).toEqual(start.positions.get('case-a'));
  view.destroy();
});

test('adding puts the new beside the old, and the old stays where it was', () => {
  const issued = edge('official-x', 'ISSUED', 'award-a');
  const view = shown(addFragment(fragment(issued), 'award-a'));
  expect(idsIn(view)).toContain('official-x');
  expect(positionIn(view, 'award-a')).toEqual(start.positions.get('award-a'));
  view.destroy();
});

test('a removed node leaves with its edges', () => {
  const view = shown(removeNodes(new Set(['award-a'])));
  expect(idsIn(view)).toEqual(['case-a']);
  view.destroy();
});

test('the selection is marked, and survives a change of the rest', () => {
  const view = shown(
    select({ type: 'edge', id: led.id }),
    addFragment(fragment(edge('case-a', 'INSTANCE_OF', 'unit-c'))),
  );
  const { nodes, edges } = view.inspection.drawn();
  const picked = [...nodes, ...edges].filter(({ classes }) => classes.includes('picked'));
  expect(picked.map(({ id }) => id)).toEqual([led.id]);
  view.destroy();
});

test('an arrow key leads to the neighbour in its direction, and nowhere when there is none', () => {
  const view = shown();
  expect(view.neighbourTowards('case-a', 0)).toBe('award-a');
  expect(view.neighbourTowards('case-a', Math.PI)).toBeUndefined();
  view.destroy();
});

test('headings of columns are drawn, but are no nodes of the graph', () => {
  const view = shown();
  expect(idsIn(view).some((id) => id.startsWith('heading-'))).toBe(false);
  expect(view.inspection.drawn().captions.map(({ text }) => text)).toEqual(['案件', '表彰']);
  view.destroy();
});
