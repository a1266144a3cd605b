import type { StoryPattern } from '#contract/patterns.ts';
import { alignRows, type ColumnRow, type Ends, orderRows } from './columns.ts';
import type { Arrangement, Caption, Point, Size } from './layout.ts';
import {
  agentRemarks,
  crowded,
  type FilledColumn,
  fillColumns,
  type StoryGraph,
  stackUnder,
} from './story-columns.ts';

/** Pixels between neighbours: the least that keeps three-line labels apart, and the most that still reads as one picture. */
const ROW_GAP = { least: 118, most: 148 };
const COLUMN_GAP = { least: 144, most: 280 };
const HEADING_ABOVE = 62;
/** Drawn smaller than this, columns cannot be read. */
const LEGIBLE = 0.85;
/** What labels and headings take up beyond the outermost nodes. */
const MARGINS = { x: 170, y: 220 };
/** How far a node steps aside, so that the line to the one below it passes by with its name. */
const ASIDE = 84;
/** How far from theirs several nodes of the next column stand at least: their lines run aslant, and have to pass by labels with their names. */
const FAN_OUT = 184;

/**
 * What led to an act, the act, who did it and more, in columns, so that a story reads as a line from left to right; rows are
 * ordered to cross as little as can be. Stories of another pattern stand below, and below all what belongs to none.
 */
export function storyLayout(graph: StoryGraph, stories: readonly StoryPattern[], canvas: Size): Arrangement {
  const hasAct = ({ act }: StoryPattern) => graph.nodes.some(({ label }) => act.includes(label));
  const positions = new Map<string, Point>();
  const captions: Caption[] = [];
  let last: Block = { positions, captions, columns: 0, scale: gaps(0, [], canvas) };
  for (const pattern of [...stories.filter(hasAct), ...stories.filter((each) => !hasAct(each))]) {
    const left = { ...graph, nodes: graph.nodes.filter(({ id }) => !positions.has(id)) };
    const block = blockOf(left, pattern, canvas);
    if (block.positions.size === 0) continue;
    const down = positions.size === 0 ? 0 : lowest(positions) + last.scale.row + 2 * HEADING_ABOVE;
    for (const [id, { x, y }] of block.positions) positions.set(id, { x, y: y + down });
    captions.push(...block.captions.map((caption) => ({ ...caption, y: caption.y + down })));
    last = block;
  }
  const rest = graph.nodes.map((node) => node.id).filter((id) => !positions.has(id));
  const below = placeRest(rest, positions, last.columns, last.scale);
  return { positions: below.positions, captions: [...captions, ...below.captions] };
}

/** The stories of one pattern, with the measures by which what stands below goes on. */
interface Block extends Arrangement {
  readonly columns: number;
  readonly scale: { readonly column: number; readonly row: number };
}

function blockOf(graph: StoryGraph, pattern: StoryPattern, canvas: Size): Block {
  const remarks = agentRemarks(graph, pattern);
  const edges = [...graph.edges, ...remarks.map(({ id, act }) => ({ from: id, to: act }))];
  const wide = fitted(orderColumns(fillColumns(graph, pattern), edges), edges, canvas);
  // Only where the columns together are wider than can be read can it be drawn larger with some under others.
  const tall = wide.size < LEGIBLE ? fitted(stackUnder(wide.filled, graph), edges, canvas) : wide;
  const isTall = tall.size > wide.size;
  const { filled, rows, size } = isTall ? tall : wide;
  const scale = gaps(filled.length, rows, { width: canvas.width / size, height: canvas.height });
  const tight = crowded(graph, pattern);
  const aside = isTall ? tight : new Set();
  const further = tight.size === 0 ? 0 : Math.max(0, FAN_OUT - scale.column);
  const xOf = (index: number) => index * scale.column + (filled[index]?.column.under ? further : 0);
  const positions = new Map(
    rows.map(({ id, column, y }) => [id, { x: xOf(column) + (aside.has(id) ? ASIDE : 0), y: y * scale.row }]),
  );
  const headings = filled.map(({ column, word }, index) =>
    headingAt(`${pattern.id}-${column.id}`, word, { x: xOf(index), y: -HEADING_ABOVE }),
  );
  const said = remarks.flatMap(({ id, word }) => remarkAt(id, word, positions.get(id)));
  for (const { id } of remarks) positions.delete(id);
  return { positions, captions: [...headings, ...said], columns: filled.length, scale };
}

const lowest = (positions: ReadonlyMap<string, Point>) =>
  [...positions.values()].reduce((most, { y }) => Math.max(most, y), 0);

function orderColumns(columns: readonly FilledColumn[], edges: readonly Ends[]): readonly FilledColumn[] {
  const ids = columns.map((column) => column.ids);
  const ordered = orderRows(ids, edges);
  return columns.map((filled, index) => ({ ...filled, ids: ordered[index] ?? [] }));
}

/**
 * Columns with their rows, and how large they are drawn as close together as can be where all columns are to be seen: 1 is
 * as usual. Rows may go on below the canvas, which is scrolled down.
 */
function fitted(filled: readonly FilledColumn[], edges: readonly Ends[], { width }: Size) {
  const rows = alignRows(
    filled.map((column) => column.ids),
    edges,
  );
  const across = (filled.length - 1) * COLUMN_GAP.least + MARGINS.x;
  return { filled, rows, size: Math.min(1, width / across) };
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

const headingAt = (of: string, word: string, at: Point): Caption => ({
  id: `heading-${of}`,
  kind: 'heading',
  word,
  ...at,
});

const remarkAt = (id: string, word: string, at: Point | undefined): Caption[] =>
  at === undefined ? [] : [{ id, kind: 'remark', word, ...at }];

function placeRest(
  rest: readonly string[],
  placed: ReadonlyMap<string, Point>,
  columns: number,
  scale: { column: number; row: number },
): Arrangement {
  if (rest.length === 0) return { positions: placed, captions: [] };
  const across = Math.max(columns, Math.ceil(Math.sqrt(rest.length * 1.5)));
  const top = placed.size === 0 ? 0 : lowest(placed) + scale.row * 1.6;
  const positions = new Map(placed);
  for (const [index, id] of rest.entries()) {
    positions.set(id, {
      x: (index % across) * scale.column,
      y: top + Math.floor(index / across) * scale.row,
    });
  }
  const captions =
    placed.size === 0 ? [] : [headingAt('rest', 'columnRest', { x: 0, y: top - HEADING_ABOVE })];
  return { positions, captions };
}
