import { describe, expect, test } from '@jest/globals';
import { mayLieIn, spanOf } from '#contract/edtf.ts';
import {
  clearFilters,
  datesOnCanvas,
  onlyValue,
  revealNode,
  setMode,
  setTime,
  showUnasked,
  sightOf,
  tallies,
  toggleValue,
} from '../../../client/model/filter-changes.ts';
import {
  type Drawn,
  firstFilters,
  hasFilters,
  NO_FILTERS,
  visible,
  type Why,
} from '../../../client/model/filters.ts';
import { edge, node } from './build.ts';

const led = edge('case-a', 'LED_TO', 'award-a', { dates: ['2021'] });
const issued = edge('official-x', 'ISSUED', 'award-a', { basis: 'ellipsis', reports: ['r', 's'] });
const runs = edge('unit-u', 'RUNS', 'program-p', { plan: true, dates: ['2022-03'], reports: ['s'] });

function drawn(change: Partial<Drawn> = {}): Drawn {
  const nodes = ['case-a', 'award-a', 'official-x', 'unit-u', 'program-p'].map((id) => node(id));
  return {
    nodes: new Map(nodes.map((one) => [one.id, one])),
    edges: new Map([led, issued, runs].map((one) => [one.id, one])),
    hidden: new Set(),
    filters: NO_FILTERS,
    ...change,
  };
}
const filtered = (...changes: ((filters: typeof NO_FILTERS) => typeof NO_FILTERS)[]) =>
  drawn({ filters: changes.reduce((filters, change) => change(filters), NO_FILTERS) });
const whyOf = (state: Drawn) => Object.fromEntries(visible(state).why);

test('without filters the drawing is shown as it is, the very same maps', () => {
  const state = drawn();
  expect(visible(state).nodes).toBe(state.nodes);
  expect(visible(state).edges).toBe(state.edges);
});

test('the same drawing gives the same value, another another', () => {
  const state = filtered(toggleValue('labels', 'Award'));
  expect(visible({ ...state })).toBe(visible(state));
  expect(visible(drawn())).not.toBe(visible(state));
});

describe('each facet says what it leaves out and why', () => {
  test.each<[string, Parameters<typeof filtered>, Record<string, Why>]>([
    ['label', [toggleValue('labels', 'Award')], { 'award-a': 'labels', [led.id]: 'end', [issued.id]: 'end' }],
    ['kind', [toggleValue('kinds', 'Case/')], { 'case-a': 'kinds', [led.id]: 'end' }],
    [
      'type, and the nodes that hang on it alone',
      [toggleValue('types', 'RUNS')],
      { [runs.id]: 'types', 'unit-u': 'lines', 'program-p': 'lines' },
    ],
    ['basis', [toggleValue('manners', 'ellipsis')], { [issued.id]: 'manners', 'official-x': 'lines' }],
    [
      'a plan is planned, whatever its basis',
      [toggleValue('manners', 'planned')],
      { [runs.id]: 'manners', 'unit-u': 'lines', 'program-p': 'lines' },
    ],
    [
      'an edge of two reports stays while one of them does',
      [toggleValue('reports', 's')],
      { [runs.id]: 'reports', 'unit-u': 'lines', 'program-p': 'lines' },
    ],
    [
      'time, undated edges kept',
      [setTime({ from: '2022', to: null, undated: 'show' })],
      { [led.id]: 'time', 'case-a': 'lines' },
    ],
    [
      'time, undated edges left out',
      [setTime({ from: '2022', to: null, undated: 'hide' })],
      {
        [led.id]: 'time',
        [issued.id]: 'time',
        'case-a': 'lines',
        'award-a': 'lines',
        'official-x': 'lines',
      },
    ],
  ])('%s', (_, changes, expected) => {
    expect(whyOf(filtered(...changes))).toEqual(expected);
  });
});

test('greyed things stay on the screen, hidden ones go; both are counted', () => {
  const grey = filtered(toggleValue('labels', 'Award'));
  expect(visible(grey).nodes.size).toBe(5);
  expect(visible(grey).greyed).toEqual(new Set(['award-a', led.id, issued.id]));
  expect(visible(grey).filtered).toEqual({ nodes: 1, edges: 2 });
  const hide = filtered(toggleValue('labels', 'Award'), setMode('hide'));
  expect([...visible(hide).nodes.keys()]).not.toContain('award-a');
  expect([...visible(hide).edges.keys()]).toEqual([runs.id]);
  expect(visible(hide).greyed.size).toBe(0);
  expect(visible(hide).filtered).toEqual({ nodes: 1, edges: 2 });
});

test('what a person has hidden is out of sight in either mode and is no filter’s doing', () => {
  const state = { ...filtered(toggleValue('types', 'ISSUED')), hidden: new Set(['award-a']) };
  const seen = visible(state);
  expect(whyOf(state)).toMatchObject({ 'award-a': 'hand', [led.id]: 'hand', [issued.id]: 'hand' });
  expect(seen.nodes.has('award-a')).toBe(false);
  expect(seen.filtered).toEqual({ nodes: 1, edges: 0 });
  expect([sightOf(seen, 'award-a'), sightOf(seen, 'official-x'), sightOf(seen, 'unit-u')]).toEqual([
    'hidden',
    'greyed',
    'shown',
  ]);
});

test('tallies count what is on the canvas and what of it is shown', () => {
  const state = filtered(toggleValue('manners', 'ellipsis'), toggleValue('manners', 'inferred'));
  expect(Object.fromEntries(tallies(state, 'manners'))).toEqual({
    ellipsis: { shown: 0, all: 1 },
    inferred: { shown: 0, all: 0 },
    explicit: { shown: 1, all: 1 },
    planned: { shown: 1, all: 1 },
  });
  expect(tallies(state, 'reports').get('s')).toEqual({ shown: 1, all: 2 });
  expect(datesOnCanvas(state)).toEqual({ years: ['2021', '2022'], undated: 1 });
});

test('only one value, and asked again all of them', () => {
  const all = ['explicit', 'ellipsis', 'inferred'];
  const only = onlyValue('manners', 'ellipsis', all)(firstFilters());
  expect([...only.manners].sort()).toEqual(['explicit', 'inferred']);
  expect(hasFilters(onlyValue('manners', 'ellipsis', all)(only))).toBe(false);
});

test('clearing keeps the way of leaving out; revealing a node takes back no more than hides it', () => {
  const { filters } = filtered(toggleValue('labels', 'Award'), toggleValue('types', 'RUNS'), setMode('hide'));
  expect(clearFilters(filters)).toEqual({ ...firstFilters(), mode: 'hide' });
  const award = revealNode(node('award-a'), 'labels')(filters);
  expect([award.labels.size, award.types.size]).toEqual([0, 1]);
  const unit = revealNode(node('unit-u'), 'lines')(filters);
  expect([unit.labels.size, unit.types.size]).toEqual([1, 0]);
});

describe('dates as far as they are said', () => {
  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2023-04', '2023-04-01', '2023-04-31'],
    ['2021-10-05', '2021-10-05', '2021-10-05'],
    ['2021-33', '2021-01-01', '2021-03-31'],
    ['202X~', '2020-01-01', '2029-12-31'],
    ['2021/..', '2021-01-01', '9999-12-31'],
    ['../2021-02', '0000-01-01', '2021-02-31'],
  ])('%s', (edtf, first, last) => {
    expect(spanOf(edtf)).toEqual({ first, last });
  });
  test.each([
    ['2021', '2021-06', '2021-07', true],
    ['2021-05', '2021-06', null, false],
    ['2022', null, '2021', false],
    ['2021-12-31', '2021', '2021', true],
  ])('%s between %s and %s: %s', (edtf, from, to, expected) => {
    expect(mayLieIn(edtf, from, to)).toBe(expected);
  });
});

describe('a label that the vocabulary leaves out until asked for', () => {
  const goal = node('goal-g', { label: 'Goal' });
  const pursued = edge('unit-u', 'PURSUES', 'goal-g');
  const state: Drawn = {
    nodes: new Map([node('unit-u'), goal].map((each) => [each.id, each])),
    edges: new Map([[pursued.id, pursued]]),
    hidden: new Set(),
    filters: firstFilters(),
  };

  test('is out of sight at first, with its lines, and is no filter of anybody’s', () => {
    expect(hasFilters(state.filters)).toBe(false);
    const seen = visible(state);
    expect([...seen.nodes.keys(), ...seen.edges.keys()]).toEqual(['unit-u']);
    expect([...seen.greyed]).toEqual([]);
    expect(seen.filtered).toEqual({ nodes: 0, edges: 0 });
    expect(seen.unasked).toEqual({ nodes: 1, edges: 1 });
    expect(tallies(state, 'labels').get('Goal')).toEqual({ shown: 0, all: 1 });
  });

  test('is in sight once asked for, and that is a choice that clearing takes back', () => {
    const asked = { ...state, filters: showUnasked(state.filters) };
    expect(visible(asked).nodes.has('goal-g')).toBe(true);
    expect(hasFilters(asked.filters)).toBe(true);
    expect(visible({ ...state, filters: clearFilters(asked.filters) }).nodes.has('goal-g')).toBe(false);
  });
});
