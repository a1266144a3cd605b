import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { CsvValue } from '#contract/csv.ts';
import { AppError } from '../errors/app-error.ts';
import { TABLES, type Table } from './csv.ts';
import type { ExportSource } from './source.ts';

/** Excel opens no more; and a workbook is made in memory as a whole. */
const MOST_ROWS = 200_000;
/** Characters of a cell that Excel takes. */
const LONGEST_CELL = 32_767;

const SHEETS: readonly (readonly [name: string, table: Table])[] = [
  ['关系 edges', TABLES.edges],
  ['点 nodes', TABLES.nodes],
  ['数据 figures', TABLES.figures],
];

/** A workbook with a sheet a table, the same columns as the CSV, and one of the reports. */
export async function* xlsx(source: ExportSource): AsyncGenerator<Uint8Array> {
  const sheets: Sheet<never>[] = [];
  let rows = 0;
  for (const [sheet, { columns, rows: pages }] of SHEETS) {
    const data: Cell[][] = [heading(columns)];
    for await (const page of pages(source)) {
      rows += page.length;
      if (rows > MOST_ROWS) throw tooMany();
      for (const row of page) data.push(columns.map((column) => cell(row[column] ?? null)));
    }
    sheets.push({ sheet, data, stickyRowsCount: 1 });
  }
  sheets.push(reportsSheet(source));
  yield await writeXlsxFile(sheets).toBuffer();
}

const heading = (columns: readonly string[]): Cell[] =>
  columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));

/** A text is a text, whatever it begins with: in a workbook nothing of it is run. */
const cell = (value: CsvValue): Cell =>
  typeof value === 'string'
    ? { value: [...value].slice(0, LONGEST_CELL).join(''), type: String }
    : value === null
      ? null
      : { value, type: typeof value === 'number' ? Number : Boolean };

const REPORT_COLUMNS = [
  ...([
    'id',
    'title_zh',
    'title_en',
    'title_romanised',
    'lang',
    'genre',
    'publisher',
    'place',
    'published',
    'period',
  ] as const),
  ...(['url', 'archived_url', 'accessed', 'number', 'edition', 'pages', 'rights', 'sha256'] as const),
  ...(['invented', 'passages', 'statements', 'observations'] as const),
];

const reportsSheet = ({ reports }: ExportSource): Sheet<never> => ({
  sheet: '报道 reports',
  data: [
    heading(REPORT_COLUMNS),
    ...reports.map((report) => REPORT_COLUMNS.map((column) => cell(report[column]))),
  ],
  stickyRowsCount: 1,
});

const tooMany = () =>
  new AppError(413, 'too-many-rows', {
    en: `A workbook takes ${MOST_ROWS} rows; this is more. Take the tables as CSV, or less at once.`,
    zh: `一个工作簿最多 ${MOST_ROWS} 行，这里超出了。请改用 CSV，或缩小范围。`,
  });
