import { comparerIn } from '../words/language.ts';
import { cellText } from './value-text.ts';
import type { RawRow, Value } from './values.ts';
import { cellsOf } from './values.ts';

/** By which column a table is sorted; in the order of the answer when by none. */
export type Sorting =
  | { readonly type: 'none' }
  | { readonly type: 'by'; readonly column: number; readonly direction: 'ascending' | 'descending' };

/** What a click on a column's heading makes of a sorting: up, down, as it came. */
export function nextSorting(sorting: Sorting, column: number): Sorting {
  if (sorting.type === 'none' || sorting.column !== column)
    return { type: 'by', column, direction: 'ascending' };
  if (sorting.direction === 'ascending') return { type: 'by', column, direction: 'descending' };
  return { type: 'none' };
}

/** The rows in order; rows that are equal stay as they were, and what is null comes last either way. */
export function sortRows(rows: readonly RawRow[], sorting: Sorting): readonly RawRow[] {
  if (sorting.type === 'none') return rows;
  const { column } = sorting;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(cellsOf(row)[column]) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key, sign)).map(({ row }) => row);
}

type Key =
  | { readonly rank: 0; readonly number: number; readonly exact: bigint | null }
  | { readonly rank: 1; readonly text: string }
  | { readonly rank: 2 };

function keyOf(value: Value | undefined): Key {
  if (value === undefined || value.$type === 'Null') return { rank: 2 };
  if (value.$type === 'Integer')
    return { rank: 0, number: Number(value._value), exact: BigInt(value._value) };
  if (value.$type === 'Float') return { rank: 0, number: Number(value._value), exact: null };
  return { rank: 1, text: cellText(value) };
}

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a.rank === 0 && b.rank === 0) return sign * compareNumbers(a, b);
  if (a.rank === 1 && b.rank === 1) return sign * compareNames(a.text, b.text);
  return a.rank === 2 || b.rank === 2 ? a.rank - b.rank : sign * (a.rank - b.rank);
}

const compareNames = comparerIn('zh');

function compareNumbers(a: Key & { rank: 0 }, b: Key & { rank: 0 }): number {
  if (a.exact !== null && b.exact !== null) return a.exact < b.exact ? -1 : a.exact > b.exact ? 1 : 0;
  if (Number.isNaN(a.number) || Number.isNaN(b.number))
    return Number(Number.isNaN(a.number)) - Number(Number.isNaN(b.number));
  return a.number - b.number;
}
