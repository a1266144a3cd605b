import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvTable, tsvTable } from '#contract/csv.ts';
import { anyText } from '../../helpers/property.ts';

const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(anyText(6), { minLength: width, maxLength: width }), { minLength: 1 }));

/** What a spreadsheet runs, after Microsoft and OWASP: a sign first, whatever blank goes before it. */
const RUNS = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const isGuarded = (read: string) =>
  read.startsWith("'") && (RUNS.test(read.slice(1)) || /^[\t\r]/.test(read.slice(1)));

/** The table as read, without the apostrophes that were put before what would run. */
const bareOf = (read: readonly (readonly string[])[], given: readonly (readonly string[])[]) =>
  read.map((cells, row) =>
    cells.map((cell, column) => (isGuarded(cell) && cell !== given[row]?.[column] ? cell.slice(1) : cell)),
  );

test('a reader of CSV gets every cell back as it was, but for the apostrophe before what would run', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const read: string[][] = parse(csvTable(rows), { bom: true, record_delimiter: '\r\n' });
      expect(plainOf(bareOf(read, rows))).toEqual(plainOf(rows));
    }),
  );
});

/** Without the apostrophes that were put, or stood already, where a semicolon would begin a cell that runs. */
const plainOf = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => cell.replace(/;(\s*)'+(?=[=+\-@＝＋－＠])/g, ';$1')));

test('no cell is one that runs where the semicolon is what separates cells', () => {
  const withSemicolons = fc
    .array(fc.array(fc.constantFrom(';', ' ', '=', '-1', '＠', 'x', '"', ',')))
    .map((parts) => parts.map((cell) => cell.join('')));
  fc.assert(
    fc.property(withSemicolons, (cells) => {
      expect(csvTable([cells])).not.toMatch(/;\s*[=+\-@＝＋－＠]/);
    }),
  );
  expect(csvTable([['x;=1+1', 'a; -2']])).toContain("x;'=1+1,a; '-2");
});

test('no cell of a CSV is one that a spreadsheet would run', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const read: string[][] = parse(csvTable(rows), { bom: true, record_delimiter: '\r\n' });
      expect(read.flat().filter((cell) => RUNS.test(cell) && !NUMBER.test(cell))).toEqual([]);
    }),
  );
});

test('what is pasted into a spreadsheet comes out cell by cell, with a blank for tabs and line breaks', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const read: string[][] = parse(`${tsvTable(rows)}\n`, {
        delimiter: '\t',
        record_delimiter: '\n',
        relax_quotes: true,
      });
      const flat = rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')));
      expect(bareOf(read, flat)).toEqual(flat);
    }),
  );
});
