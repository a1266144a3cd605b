import { csvTable } from '#contract/csv.ts';
import type { Language } from '../words/language.ts';
import { readableWord } from '../words/readable-words.ts';
import { cellText, toJson } from './value-text.ts';
import { cellsOf, type RawRow, type Value } from './values.ts';

interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly RawRow[];
}

/** CSV of an answer, as a spreadsheet reads it, in the reader's words. */
export const toCsv = ({ fields, rows }: Table, language: Language): string =>
  csvTable([fields, ...rows.map((row) => textsOf(row, fields, language))]);

/** An array of one object a row, with the words that queries use. Where two columns have one name, Neo4j has refused the statement. */
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

/** The cells of a row as texts: words of the vocabulary as readers say them. */
export const textsOf = (row: RawRow, fields: readonly string[], language: Language): readonly string[] =>
  cellsOf(row).map((cell, index) => textIn(fields[index] ?? '', cell, language));

function textIn(column: string, value: Value, language: Language): string {
  const said = value.$type === 'String' ? readableWord(column, value._value, language) : undefined;
  return said ?? cellText(value);
}
