import type { PlainWordId } from '../words/words.ts';
import { alignRows, type ColumnRow, type Ends, orderRows } from './columns.ts';
import type { Arrangement, Caption, Point, Size } from './layout.ts';
import {
  crowdedPosts,
  type FilledColumn,
  fillColumns,
  giverRemarks,
  type StoryGraph,
  stackPosts,
} from './story-columns.ts';

/** Pixels between neighbours: the least that keeps two-line labels apart, and the most that still reads as one picture. */
const ROW_GAP = { least: 104, most: 148 };
const COLUMN_GAP = { least: 144, most: 280 };
const HEADING_ABOVE = 62;
/** What labels and headings take up beyond the outermost nodes. */
const MARGINS = { x: 170, y: 220 };
/** How far a post steps aside, so that the line to the post below it passes by with its name. */
const ASIDE = 84;
/** How far from their holder several posts stand at least: their lines run aslant, and have to pass by labels with their names. */
const FAN_OUT = 184;

/**
 * Causes, awards, givers and posts in columns, so that a story reads as a line from left to right; rows are ordered to
 * cross as little as can be, and what belongs to no story stands in rows below.
 */
export function storyLayout(graph: StoryGraph, canvas: Size): Arrangement {
  const remarks = giverRemarks(graph);
  const edges = [...graph.edges, ...remarks.map(({ id, award }) => ({ from: id, to: award }))];
  const wide = fitted(orderColumns(fillColumns(graph), edges), edges, canvas);
  // Only where not all of it is as large as usual can it be drawn larger with the posts below their holders.
  const tall = wide.size < 1 ? fitted(stackPosts(wide.filled, graph), edges, canvas) : wide;
  const isTall = tall.size > wide.size;
  const { filled, rows, size } = isTall ? tall : wide;
  const scale = gaps(filled.length, rows, { width: canvas.width / size, height: canvas.height / size });
  const crowded = crowdedPosts(graph);
  const aside = isTall ? crowded : new Set();
  const further = crowded.size === 0 ? 0 : Math.max(0, FAN_OUT - scale.column);
  const xOf = (index: number) => index * scale.column + (filled[index]?.column === 'posts' ? further : 0);
  const places = new Map(
    rows.map(({ id, column, y }) => [id, { x: xOf(column) + (aside.has(id) ? ASIDE : 0), y: y * scale.row }]),
  );
  const headings = filled.map(({ heading }, index) =>
    headingAt(heading, { x: xOf(index), y: -HEADING_ABOVE }),
  );
  const said = remarks.flatMap(({ id }) => remarkAt(id, places.get(id)));
  for (const { id } of remarks) places.delete(id);
  const rest = graph.nodes.map((node) => node.id).filter((id) => !places.has(id));
  const below = placeRest(rest, places, filled.length, scale);
  return { positions: below.positions, captions: [...headings, ...said, ...below.captions] };
}

function orderColumns(columns: readonly FilledColumn[], edges: readonly Ends[]): readonly FilledColumn[] {
  const ids = columns.map((column) => column.ids);
  const ordered = orderRows(ids, edges);
  return columns.map((filled, index) => ({ ...filled, ids: ordered[index] ?? [] }));
}

/** Columns with their rows, and how large they are drawn as close together as can be where all is to be seen: 1 is as usual. */
function fitted(filled: readonly FilledColumn[], edges: readonly Ends[], { width, height }: Size) {
  const rows = alignRows(
    filled.map((column) => column.ids),
    edges,
  );
  const across = (filled.length - 1) * COLUMN_GAP.least + MARGINS.x;
  const down = deepestOf(rows) * ROW_GAP.least + MARGINS.y;
  return { filled, rows, size: Math.min(1, width / across, height / down) };
}

const deepestOf = (rows: readonly ColumnRow[]) => Math.max(0, ...rows.map(({ y }) => y));

function gaps(columns: number, rows: readonly ColumnRow[], canvas: Size) {
  return {
    column: between(COLUMN_GAP, (canvas.width - MARGINS.x) / Math.max(1, columns - 1)),
    row: between(ROW_GAP, (canvas.height - MARGINS.y) / Math.max(1, deepestOf(rows))),
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

const remarkAt = (id: string, at: Point | undefined): Caption[] =>
  at === undefined ? [] : [{ id, kind: 'remark', word: 'giverUnstated', ...at }];

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
