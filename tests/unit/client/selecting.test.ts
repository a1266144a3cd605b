import { expect, test } from '@jest/globals';
import { hideNodes } from '../../../client/model/canvas-edits.ts';
import { toggleValue } from '../../../client/model/filter-changes.ts';
import { NO_FILTERS } from '../../../client/model/filters.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import {
  inverted,
  joined,
  pickable,
  pickedOf,
  selectionOf,
  toggled,
  withNeighbours,
} from '../../../client/model/selecting.ts';
import { NOTHING } from '../../../client/model/selection.ts';
import { select, showOnly } from '../../../client/model/transitions.ts';
import { edge, fragment } from './build.ts';

const led = edge('case-a', 'LED_TO', 'award-a');
const issued = edge('official-x', 'ISSUED', 'award-a');
const start = showOnly(fragment(led, issued), 'story')(initialState('zh', 'system'));
const picked = (nodes: string[], edges: string[] = []) => ({ nodes: new Set(nodes), edges: new Set(edges) });

test('one picked is that one, several are several, none is nothing', () => {
  expect(selectionOf(picked([]))).toEqual(NOTHING);
  expect(selectionOf(picked(['case-a']))).toEqual({ type: 'node', id: 'case-a' });
  expect(selectionOf(picked([], [led.id]))).toEqual({ type: 'edge', id: led.id });
  expect(selectionOf(picked(['case-a'], [led.id]))).toEqual({
    type: 'several',
    ...picked(['case-a'], [led.id]),
  });
});

test('toggling takes in and out, nodes and edges apart', () => {
  const both = toggled(toggled(picked(['case-a']), 'award-a', false), led.id, true);
  expect(both).toEqual(picked(['case-a', 'award-a'], [led.id]));
  expect(toggled(both, 'case-a', false)).toEqual(picked(['award-a'], [led.id]));
  expect(joined(picked(['case-a']), picked(['award-a'], [led.id]))).toEqual(both);
});

test('what is hidden or greyed cannot be picked, inverted into or walked to', () => {
  const hidden = hideNodes(new Set(['official-x']))(start);
  const greyed = { ...hidden, filters: toggleValue('labels', 'Award')(NO_FILTERS) };
  expect([...pickable(greyed)]).toEqual(['case-a']);
  expect([...inverted(greyed, picked([])).nodes]).toEqual(['case-a']);
  expect([...withNeighbours(greyed, picked(['case-a'])).nodes]).toEqual(['case-a']);
  expect([...withNeighbours(start, picked(['case-a'])).nodes]).toEqual(['case-a', 'award-a']);
  expect([...withNeighbours(start, picked([], [issued.id])).nodes].sort()).toEqual(['award-a', 'official-x']);
});

test('whatever is selected can be picked further', () => {
  expect(pickedOf(select({ type: 'node', id: 'case-a' })(start))).toEqual(picked(['case-a']));
  expect(pickedOf(select({ type: 'edge', id: led.id })(start))).toEqual(picked([], [led.id]));
  expect(pickedOf(select({ type: 'facts', ids: ['1'] })(start))).toEqual(picked([]));
});
