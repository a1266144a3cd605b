/** What goes into a cell; null leaves it empty. */
export type CsvValue = string | number | boolean | null;

/** Begins a file, so that spreadsheets read it as UTF-8. */
export const CSV_BOM = '\uFEFF';

/** One line after RFC 4180, with its CRLF. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export const csvRow = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The whole of a table, ready to be saved. */
export const csvTable = (rows: readonly (readonly CsvValue[])[]): string =>
  CSV_BOM + rows.map(csvRow).join('');

// Full-width signs count too: a spreadsheet with an East Asian locale takes them for the narrow ones.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

function csvCell(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
