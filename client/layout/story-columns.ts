import type { StoryColumn, StoryPattern } from '#contract/patterns.ts';
import { agentStep, reached, setOut } from '../words/story-steps.ts';
import type { Ends } from './columns.ts';

/** What the columns are made from. */
export interface StoryGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly (Ends & { readonly type: string })[];
}

/** A column with its nodes, in the order of the graph's. */
export interface FilledColumn {
  readonly column: StoryColumn;
  /** What stands over it, as captions name it. */
  readonly word: string;
  readonly ids: readonly string[];
}

/** Stands in the column of those who did an act, for one whom no report names. */
export interface Remark {
  readonly id: string;
  readonly act: string;
  readonly word: string;
}

/** A remark for each act of which no report says who did it, if there are any that do. */
export function agentRemarks({ nodes, edges }: StoryGraph, pattern: StoryPattern): readonly Remark[] {
  const step = agentStep(pattern);
  if (step === undefined || step.missing_zh === null) return [];
  const done = new Set(edges.filter(({ type }) => type === step.type).map((edge) => setOut(edge, step)));
  if (done.size === 0) return [];
  return nodes
    .filter(({ id, label }) => pattern.act.includes(label) && !done.has(id))
    .map(({ id }) => ({ id: `remark-${id}`, act: id, word: `missing:${pattern.id}/${step.id}` }));
}

/** The columns that have nodes. Nodes of no story are in none. */
export function fillColumns(graph: StoryGraph, pattern: StoryPattern): readonly FilledColumn[] {
  const columnOf = columnsOf(graph, pattern);
  const remarks = agentRemarks(graph, pattern).map(({ id }) => id);
  const step = agentStep(pattern);
  const withAgents = pattern.columns.find(({ ends }) =>
    ends.some(({ type, side }) => type === step?.type && side === step.side),
  );
  const filled = pattern.columns.map((column) => {
    const nodes = graph.nodes.filter((node) => columnOf.get(node.id) === column);
    const labels = [...new Set(nodes.map(({ label }) => label))];
    const isOfOne = column.by_label && labels.length === 1;
    return {
      column,
      word: isOfOne ? `label:${labels[0]}` : `column:${pattern.id}/${column.id}`,
      ids: [...nodes.map((node) => node.id), ...(column === withAgents ? remarks : [])],
    };
  });
  return filled.filter(({ ids }) => ids.length > 0);
}

/** Each node's column: by label, then by edge, those that take only what is left at last. */
function columnsOf(
  { nodes, edges }: StoryGraph,
  { columns }: StoryPattern,
): ReadonlyMap<string, StoryColumn> {
  const columnOf = new Map<string, StoryColumn>();
  const settle = (id: string, column: StoryColumn) => {
    if (!columnOf.has(id)) columnOf.set(id, column);
  };
  for (const column of columns)
    for (const { id, label } of nodes) if (column.labels.includes(label)) settle(id, column);
  for (const column of [...columns].sort((a, b) => Number(a.last) - Number(b.last))) {
    for (const edge of edges) {
      const end = column.ends.find(
        (each) =>
          each.type === edge.type &&
          (each.beside === null || columnOf.get(setOut(edge, each))?.id === each.beside),
      );
      if (end !== undefined) settle(reached(edge, end), column);
    }
  }
  return columnOf;
}

/** Columns that may stand under the nodes of another moved there, each node under the first that it is tied to. */
export function stackUnder(columns: readonly FilledColumn[], { edges }: StoryGraph): readonly FilledColumn[] {
  const under = columns.filter(({ column }) => columns.some((other) => other.column.id === column.under));
  const upperOf = (id: string, { ends }: StoryColumn) => {
    const tie = edges.find((edge) => tieIn(edge, ends)?.lower === id);
    return tie && tieIn(tie, ends)?.upper;
  };
  return columns
    .filter((filled) => !under.includes(filled))
    .map((filled) => {
      const lower = under.filter(({ column }) => column.under === filled.column.id);
      const ids = filled.ids.flatMap((upper) => [
        upper,
        ...lower.flatMap(({ column, ids }) => ids.filter((id) => upperOf(id, column) === upper)),
      ]);
      return { ...filled, ids };
    });
}

/** Where one node has several under it: all of them but the last. */
export function crowded({ edges }: StoryGraph, { columns }: StoryPattern): ReadonlySet<string> {
  const ties = columns
    .filter(({ under }) => under !== null)
    .flatMap(({ ends }) => edges.flatMap((edge) => tieIn(edge, ends) ?? []));
  const last = new Map(ties.map(({ upper, lower }) => [upper, lower]));
  return new Set(ties.filter(({ upper, lower }) => last.get(upper) !== lower).map(({ lower }) => lower));
}

function tieIn(edge: StoryGraph['edges'][number], ends: StoryColumn['ends']) {
  const end = ends.find(({ type }) => type === edge.type);
  return end && { lower: reached(edge, end), upper: setOut(edge, end) };
}
