import type { Cells, Folder } from './folder.ts';
import { nameFacts } from './write-folder.ts';

/** One way in which a dataset is wrong, and all that must be said of it: `file column code nearest`. */
export interface BadFolder {
  readonly name: string;
  readonly change: (folder: Folder) => void;
  /** Changes the file that was written, for what a table of cells cannot say. */
  readonly file?: readonly [name: string, change: (text: string) => string];
  readonly expected: readonly string[];
}

export type Table = keyof Folder['tables'];

/** The line of a table in which a column has this value. */
export function row(folder: Folder, table: Table, column: string, value: string): Cells {
  const found = folder.tables[table].find((cells) => cells[column] === value);
  if (found === undefined) throw new Error(`${table}: no ${column} ${value}`);
  return found;
}

/** A change of some cells of one line; fact ids follow. */
export const set =
  (table: Table, column: string, value: string, cells: Cells): ((folder: Folder) => void) =>
  (folder) => {
    Object.assign(row(folder, table, column, value), cells);
    nameFacts(folder);
  };

export const none = () => undefined;
