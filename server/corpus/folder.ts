import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '#contract/text-encoding.ts';
import { parseCsv } from '../dataset/csv.ts';
import type { Problem } from '../dataset/problem.ts';
import { parseReportFile, type ReportFile } from '../dataset/report-file.ts';
import { REPORT_TABLE_NAMES, REPORT_TABLES, type ReportTableName } from '../dataset/tables.ts';
import { formatFolder } from '../import/format.ts';
import { refused } from './refusals.ts';

/** A line of a table by column, without its empty cells. */
export type Cells = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<ReportTableName, readonly Cells[]>>;

/** A report of the project's own as its folder has it. */
export interface Folder {
  readonly report: ReportFile;
  readonly tables: Tables;
  readonly text: string;
}

/** Something for each table of a report. */
export const eachTable = <T>(make: (name: ReportTableName) => T): Readonly<Record<ReportTableName, T>> => ({
  passages: make('passages'),
  entities: make('entities'),
  mentions: make('mentions'),
  relations: make('relations'),
  observations: make('observations'),
  evidence: make('evidence'),
  qualifiers: make('qualifiers'),
  ambiguities: make('ambiguities'),
});

const linesOf = (name: ReportTableName, table: Buffer | string | undefined): Cells[] =>
  table === undefined ? [] : parseCsv(name, Buffer.from(table)).rows.map(({ cells }) => compact(name, cells));

/** Without what is empty, columns in the order of the format: two lines that say the same are equal as JSON. */
export function compact(name: ReportTableName, cells: Readonly<Record<string, string | undefined>>): Cells {
  const columns = Object.keys(REPORT_TABLES[name].schema.shape);
  return Object.fromEntries(columns.flatMap((column) => (cells[column] ? [[column, cells[column]]] : [])));
}

/** Tells one state of something from another. */
export const tagOf = (state: unknown): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16);

/** @throws Error where the folder is not one that this program has written. */
export async function readFolder(path: string): Promise<Folder> {
  const bytes = await readFile(join(path, 'report.json'));
  const { report } = parseReportFile('report.json', bytes);
  if (report === null) throw new Error(`${path}: report.json cannot be read`);
  const read = new Map<ReportTableName, Buffer>();
  for (const name of REPORT_TABLE_NAMES) {
    const table = await readFile(join(path, `${name}.csv`)).catch(() => null);
    if (table !== null) read.set(name, table);
  }
  const text = decodeText(await readFile(join(path, 'text.txt')))?.text ?? '';
  return { report, tables: eachTable((name) => linesOf(name, read.get(name))), text };
}

/** A folder's files, each in its one form, and its tables with the ids that follow from the facts. */
export interface Written {
  readonly folder: Folder;
  readonly files: ReadonlyMap<string, string>;
}

/** @returns problems where two facts are one */
export function writtenFolder(folder: Folder): Written | { readonly problems: readonly Problem[] } {
  const { report, text } = folder;
  const formatted = formatFolder(
    report.id,
    report.id,
    eachTable((name) => {
      const columns = Object.keys(REPORT_TABLES[name].schema.shape);
      const whole = (cells: Cells) =>
        Object.fromEntries(columns.map((column) => [column, cells[column] ?? '']));
      return folder.tables[name].map((cells, index) => ({ row: index + 2, cells: whole(cells) }));
    }),
  );
  if ('problems' in formatted) return formatted;
  return {
    folder: { report, text, tables: eachTable((name) => linesOf(name, formatted.files.get(name))) },
    files: new Map([
      ['report.json', `${JSON.stringify(report, null, 2)}\n`],
      ['text.txt', text],
      ...[...formatted.files].map(([name, table]) => [`${name}.csv`, table] as const),
    ]),
  };
}

/** @throws AppError 422 where two facts are one */
export function mustWrite(folder: Folder): Written {
  const written = writtenFolder(folder);
  if ('problems' in written) throw refused(written.problems);
  return written;
}
