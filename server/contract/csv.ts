/** What goes into a cell; null leaves it empty. */
export type CsvValue = string | number | boolean | null;

/** Begins a file, so that spreadsheets read it as UTF-8. */
export const CSV_BOM = '\uFEFF';

/**
 * One line after RFC 4180, with its CRLF. What a spreadsheet would run as a formula gets an apostrophe in front, also after
 * a semicolon, which is the separator of many a spreadsheet.
 */
export const csvRow = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The whole of a table, ready to be saved. */
export const csvTable = (rows: readonly (readonly CsvValue[])[]): string =>
  CSV_BOM + rows.map(csvRow).join('');

/** A table to be pasted into a spreadsheet: tabs between cells, and neither tabs nor line breaks within. */
export const tsvTable = (rows: readonly (readonly CsvValue[])[]): string =>
  rows.map((cells) => cells.map(tsvCell).join('\t')).join('\n');

/** A quotation mark at the beginning would hold all that follows together, tabs and lines included, up to the next. */
function tsvCell(value: CsvValue): string {
  const text = safe(typeof value === 'string' ? value.replace(/[\t\r\n]+/g, ' ') : value);
  return text.startsWith('"') ? quoted(text) : text;
}

// Full-width signs count too: a spreadsheet with an East Asian locale takes them for the narrow ones.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

const FORMULA_AFTER = /;(\s*)(?=[=+\-@＝＋－＠])/g;

function csvCell(value: CsvValue): string {
  const text = safe(value).replace(FORMULA_AFTER, ";$1'");
  return /[",\r\n]/.test(text) || text !== text.trim() ? quoted(text) : text;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function safe(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
}
