import { cellText, toJson } from './value-text.ts';
import { cellsOf, type RawRow } from './values.ts';

interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly RawRow[];
}

/** Spreadsheets run a cell that begins so; an apostrophe before it keeps it a text. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.])/;

/** CSV with a byte order mark, so that Excel reads the Chinese, and CRLF, as RFC 4180 has it. */
export function toCsv({ fields, rows }: Table): string {
  const line = (cells: readonly string[]) => cells.map(quote).join(',');
  return `\uFEFF${[line(fields), ...rows.map((row) => line(textsOf(row)))].join('\r\n')}\r\n`;
}

/** Tab-separated, to be pasted into a spreadsheet. Tabs and line breaks within cells become spaces. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => safe(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
}

/** An array of one object a row. Where two columns have one name, Neo4j has refused the statement. */
export function toJsonFile({ fields, rows }: Table): string {
  const objects = rows.map((row) => {
    const cells = cellsOf(row);
    return `{${fields
      .map((field, index) => {
        const cell = cells[index];
        return `${JSON.stringify(field)}:${cell === undefined ? 'null' : toJson(cell)}`;
      })
      .join(',')}}`;
  });
  return `[\n${objects.join(',\n')}\n]\n`;
}

export const textsOf = (row: RawRow): readonly string[] => cellsOf(row).map(cellText);

const safe = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

function quote(text: string): string {
  const kept = safe(text);
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
