import type { GraphFragment } from '#contract/graph.ts';
import type { PlainWordId } from '../words/words.ts';
import { alignRows, orderRows, type Row } from './columns.ts';
import type { Arrangement, Caption, Layout, Point, Size } from './layout.ts';

/** The columns of a story, from left to right. */
const COLUMNS = ['context', 'causes', 'awards', 'givers', 'posts'] as const;
type Column = (typeof COLUMNS)[number];

const HEADINGS: Readonly<Record<Column | 'rest', PlainWordId>> = {
  context: 'columnContext',
  causes: 'columnCauses',
  awards: 'columnAwards',
  givers: 'columnGivers',
  posts: 'columnPosts',
  rest: 'columnRest',
};

/** Pixels between neighbours: the least that keeps two-line labels apart, and the most that still reads as one picture. */
const ROW_GAP = { least: 104, most: 148 };
const COLUMN_GAP = { least: 136, most: 260 };
const HEADING_ABOVE = 62;

/**
 * Causes, awards, givers and posts in columns, so that a story reads as a line from left to right; rows are ordered to
 * cross as little as can be, and what belongs to no story stands in rows below.
 */
export const storyLayout: Layout = {
  id: 'story',
  name: 'layoutStory',
  run(graph, canvas) {
    const columnOf = columnsOf(graph);
    const filled = COLUMNS.filter((column) => [...columnOf.values()].includes(column));
    const columns = filled.map((column) =>
      graph.nodes.map((node) => node.id).filter((id) => columnOf.get(id) === column),
    );
    const rows = alignRows(orderRows(columns, graph.edges), graph.edges);
    const scale = gaps(filled.length, rows, canvas);
    const positions = new Map(
      rows.map((row) => [row.id, { x: row.column * scale.column, y: row.y * scale.row }]),
    );
    const headings = filled.map((column, index) => heading(column, index * scale.column, -HEADING_ABOVE));
    const remarks = giverRemarks(graph, positions, filled.indexOf('givers') * scale.column);
    const rest = graph.nodes.map((node) => node.id).filter((id) => !columnOf.has(id));
    const below = placeRest(rest, positions, filled.length, scale);
    return { positions: below.positions, captions: [...headings, ...remarks, ...below.captions] };
  },
};

/** Which column each node stands in; nodes of no story are left out. */
function columnsOf({ nodes, edges }: GraphFragment): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const node of nodes) if (node.label === 'Award') columns.set(node.id, 'awards');
  for (const edge of edges) if (edge.type === 'LED_TO') columns.set(edge.from, 'causes');
  for (const node of nodes) if (node.label === 'Case') columns.set(node.id, 'causes');
  const settle = (id: string, column: Column) => {
    if (!columns.has(id)) columns.set(id, column);
  };
  for (const edge of edges) if (edge.type === 'ISSUED') settle(edge.from, 'givers');
  for (const edge of edges) {
    if (edge.type === 'HOLDS_POSITION' && columns.get(edge.from) === 'givers') settle(edge.to, 'posts');
  }
  for (const edge of edges) {
    if (edge.type === 'RECEIVED' || edge.type === 'INVESTIGATED') settle(edge.from, 'context');
  }
  return columns;
}

function gaps(columns: number, rows: readonly Row[], canvas: Size) {
  const deepest = Math.max(0, ...rows.map((row) => row.y));
  return {
    column: between(COLUMN_GAP, (canvas.width - 170) / Math.max(1, columns - 1)),
    row: between(ROW_GAP, (canvas.height - 220) / Math.max(1, deepest)),
  };
}

const between = (range: { least: number; most: number }, value: number) =>
  Math.round(Math.min(range.most, Math.max(range.least, value)));

const heading = (column: Column | 'rest', x: number, y: number): Caption => ({
  id: `heading-${column}`,
  kind: 'heading',
  word: HEADINGS[column],
  x,
  y,
});

/** Where no giver is stated, says so in the givers' column, if the place is free. */
function giverRemarks(
  { nodes, edges }: GraphFragment,
  positions: ReadonlyMap<string, Point>,
  x: number,
): Caption[] {
  if (x < 0) return [];
  const given = new Set(edges.filter((edge) => edge.type === 'ISSUED').map((edge) => edge.to));
  const taken = [...positions.values()].filter((point) => point.x === x).map((point) => point.y);
  return nodes
    .filter((node) => node.label === 'Award' && !given.has(node.id))
    .map((node) => ({ id: node.id, y: positions.get(node.id)?.y ?? 0 }))
    .filter(({ y }) => taken.every((other) => Math.abs(other - y) > ROW_GAP.least * 0.7))
    .map(({ id, y }) => ({ id: `remark-${id}`, kind: 'remark', word: 'giverUnstated', x, y }));
}

function placeRest(
  rest: readonly string[],
  placed: ReadonlyMap<string, Point>,
  columns: number,
  scale: { column: number; row: number },
): Arrangement {
  if (rest.length === 0) return { positions: placed, captions: [] };
  const across = Math.max(columns, Math.ceil(Math.sqrt(rest.length * 1.5)));
  const top =
    placed.size === 0 ? 0 : Math.max(...[...placed.values()].map((point) => point.y)) + scale.row * 1.6;
  const positions = new Map(placed);
  for (const [index, id] of rest.entries()) {
    positions.set(id, {
      x: (index % across) * scale.column,
      y: top + Math.floor(index / across) * scale.row,
    });
  }
  const captions = placed.size === 0 ? [] : [heading('rest', 0, top - HEADING_ABOVE)];
  return { positions, captions };
}
