import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RemovableSort } from '#contract/vocabulary.ts';
import { parseCsv, writeCsv } from '../dataset/csv.ts';
import type { Pack } from '../vocabulary/pack.ts';
import type { PackTableName } from '../vocabulary/tables.ts';
import { writeDurably } from './durable.ts';

interface Lines {
  readonly table: PackTableName;
  /** Columns that make up the word. */
  readonly columns: readonly string[];
}

/** Where a word stands, and what of a pack means nothing without it. */
const LINES: Record<RemovableSort, readonly [own: Lines, ...others: Lines[]]> = {
  label: [
    { table: 'labels', columns: ['name'] },
    { table: 'kinds', columns: ['label'] },
  ],
  type: [
    { table: 'types', columns: ['name'] },
    { table: 'roles', columns: ['type'] },
  ],
  role: [{ table: 'roles', columns: ['type', 'name'] }],
  kind: [{ table: 'kinds', columns: ['label', 'name'] }],
  indicator: [{ table: 'indicators', columns: ['id'] }],
  unit: [{ table: 'units', columns: ['name'] }],
  comparison: [{ table: 'comparisons', columns: ['name'] }],
};

/** The lines of a pack's files that a deleted word took with it, each with its place among the others. */
export const TakenLines = z.array(
  z.object({
    table: z.string(),
    rows: z.array(z.object({ at: z.int(), cells: z.record(z.string(), z.string()) })),
  }),
);
export type TakenLines = z.output<typeof TakenLines>;

type Cells = Readonly<Record<string, string>>;
const isOf =
  ({ columns }: Lines, word: string) =>
  (cells: Cells): boolean =>
    columns.map((column) => cells[column]).join(' ') === word;

export function hasWord(pack: Pack, sort: RemovableSort, word: string): boolean {
  const [own] = LINES[sort];
  return pack.tables[own.table].raw.some(({ cells }) => isOf(own, word)(cells));
}

/** The pack as it would be. */
export function withoutWord(pack: Pack, sort: RemovableSort, word: string): Pack {
  const keep = <Line extends { readonly cells: Cells }, Of extends { readonly rows: readonly Line[] }>(
    name: PackTableName,
    table: Of,
  ): Of => {
    const of = LINES[sort].find((each) => each.table === name);
    return of === undefined
      ? table
      : { ...table, rows: table.rows.filter(({ cells }) => !isOf(of, word)(cells)) };
  };
  const { labels, types, roles, kinds, indicators, units, comparisons } = pack.tables;
  return {
    ...pack,
    tables: {
      labels: keep('labels', labels),
      types: keep('types', types),
      roles: keep('roles', roles),
      kinds: keep('kinds', kinds),
      indicators: keep('indicators', indicators),
      units: keep('units', units),
      comparisons: keep('comparisons', comparisons),
    },
  };
}

/** What stands in the files of a word. */
export async function linesOf(pack: Pack, sort: RemovableSort, word: string): Promise<TakenLines> {
  const read = LINES[sort].map(async (of) => {
    const rows = (await readRows(pack, of.table))?.rows ?? [];
    const all = rows.map(({ cells }, at) => ({ at, cells: { ...cells } }));
    return { table: of.table, rows: all.filter(({ cells }) => isOf(of, word)(cells)) };
  });
  return (await Promise.all(read)).filter(({ rows }) => rows.length > 0);
}

/** What depends on the word goes first: a kill in between leaves packs that can be read. */
export async function takeOut(pack: Pack, lines: TakenLines): Promise<void> {
  for (const { table, rows } of lines.toReversed()) {
    const places = new Set(rows.map(({ at }) => at));
    await rewrite(pack, table, (all) => all.filter((_, at) => !places.has(at)));
  }
}

/** The word first, then what depends on it. */
export async function putBack(pack: Pack, lines: TakenLines): Promise<void> {
  for (const { table, rows } of lines)
    await rewrite(pack, table, (all) =>
      rows.reduce<readonly Cells[]>((before, { at, cells }) => before.toSpliced(at, 0, cells), all),
    );
}

async function readRows(pack: Pack, table: string) {
  const path = join(pack.folder, `${table}.csv`);
  return existsSync(path) ? { path, ...parseCsv(path, await readFile(path)) } : null;
}

async function rewrite(
  pack: Pack,
  table: string,
  change: (all: readonly Cells[]) => readonly Cells[],
): Promise<void> {
  const read = await readRows(pack, table);
  if (read === null) return;
  const rows = change(read.rows.map(({ cells }) => cells));
  const cellsOf = (cells: Cells) => read.header.map((name) => cells[name] ?? '');
  await writeDurably(read.path, writeCsv([read.header, ...rows.map(cellsOf)]));
}
