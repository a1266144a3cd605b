/** Offsets in a text, in UTF-16 units from 0; the end is excluded and is past the start. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A place as Neo4j and the guard give it; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The token that stands at a place: `clause` if the text has it there, in whatever case and spacing, else the word, text in
 * quotation marks, or sign. At the end of the text, the last token.
 */
export function rangeOf(text: string, place: Place, clause: string): TextRange | null {
  if (text.trim() === '') return null;
  const from = offsetOf(text, place);
  const rest = text.slice(from);
  const length = lengthOfClause(rest, clause) ?? lengthOfToken(rest);
  if (length > 0) return { from, to: from + length };
  const before = text.slice(0, from).trimEnd();
  const word = /(?:[\p{L}\p{N}_]+|.)$/su.exec(before)?.[0] ?? ' ';
  return { from: Math.max(0, before.length - word.length), to: Math.max(1, before.length) };
}

/** The offset of a place; past its line's or the text's end, that end. */
export function offsetOf(text: string, { line, column }: Place): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const before = lines.slice(0, line - 1).join('').length;
  const length = (lines[line - 1] ?? '').replace(/[\r\n]+$/, '').length;
  return Math.min(text.length, before + Math.min(Math.max(column - 1, 0), length));
}

function lengthOfClause(rest: string, clause: string): number | undefined {
  const words = clause.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  return new RegExp(`^${pattern}`, 'i').exec(rest)?.[0].length;
}

const TOKEN = /^(?:`[^`]*`?|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|[$]?[\p{L}\p{N}_]+|\S)/su;

const lengthOfToken = (rest: string) => TOKEN.exec(rest)?.[0].length ?? 0;

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
