import type { PlainWordId } from '../words/words.ts';
import type { Ends } from './columns.ts';

/** What the columns are made from. */
export interface StoryGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly (Ends & { readonly type: string })[];
}

/** The columns of a story, from left to right. */
export const COLUMNS = ['context', 'causes', 'awards', 'givers', 'posts'] as const;
export type Column = (typeof COLUMNS)[number];

/** A column with its nodes, in the order of the graph's. */
export interface FilledColumn {
  readonly column: Column;
  readonly heading: PlainWordId;
  readonly ids: readonly string[];
}

const HEADINGS: Readonly<Record<Column, PlainWordId>> = {
  context: 'columnContext',
  causes: 'columnCauses',
  awards: 'columnAwards',
  givers: 'columnGivers',
  posts: 'columnPosts',
};

/** Stands in the givers' column for the giver of an award that the reports do not name. */
export interface Remark {
  readonly id: string;
  readonly award: string;
}

/** A remark for each award without a giver, if there are givers at all. */
export function giverRemarks({ nodes, edges }: StoryGraph): readonly Remark[] {
  const given = new Set(edges.filter((edge) => edge.type === 'ISSUED').map((edge) => edge.to));
  if (given.size === 0) return [];
  return nodes
    .filter((node) => node.label === 'Award' && !given.has(node.id))
    .map((node) => ({ id: `remark-${node.id}`, award: node.id }));
}

/** The columns that have nodes. Nodes of no story are in none. */
export function fillColumns(graph: StoryGraph): readonly FilledColumn[] {
  const columnOf = columnsOf(graph);
  const remarks = giverRemarks(graph).map(({ id }) => id);
  const filled = COLUMNS.map((column) => {
    const nodes = graph.nodes.filter((node) => columnOf.get(node.id) === column);
    const onlyCases = column === 'causes' && nodes.every((node) => node.label === 'Case');
    return {
      column,
      heading: onlyCases ? 'columnCases' : HEADINGS[column],
      ids: [...nodes.map((node) => node.id), ...(column === 'givers' ? remarks : [])],
    };
  });
  return filled.filter(({ ids }) => ids.length > 0);
}

function columnsOf({ nodes, edges }: StoryGraph): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  const settle = (id: string, column: Column) => {
    if (!columns.has(id)) columns.set(id, column);
  };
  for (const node of nodes) if (node.label === 'Award') settle(node.id, 'awards');
  for (const node of nodes) if (node.label === 'Case') settle(node.id, 'causes');
  for (const edge of edges) if (edge.type === 'LED_TO') settle(edge.from, 'causes');
  for (const edge of edges) if (edge.type === 'ISSUED') settle(edge.from, 'givers');
  for (const edge of edges) {
    if (edge.type === 'HOLDS_POSITION' && columns.get(edge.from) === 'givers') settle(edge.to, 'posts');
  }
  for (const edge of edges) {
    if (edge.type === 'RECEIVED' || edge.type === 'INVESTIGATED') settle(edge.from, 'context');
  }
  return columns;
}

/** The posts moved into the givers' column, each under the first who holds it: for a canvas that is too narrow. */
export function stackPosts(columns: readonly FilledColumn[], { edges }: StoryGraph): readonly FilledColumn[] {
  const posts = columns.find(({ column }) => column === 'posts')?.ids ?? [];
  const holderOf = (post: string) =>
    edges.find((edge) => edge.type === 'HOLDS_POSITION' && edge.to === post)?.from;
  return columns
    .filter(({ column }) => column !== 'posts')
    .map((filled) => {
      if (filled.column !== 'givers') return filled;
      const ids = filled.ids.flatMap((giver) => [giver, ...posts.filter((post) => holderOf(post) === giver)]);
      return { ...filled, ids };
    });
}

/** Where one official holds several posts: all of them but the last. */
export function crowdedPosts({ edges }: StoryGraph): ReadonlySet<string> {
  const held = edges.filter((edge) => edge.type === 'HOLDS_POSITION');
  const last = new Map(held.map(({ from, to }) => [from, to]));
  return new Set(held.filter(({ from, to }) => last.get(from) !== to).map(({ to }) => to));
}
