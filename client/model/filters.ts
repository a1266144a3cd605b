import { mayLieIn } from '#contract/edtf.ts';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import { hiddenLabels, mannerOf } from '../words/vocabulary.ts';

/** What can be filtered by boxes to tick: labels and kinds of nodes; types, manners and reports of edges. */
export const FACETS = ['labels', 'kinds', 'types', 'manners', 'reports'] as const;
export type Facet = (typeof FACETS)[number];

/** Partial dates (`2021`, `2021-04`, `2021-04-30`), both included; null is without end. */
export interface TimeFilter {
  readonly from: string | null;
  readonly to: string | null;
  /** What becomes of edges that no report dates. */
  readonly undated: 'show' | 'hide';
}

/** What is left out, by facet; nothing when all sets are empty and `time` is null. A kind is written `Unit/bureau`. */
export interface Filters extends Readonly<Record<Facet, ReadonlySet<string>>> {
  readonly time: TimeFilter | null;
  /** Whether what is left out is greyed or taken out of sight. */
  readonly mode: 'grey' | 'hide';
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING = { nodes: 0, edges: 0 };
export const NO_FILTERS: Filters = {
  labels: NONE,
  kinds: NONE,
  types: NONE,
  manners: NONE,
  reports: NONE,
  time: null,
  mode: 'grey',
};

/** What is left out before anybody has chosen: labels that the vocabulary keeps for whoever asks for them. */
export const firstFilters = (): Filters => ({ ...NO_FILTERS, labels: new Set(hiddenLabels()) });

/** Whether somebody has chosen to leave something out, or to take in what is left out at first. */
export const hasFilters = (filters: Filters): boolean => {
  const labels = firstFilters().labels;
  const areFirst =
    filters.labels.size === labels.size && [...labels].every((each) => filters.labels.has(each));
  return !areFirst || leavesOut({ ...filters, labels: NONE });
};

const leavesOut = (filters: Filters): boolean =>
  filters.time !== null || FACETS.some((facet) => filters[facet].size > 0);

/** The value that stands in the boxes of a facet; an edge may come from several reports. */
export const kindOf = ({ label, kind }: Pick<GraphNode, 'label' | 'kind'>) => `${label}/${kind ?? ''}`;

/** Why something is not shown in full: the facet that leaves it out; `lines`, since all its edges are left out; `end`,
 * since one of its ends is; `hand`, since a person has hidden it or an end of it; `unasked`, since its label or that of an
 * end is left out until asked for. */
export type Why = Facet | 'time' | 'lines' | 'end' | 'hand' | 'unasked';

/** What of a drawing is seen. */
export interface Visible {
  /** What is on the screen, greyed or not. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Ids of the nodes and edges on the screen that a filter leaves out. */
  readonly greyed: ReadonlySet<string>;
  /** The reason for each id that is greyed or out of sight. */
  readonly why: ReadonlyMap<string, Why>;
  /** How many a filter leaves out. */
  readonly filtered: Amount;
  /** How many are left out until somebody asks for them. */
  readonly unasked: Amount;
}

export interface Amount {
  readonly nodes: number;
  readonly edges: number;
}

/** The part of the explorer's state that decides what is seen. */
export interface Drawn {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly hidden: ReadonlySet<string>;
  readonly filters: Filters;
}

let last: { readonly of: Drawn; readonly visible: Visible } | undefined;

/** What of the drawing is seen, greyed or out of sight, and why. The same drawing gives the same value again. */
export function visible({ nodes, edges, hidden, filters }: Drawn): Visible {
  const of = last?.of;
  const isSame = of?.nodes === nodes && of.edges === edges && of.hidden === hidden && of.filters === filters;
  if (last === undefined || !isSame) {
    const drawn = { nodes, edges, hidden, filters };
    last = { of: drawn, visible: sift(drawn) };
  }
  return last.visible;
}

function sift(drawn: Drawn): Visible {
  const { nodes, edges, filters } = drawn;
  const why = reasons(drawn);
  if (why.size === 0) return { nodes, edges, greyed: NONE, why, filtered: NOTHING, unasked: NOTHING };
  const isOff = (reason: Why | undefined) => reason === 'hand' || reason === 'unasked';
  const isGone = (id: string) => isOff(why.get(id)) || (filters.mode === 'hide' && why.has(id));
  const filtered = [...why.keys()].filter((id) => !isOff(why.get(id)));
  const unasked = [...why.keys()].filter((id) => why.get(id) === 'unasked');
  const amountOf = (ids: readonly string[]) => ({
    nodes: ids.filter((id) => nodes.has(id)).length,
    edges: ids.filter((id) => edges.has(id)).length,
  });
  return {
    nodes: new Map([...nodes].filter(([id]) => !isGone(id))),
    edges: new Map([...edges].filter(([id]) => !isGone(id))),
    greyed: new Set(filters.mode === 'grey' ? filtered : []),
    why,
    filtered: amountOf(filtered),
    unasked: amountOf(unasked),
  };
}

function reasons({ nodes, edges, hidden, filters }: Drawn): ReadonlyMap<string, Why> {
  const why = new Map<string, Why>();
  if (hidden.size === 0 && !leavesOut(filters)) return why;
  const unasked = new Set(hiddenLabels().filter((label) => filters.labels.has(label)));
  /** Nodes with edges, and whether any of those stays. */
  const hasLine = new Map<string, boolean>();
  for (const edge of edges.values()) {
    const reason = whyNotEdge(edge, filters);
    if (reason !== undefined) why.set(edge.id, reason);
    for (const id of [edge.from, edge.to])
      hasLine.set(id, (hasLine.get(id) ?? false) || reason === undefined);
  }
  for (const node of nodes.values()) {
    if (hidden.has(node.id)) why.set(node.id, 'hand');
    else if (unasked.has(node.label)) why.set(node.id, 'unasked');
    else if (filters.labels.has(node.label)) why.set(node.id, 'labels');
    else if (filters.kinds.has(kindOf(node))) why.set(node.id, 'kinds');
    else if (isOnlyIn(node.reports, filters.reports)) why.set(node.id, 'reports');
    else if (hasLine.get(node.id) === false) why.set(node.id, 'lines');
  }
  for (const edge of edges.values()) {
    const ends = [why.get(edge.from), why.get(edge.to)];
    // Whoever hides a node by hand has hidden its edges too, whatever a filter says of them.
    if (ends.includes('hand')) why.set(edge.id, 'hand');
    else if (ends.includes('unasked')) why.set(edge.id, 'unasked');
    else if (!why.has(edge.id) && ends.some((end) => end !== undefined)) why.set(edge.id, 'end');
  }
  return why;
}

function whyNotEdge(edge: GraphEdge, filters: Filters): Why | undefined {
  if (filters.types.has(edge.type)) return 'types';
  if (filters.manners.has(mannerOf(edge))) return 'manners';
  if (isOnlyIn(edge.reports, filters.reports)) return 'reports';
  if (filters.time !== null && !isInTime(edge, filters.time)) return 'time';
  return undefined;
}

/** Whether an edge may lie in the time, or is kept without a date. */
export const isInTime = ({ dates }: GraphEdge, { from, to, undated }: TimeFilter): boolean =>
  dates.length === 0 ? undated === 'show' : dates.some((date) => mayLieIn(date, from, to));

/** Whether none but the reports that are left out speak of it. */
const isOnlyIn = (reports: readonly string[], without: ReadonlySet<string>) =>
  reports.length > 0 && reports.every((report) => without.has(report));
