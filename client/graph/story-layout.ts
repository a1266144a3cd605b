import type { GraphFragment } from '#contract/graph.ts';
import type { PlainWordId } from '../words/words.ts';
import { alignRows, orderRows, type Row } from './columns.ts';
import type { Arrangement, Caption, Layout, Point, Size } from './layout.ts';
import { type FilledColumn, fillColumns, stackPosts } from './story-columns.ts';

/** Pixels between neighbours: the least that keeps two-line labels apart, and the most that still reads as one picture. */
const ROW_GAP = { least: 104, most: 148 };
const COLUMN_GAP = { least: 144, most: 280 };
const HEADING_ABOVE = 62;
/** What labels and headings take up beyond the outermost nodes. */
const MARGINS = { x: 170, y: 220 };

/**
 * Causes, awards, givers and posts in columns, so that a story reads as a line from left to right; rows are ordered to
 * cross as little as can be, and what belongs to no story stands in rows below.
 */
export const storyLayout: Layout = {
  id: 'story',
  name: 'layoutStory',
  run(graph, canvas) {
    const wide = fillColumns(graph);
    const isNarrow = canvas.width < (wide.length - 1) * COLUMN_GAP.least + MARGINS.x;
    const ordered = orderColumns(wide, graph);
    const filled = isNarrow ? stackPosts(ordered, graph) : ordered;
    const rows = alignRows(
      filled.map(({ ids }) => ids),
      graph.edges,
    );
    const scale = gaps(filled.length, rows, canvas);
    const placed = new Map(
      rows.map((row) => [row.id, { x: row.column * scale.column, y: row.y * scale.row }]),
    );
    const headings = filled.map(({ heading }, index) =>
      headingAt(heading, { x: index * scale.column, y: -HEADING_ABOVE }),
    );
    const givers = filled.findIndex(({ column }) => column === 'givers');
    const remarks = givers < 0 ? [] : giverRemarks(graph, placed, givers * scale.column);
    const rest = graph.nodes.map((node) => node.id).filter((id) => !placed.has(id));
    const below = placeRest(rest, placed, filled.length, scale);
    return { positions: below.positions, captions: [...headings, ...remarks, ...below.captions] };
  },
};

function orderColumns(columns: readonly FilledColumn[], { edges }: GraphFragment): readonly FilledColumn[] {
  const ordered = orderRows(
    columns.map(({ ids }) => ids),
    edges,
  );
  return columns.map((filled, index) => ({ ...filled, ids: ordered[index] ?? [] }));
}

function gaps(columns: number, rows: readonly Row[], canvas: Size) {
  const deepest = Math.max(0, ...rows.map((row) => row.y));
  return {
    column: between(COLUMN_GAP, (canvas.width - MARGINS.x) / Math.max(1, columns - 1)),
    row: between(ROW_GAP, (canvas.height - MARGINS.y) / Math.max(1, deepest)),
  };
}

const between = (range: { least: number; most: number }, value: number) =>
  Math.round(Math.min(range.most, Math.max(range.least, value)));

const headingAt = (word: PlainWordId, at: Point): Caption => ({
  id: `heading-${word}`,
  kind: 'heading',
  word,
  ...at,
});

/** Where no giver is stated, says so in the givers' column, if the place is free. */
function giverRemarks(
  { nodes, edges }: GraphFragment,
  positions: ReadonlyMap<string, Point>,
  x: number,
): Caption[] {
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
  const captions = placed.size === 0 ? [] : [headingAt('columnRest', { x: 0, y: top - HEADING_ABOVE })];
  return { positions, captions };
}
