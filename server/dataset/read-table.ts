import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeParse, type z } from 'zod';
import { QUOTATION_ROLES, todaysStatementId } from '#contract/model.ts';
import { parseCsv, type RawRow, type RawTable } from './csv.ts';
import { nearest } from './nearest.ts';
import { compareKeys } from './order.ts';
import { type Fault, type Problem, problemAt } from './problem.ts';

/** A line whose every cell is understood, with its place. */
export interface Row<T> {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly value: T;
}

export interface Table<T> {
  /** Folder and file, for messages. */
  readonly file: string;
  /** The lines that are right. */
  readonly rows: readonly Row<T>[];
  /** All lines: references are looked up here, so that one bad cell does not make a dozen follow-on problems. */
  readonly raw: readonly RawRow[];
}

export interface TableSpec<S extends z.ZodObject> {
  readonly schema: S;
  readonly sortedBy: readonly string[];
  /** The column of ids of facts; the first version wrote them without `s-`. */
  readonly facts?: string;
  /** Columns that the first version had not, each with what its lines mean without it. */
  readonly former?: Readonly<Record<string, string>>;
}

interface Read<S extends z.ZodObject> {
  readonly table: Table<z.output<S>>;
  readonly problems: Problem[];
  /** What a person should know of a file that is right. */
  readonly hints: readonly Problem[];
  /** Whether it is a file of the first version. */
  readonly isFormer: boolean;
}

/** Reads `<folder>/<name>.csv` and checks every cell by itself. `optional`: a missing file is an empty table. */
export async function readTable<S extends z.ZodObject>(
  where: {
    readonly folder: string;
    readonly shown: string;
    readonly name: string;
    readonly optional?: boolean;
  },
  spec: TableSpec<S>,
): Promise<Read<S>> {
  const file = `${where.shown}/${where.name}.csv`;
  const bytes = await readFile(join(where.folder, `${where.name}.csv`)).catch(() => null);
  if (bytes === null) {
    const problems = where.optional ? [] : [problemAt({ file }, MISSING_FILE)];
    return { table: { file, rows: [], raw: [] }, problems, hints: [], isFormer: false };
  }
  return checkTable(file, parseCsv(file, bytes), spec);
}

/** A line of the first version with the ids of facts, and the columns, that it would have today. */
function asWrittenToday(line: RawRow, { schema, facts, former }: TableSpec<z.ZodObject>): RawRow {
  const cells = { ...emptyCells(schema), ...former, ...line.cells };
  const ids = facts === undefined ? undefined : cells[facts];
  if (facts !== undefined && ids !== undefined)
    cells[facts] = ids.split('|').map(todaysStatementId).join('|');
  return { ...line, cells };
}

const MISSING_FILE: Fault = { code: 'missing-file', en: 'The file is missing.', zh: '缺少此文件。' };

/** Checks columns and cells of a table that has been parsed, and puts its lines in order. */
export function checkTable<S extends z.ZodObject>(
  file: string,
  parsed: RawTable,
  spec: TableSpec<S>,
): Read<S> {
  const isFormer = Object.keys(spec.former ?? {}).some((column) => !parsed.header.includes(column));
  const lines = parsed.rows.map((line) => asWrittenToday(line, spec));
  // Lines may stand in any order; what follows goes by theirs as it is written.
  const raw = { ...parsed, rows: inOrder(lines, spec.sortedBy) };
  const columns = Object.keys(spec.schema.shape);
  const headerProblems = checkHeader(file, raw.header, columns, mayLack(spec));
  const problems = [...raw.problems, ...headerProblems];
  if (headerProblems.length > 0)
    return { table: { file, rows: [], raw: raw.rows }, problems, hints: parsed.hints, isFormer };
  const damaged = new Set(raw.problems.map((problem) => `${problem.row}:${problem.column}`));
  const rows: Row<z.output<S>>[] = [];
  for (const line of raw.rows) {
    const parsed = spec.schema.safeParse(line.cells);
    if (parsed.success) rows.push({ ...line, value: parsed.data });
    else
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0] ?? '');
        if (!damaged.has(`${line.row}:${column}`)) problems.push(toProblem(file, line.row, column, issue));
      }
  }
  return { table: { file, rows, raw: raw.rows }, problems, hints: parsed.hints, isFormer };
}

function toProblem(file: string, row: number, column: string, issue: z.core.$ZodIssue): Problem {
  const params = issue.code === 'custom' ? (issue.params as Partial<Fault> | undefined) : undefined;
  return problemAt(
    { file, row, column },
    {
      code: params?.code ?? 'bad-value',
      en: issue.message,
      zh: params?.zh ?? issue.message,
      nearest: params?.nearest,
    },
  );
}

/** The columns whose cells may be empty: a file without them says nothing there. */
export const optionalColumns = (schema: z.ZodObject): ReadonlySet<string> =>
  new Set(Object.entries(schema.shape).flatMap(([column, cell]) => (isOptional(cell) ? [column] : [])));

/** The columns that a file may be without. */
export const mayLack = ({ schema, former = {} }: TableSpec<z.ZodObject>): ReadonlySet<string> =>
  new Set([...optionalColumns(schema), ...Object.keys(former)]);

const emptyCells = (schema: z.ZodObject) =>
  Object.fromEntries([...optionalColumns(schema)].map((column) => [column, '']));

/** Lines by what they are sorted by; what is equal keeps its place. */
export const inOrder = <Line extends RawRow>(lines: readonly Line[], sortedBy: readonly string[]): Line[] =>
  lines.toSorted((left, right) => compareKeys(sortKey(left.cells, sortedBy), sortKey(right.cells, sortedBy)));

const isOptional = (cell: z.core.$ZodType): boolean => safeParse(cell, '').success;

/** Unknown, missing and repeated columns. */
export function checkHeader(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  optional: ReadonlySet<string>,
): Problem[] {
  if (header.length === 0) return []; // said already: the file is empty or unreadable
  const problems: Problem[] = [];
  const missing = columns.filter((column) => !header.includes(column));
  for (const [index, name] of header.entries()) {
    if (header.indexOf(name) !== index)
      problems.push(
        headerProblem(
          file,
          name,
          'repeated-column',
          `Column "${name}" stands twice.`,
          `“${name}”列出现两次。`,
        ),
      );
    else if (!columns.includes(name))
      problems.push(
        headerProblem(
          file,
          name,
          'unknown-column',
          `There is no column "${name}".`,
          `没有“${name}”这一列。`,
          nearest(name, missing),
        ),
      );
  }
  for (const name of missing.filter((column) => !optional.has(column)))
    problems.push(
      headerProblem(file, name, 'missing-column', `Column "${name}" is missing.`, `缺少“${name}”列。`),
    );
  return problems;
}

const headerProblem = (file: string, column: string, code: string, en: string, zh: string, near?: string) =>
  problemAt({ file, row: 1, column }, { code, en, zh, nearest: near });

const NUMERIC = new Set(['start', 'end', 'seq', 'part']);

const ROLES: readonly string[] = QUOTATION_ROLES;

/** What a line is sorted by; offsets and numbers by their size, a fact's own words before what they rest on. */
export const sortKey = (
  cells: Readonly<Record<string, string>>,
  sortedBy: readonly string[],
): (string | number)[] =>
  sortedBy.map((column) => {
    const value = cells[column] ?? '';
    if (column === 'role') return ROLES.indexOf(value);
    return NUMERIC.has(column) ? Number(value) || 0 : value;
  });
