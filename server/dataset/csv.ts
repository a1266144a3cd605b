import { parse } from 'csv-parse/sync';
import { decodeText } from '#contract/text-encoding.ts';
import { type Fault, type Problem, problemAt } from './problem.ts';

/** One line of a table, before its cells are understood. */
export interface RawRow {
  /** The line a spreadsheet shows; the header is 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface RawTable {
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
  /** What a person should know: that it is no UTF-8. */
  readonly hints: readonly Problem[];
}

interface CsvRecord {
  readonly row: number;
  readonly record: readonly string[];
}

/** Reads CSV with or without a byte order mark, with LF or CRLF. Says what a spreadsheet has damaged. */
export function parseCsv(file: string, bytes: Uint8Array): RawTable {
  const nothing = (fault: Fault, row: number | null = null): RawTable => ({
    header: [],
    rows: [],
    problems: [problemAt({ file, row }, fault)],
    hints: [],
  });
  const decoded = decodeText(bytes);
  if (decoded === null) return nothing(UNKNOWN_ENCODING);
  const { text, encoding } = decoded;
  let records: CsvRecord[];
  try {
    records = readRecords(text);
  } catch (error) {
    return nothing(notCsv(error), lineOf(error));
  }
  const [first, ...rest] = records;
  if (!first) return nothing({ code: 'missing-header', en: 'The file is empty.', zh: '文件是空的。' });
  const header = first.record.map((name) => name.trim());
  const rows = rest.map(({ record, row }) => ({ row, cells: toCells(header, record) }));
  const problems = rest.flatMap(({ record, row }) => rowProblems(file, header, record, row));
  const hints = encoding === 'UTF-8' ? [] : [problemAt({ file }, readAs(encoding))];
  return { header, rows, problems, hints };
}

function readRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (record, { lines }) => {
      records.push({ row: lines, record });
      return null;
    },
  });
  return records;
}

const toCells = (header: readonly string[], record: readonly string[]) =>
  Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']));

const UNKNOWN_ENCODING: Fault = {
  code: 'encoding',
  en: 'The file is neither UTF-8 nor UTF-16 nor GB18030. In Excel choose "CSV UTF-8".',
  zh: '文件既不是 UTF-8，也不是 UTF-16 或 GB18030。在 Excel 中请选“CSV UTF-8”。',
};

/** Said of what was read all the same. */
export const readAs = (encoding: string): Fault => ({
  code: 'read-as',
  en: `The file is ${encoding} and was read as that; seeds:fmt writes UTF-8.`,
  zh: `文件编码是 ${encoding}，已按此读取；seeds:fmt 会写成 UTF-8。`,
});

const notCsv = (error: unknown): Fault => ({
  code: 'csv-syntax',
  en: `The file is not well-formed CSV: ${error instanceof Error ? error.message : 'unreadable'}`,
  zh: '文件不是正确的 CSV，请检查引号。',
});

const lineOf = (error: unknown): number | null =>
  error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;

function rowProblems(
  file: string,
  header: readonly string[],
  record: readonly string[],
  row: number,
): Problem[] {
  const problems: Problem[] = [];
  if (record.length !== header.length)
    problems.push(
      problemAt(
        { file, row },
        {
          code: 'cell-count',
          en: `The row has ${record.length} cells, the header ${header.length}.`,
          zh: `这一行有 ${record.length} 格，表头有 ${header.length} 列。`,
        },
      ),
    );
  for (const [index, cell] of record.entries()) {
    const fault = cellFault(cell);
    if (fault) problems.push(problemAt({ file, row, column: header[index] ?? null }, fault));
  }
  return problems;
}

// What Excel makes of `5·12`, `5-12` or a long number when a file is opened and saved.
const RETYPED = [
  /^\d{1,2}月\d{1,2}日$/,
  /^\d{4}\/\d{1,2}\/\d{1,2}$/,
  /^\d{1,2}\/\d{1,2}\/\d{2,4}$/,
  /^\d{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(-\d{2,4})?$/i,
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2,4}$/i,
  /^\d(\.\d+)?E[+-]\d+$/i,
  /^#+$/,
  /^#(NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)$/,
];

/** What is wrong with a cell whatever its column: retyped by a spreadsheet, a formula, stray white space. */
export function cellFault(cell: string): Fault | undefined {
  if (/^[=+@]/.test(cell))
    return {
      code: 'formula',
      en: `A cell may not begin with "${cell[0]}": a spreadsheet would run it.`,
      zh: `单元格不能以“${cell[0]}”开头：表格软件会把它当作公式。`,
    };
  if (RETYPED.some((pattern) => pattern.test(cell.trim())))
    return {
      code: 'retyped',
      en: `"${cell}" looks like a value that a spreadsheet has retyped; put back what it was.`,
      zh: `“${cell}”像是被表格软件改写过的值，请恢复原样。`,
    };
  if (/[\r\n]/.test(cell))
    return { code: 'line-break', en: 'A cell may not contain a line break.', zh: '单元格内不能换行。' };
  if (cell !== cell.trim())
    return { code: 'white-space', en: 'The cell has white space around its text.', zh: '单元格首尾有空白。' };
  return undefined;
}

/** A dataset's table as its file has it: lines end with `\n`, quotes only where needed. Reading it gives the same cells. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(writeCell).join(',')}\n`).join('');

const writeCell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
