import { expect, test } from '@jest/globals';
import type { GraphNode } from '#contract/graph.ts';
import type { Story } from '../../../client/model/first-view.ts';
import { actsDrawn, originOf } from '../../../client/model/set-in-question.ts';
import type { StepName } from '../../../client/model/steps.ts';
import { edge, fragment, node } from './build.ts';
import '../../helpers/installed-vocabulary.ts';

const story = (name: string): Story => ({
  ...fragment(edge(`case-${name}`, 'LED_TO', `award-${name}`)),
  nodes: [node(`case-${name}`, { label: 'Case' }), node(`award-${name}`, { label: 'Award' })],
  pattern: 'commendations',
  act: `award-${name}`,
  cause: `case-${name}`,
  agent_stated: false,
  place: 'r#1',
  steps: [],
});
const stories = [story('a'), story('b')];
const drawing = (...ids: string[]): ReadonlyMap<string, GraphNode> =>
  new Map(ids.map((id) => [id, node(id)]));
const steps = (...types: ('show' | 'link' | 'filter' | 'allStories')[]) =>
  types.map((type): { name: StepName } => ({ name: { type } }));

const FIRST = ['case-a', 'award-a', 'case-b', 'award-b'];

test('the first view is known by what is drawn, whatever has been done since', () => {
  expect(originOf([], drawing(...FIRST), stories)).toBe('first');
  expect(originOf(steps('show', 'filter'), drawing(...FIRST, 'unit-x'), stories)).toBe('first');
});

test('another picture is known by the last step that put it there', () => {
  expect(originOf(steps('link', 'show', 'filter'), drawing('unit-x'), stories)).toBe('show');
  expect(originOf(steps('show', 'link'), drawing('unit-x'), stories)).toBe('link');
  expect(originOf(steps('filter'), drawing('unit-x'), stories)).toBe('own');
  expect(originOf([], drawing('unit-x'), [])).toBe('own');
});

test('acts are counted once each, with what led to them or without, of all there are', () => {
  const told = {
    stories: [...stories, ...stories],
    others: [{ pattern: 'praise', act: 'award-c' }],
    total: 7,
  };
  expect(actsDrawn(drawing('award-a', 'case-b'), told)).toEqual({ drawn: 1, all: 7 });
  expect(actsDrawn(drawing('award-a', 'award-c'), told)).toEqual({ drawn: 2, all: 7 });
});
