import { csvTable } from '#contract/csv.ts';
import { cellText, toJson } from './value-text.ts';
import { cellsOf, type RawRow } from './values.ts';

interface Table {
  readonly fields: readonly string[];
  readonly rows: readonly RawRow[];
}

/** CSV of an answer, as a spreadsheet reads it. */
export const toCsv = ({ fields, rows }: Table): string => csvTable([fields, ...rows.map(textsOf)]);

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
