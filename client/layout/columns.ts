import type { GraphEdge } from '#contract/graph.ts';

/** A node's place in a picture of columns: its column from 0, and its height in rows (not always whole). */
export interface ColumnRow {
  readonly id: string;
  readonly column: number;
  readonly y: number;
}

export type Ends = Pick<GraphEdge, 'from' | 'to'>;

/** Sweeps over the columns; after a few nothing changes any more. */
const SWEEPS = 8;

/**
 * Orders each column so that edges between columns cross as little as the barycentre method finds (Sugiyama, Tagawa and
 * Toda 1981). Ties keep the order given, so the first order of the nodes shows through.
 */
export function orderRows(
  columns: readonly (readonly string[])[],
  edges: readonly Ends[],
): readonly (readonly string[])[] {
  let best = columns;
  let current = columns;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    current = sweepOnce(current, edges, sweep % 2 === 0);
    if (crossings(current, edges) < crossings(best, edges)) best = current;
  }
  return best;
}

function sweepOnce(columns: readonly (readonly string[])[], edges: readonly Ends[], rightwards: boolean) {
  const next = columns.map((column) => [...column]);
  const order = rightwards ? next.keys() : [...next.keys()].reverse();
  for (const index of order) {
    const beside = next[rightwards ? index - 1 : index + 1];
    const column = next[index];
    if (beside === undefined || column === undefined) continue;
    const rank = new Map(beside.map((id, place) => [id, place]));
    const own = new Map(column.map((id, place) => [id, place]));
    const weight = (id: string) =>
      mean(neighboursOf(id, edges).map((other) => rank.get(other))) ?? own.get(id) ?? 0;
    next[index] = column
      .map((id) => ({ id, weight: weight(id) }))
      .sort((a, b) => a.weight - b.weight)
      .map(({ id }) => id);
  }
  return next;
}

/** How many pairs of edges between neighbouring columns cross. */
export function crossings(columns: readonly (readonly string[])[], edges: readonly Ends[]): number {
  let count = 0;
  for (let index = 1; index < columns.length; index += 1) {
    const left = new Map(columns[index - 1]?.map((id, place) => [id, place]));
    const right = new Map(columns[index]?.map((id, place) => [id, place]));
    const spans = edges.flatMap(({ from, to }) => {
      const a = left.get(from) ?? left.get(to);
      const b = right.get(from) ?? right.get(to);
      return a === undefined || b === undefined ? [] : [{ a, b }];
    });
    for (const [i, one] of spans.entries()) {
      for (const other of spans.slice(i + 1)) {
        if ((one.a - other.a) * (one.b - other.b) < 0) count += 1;
      }
    }
  }
  return count;
}

/**
 * Gives each node a height near its neighbours', at least one row from the next in its column; the top is 0. The fullest
 * column has the least room, so in each sweep it is settled first and the others follow it outwards.
 */
export function alignRows(
  columns: readonly (readonly string[])[],
  edges: readonly Ends[],
): readonly ColumnRow[] {
  const y = new Map(columns.flatMap((column) => column.map((id, place) => [id, place] as const)));
  const fullest = columns.reduce(
    (most, column, index) => (column.length > (columns[most]?.length ?? 0) ? index : most),
    0,
  );
  const outwards = [...columns.entries()].sort(([a], [b]) => Math.abs(a - fullest) - Math.abs(b - fullest));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const [, column] of outwards) {
      const own = new Set(column);
      const wished = column.map((id) => wishOf(id, own, edges, y));
      for (const [place, height] of spread(wished).entries()) y.set(column[place] ?? '', height);
    }
  }
  // Half rows: almost straight lines become straight. Rounding keeps gaps of one, since it is the same for all.
  for (const [id, height] of y) y.set(id, Math.round(height * 2) / 2);
  closeGaps(y);
  return columns.flatMap((column, index) => column.map((id) => ({ id, column: index, y: y.get(id) ?? 0 })));
}

/** The mean height of a node's neighbours in other columns, or in its own where it has no others. */
function wishOf(
  id: string,
  column: ReadonlySet<string>,
  edges: readonly Ends[],
  y: ReadonlyMap<string, number>,
): number {
  const beside = neighboursOf(id, edges);
  const across = beside.filter((other) => !column.has(other));
  return mean((across.length > 0 ? across : beside).map((other) => y.get(other))) ?? y.get(id) ?? 0;
}

/** Moves everything below an empty stretch up to it, and the whole to 0, in place. */
function closeGaps(y: Map<string, number>) {
  let above: number | undefined;
  let shift = 0;
  for (const [id, height] of [...y].sort((a, b) => a[1] - b[1])) {
    shift += above === undefined ? height : Math.max(0, height - above - 1);
    above = height;
    y.set(id, height - shift);
  }
}

/** The heights nearest to those wished, in squares, that keep the order and a gap of one (pool adjacent violators). */
export function spread(wished: readonly number[]): readonly number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const [place, wish] of wished.entries()) {
    let block = { sum: wish - place, size: 1 };
    let above = blocks.at(-1);
    while (above !== undefined && above.sum / above.size > block.sum / block.size) {
      block = { sum: above.sum + block.sum, size: above.size + block.size };
      blocks.pop();
      above = blocks.at(-1);
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
    .map((height, place) => height + place);
}

/** Asked for each node in each sweep, so found once for each list of edges. */
const BESIDE = new WeakMap<readonly Ends[], ReadonlyMap<string, readonly string[]>>();

function neighboursOf(id: string, edges: readonly Ends[]): readonly string[] {
  const known = BESIDE.get(edges) ?? besideIn(edges);
  BESIDE.set(edges, known);
  return known.get(id) ?? [];
}

function besideIn(edges: readonly Ends[]): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>();
  const tie = (id: string, other: string) => {
    const there = beside.get(id);
    if (there === undefined) beside.set(id, [other]);
    else there.push(other);
  };
  for (const { from, to } of edges) {
    tie(from, to);
    if (from !== to) tie(to, from);
  }
  return beside;
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
