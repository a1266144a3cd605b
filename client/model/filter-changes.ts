import type { GraphNode } from '#contract/graph.ts';
import { hiddenLabels, mannerOf } from '../words/vocabulary.ts';
import {
  type Drawn,
  type Facet,
  type Filters,
  firstFilters,
  kindOf,
  type Visible,
  visible,
  type Why,
} from './filters.ts';

/** What may be done to filters: each is a pure function from one value to the next. */
export type FilterChange = (filters: Filters) => Filters;

/** Leaves a value out, or takes it in again. */
export const toggleValue =
  (facet: Facet, value: string): FilterChange =>
  (filters) => {
    const values = new Set(filters[facet]);
    if (!values.delete(value)) values.add(value);
    return { ...filters, [facet]: values };
  };

/** Leaves out all values but one; when only that one is left already, takes all in again. */
export const onlyValue =
  (facet: Facet, value: string, all: readonly string[]): FilterChange =>
  (filters) => {
    const others = all.filter((other) => other !== value);
    const isDone = !filters[facet].has(value) && others.every((other) => filters[facet].has(other));
    return { ...filters, [facet]: new Set(isDone ? [] : others) };
  };

export const setTime =
  (time: Filters['time']): FilterChange =>
  (filters) => ({ ...filters, time });

export const setMode =
  (mode: Filters['mode']): FilterChange =>
  (filters) => ({ ...filters, mode });

/** Takes everything in again that was there at first; greyed or hidden stays as chosen. */
export const clearFilters: FilterChange = ({ mode }) => ({ ...firstFilters(), mode });

/** Takes in also what is left out until somebody asks for it. */
export const showUnasked: FilterChange = (filters) => ({
  ...filters,
  labels: new Set([...filters.labels].filter((label) => !hiddenLabels().includes(label))),
});

/** As little as it takes to show one node: its own label and kind, or what leaves out its edges. */
export const revealNode =
  (node: GraphNode, why: Why | undefined): FilterChange =>
  (filters) => {
    const without = (facet: Facet, value: string) =>
      new Set([...filters[facet]].filter((other) => other !== value));
    const own = {
      ...filters,
      labels: without('labels', node.label),
      kinds: without('kinds', kindOf(node)),
    };
    return why === 'lines' ? { ...clearFilters(own), labels: own.labels, kinds: own.kinds } : own;
  };

/** Of one value of a facet: how many are on the canvas, and how many of them are shown in full. */
export interface Tally {
  readonly shown: number;
  readonly all: number;
}

export const NO_TALLY: Tally = { shown: 0, all: 0 };

/** The values of a facet that occur on the canvas, in the order in which they do, and those left out. */
export function tallies(
  state: Drawn,
  facet: Facet,
  why: Visible['why'] = visible(state).why,
): ReadonlyMap<string, Tally> {
  const { nodes, edges, filters } = state;
  let known = KNOWN.get(why);
  if (known === undefined || known.nodes !== nodes || known.edges !== edges || known.filters !== filters)
    known = { nodes, edges, filters, counts: new Map() };
  KNOWN.set(why, known);
  const counts = known.counts.get(facet) ?? countedAnew(state, facet, why);
  known.counts.set(facet, counts);
  return counts;
}

/** What has been counted of what is drawn now: each row of the legend asks for it after every change. */
const KNOWN = new WeakMap<Visible['why'], Counted>();

interface Counted extends Pick<Drawn, 'nodes' | 'edges' | 'filters'> {
  readonly counts: Map<Facet, ReadonlyMap<string, Tally>>;
}

function countedAnew(state: Drawn, facet: Facet, why: Visible['why']): ReadonlyMap<string, Tally> {
  const counts = new Map<string, Tally>(
    [...state.filters[facet]].map((value) => [value, { shown: 0, all: 0 }]),
  );
  const count = (id: string, value: string) => {
    const { shown, all } = counts.get(value) ?? { shown: 0, all: 0 };
    counts.set(value, { shown: shown + (why.has(id) ? 0 : 1), all: all + 1 });
  };
  for (const { id, value } of valuesOf(state, facet)) count(id, value);
  return counts;
}

function valuesOf({ nodes, edges }: Drawn, facet: Facet): readonly { id: string; value: string }[] {
  const each = [...edges.values()];
  switch (facet) {
    case 'labels':
      return [...nodes.values()].map((node) => ({ id: node.id, value: node.label }));
    case 'kinds':
      return [...nodes.values()].map((node) => ({ id: node.id, value: kindOf(node) }));
    case 'types':
      return each.map((edge) => ({ id: edge.id, value: edge.type }));
    case 'manners':
      return each.map((edge) => ({ id: edge.id, value: mannerOf(edge) }));
    case 'reports':
      return each.flatMap((edge) => edge.reports.map((value) => ({ id: edge.id, value })));
  }
}

/** Years that edges on the canvas are dated in, first to last, and how many have no date. */
export function datesOnCanvas({ edges }: Pick<Drawn, 'edges'>) {
  const dates = [...edges.values()].map((edge) => edge.dates);
  const years = dates.flat().flatMap((date) => date.match(/\d{4}/g) ?? []);
  return {
    years: [...new Set(years)].sort(),
    undated: dates.filter((own) => own.length === 0).length,
  };
}

/** Where a node of the drawing is: in sight, greyed or out of sight. */
export function sightOf({ greyed, why }: Visible, id: string): 'shown' | 'greyed' | 'filtered' | 'hidden' {
  const reason = why.get(id);
  if (reason === undefined) return 'shown';
  if (reason === 'hand') return 'hidden';
  return greyed.has(id) ? 'greyed' : 'filtered';
}
