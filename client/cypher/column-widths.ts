import { cellsOf, type RawRow, textOf, type Value } from './values.ts';

const LOOKED_AT = 60; // rows; enough to tell how wide a column is
const [NARROWEST, WIDEST] = [96, 340]; // pixels
const PADDING = 44; // with a swatch or an icon
const PER_CHARACTER = 7.2;

/** Pixels for each column, by its heading and its first values; fixed, so that nothing jumps while rows come and go. */
export function columnWidths(fields: readonly string[], rows: readonly RawRow[]): readonly number[] {
  const first = rows.slice(0, LOOKED_AT).map(cellsOf);
  return fields.map((field, column) => {
    const longest = first.reduce((most, cells) => Math.max(most, lengthOf(cells[column])), widthOf(field));
    return Math.round(Math.max(NARROWEST, Math.min(WIDEST, longest * PER_CHARACTER + PADDING)));
  });
}

/** In Latin letters; a Chinese character is as wide as two. */
const widthOf = (text: string) => text.replace(/[\u0300-\uffff]/g, '--').length;

function lengthOf(value: Value | undefined): number {
  if (value === undefined) return 0;
  switch (value.$type) {
    case 'Null':
    case 'Boolean':
      return 5;
    case 'List':
      return value._value.reduce((most, each) => Math.max(most, lengthOf(each)), 4);
    case 'Path':
      return WIDEST;
    case 'Map':
      return Object.entries(value._value).reduce(
        (most, [name, each]) => Math.max(most, name.length + lengthOf(each)),
        4,
      );
    case 'Node': {
      const { _properties } = value._value;
      return widthOf(textOf(_properties, 'name_zh') ?? textOf(_properties, 'gloss_zh') ?? 'a node');
    }
    case 'Relationship':
      return widthOf(value._value._type);
    default:
      return widthOf(value._value);
  }
}
