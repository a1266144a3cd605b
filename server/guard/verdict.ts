/** The layers that can refuse a statement, in the order in which they are asked. */
export const LAYERS = ['size', 'unicode', 'tree', 'plan', 'transaction'] as const;
export type Layer = (typeof LAYERS)[number];

/** Why a statement is not run: which layer says so, what it found, and where in the text as it was sent. */
export interface Refusal {
  readonly layer: Layer;
  readonly code: RefusalCode;
  readonly message: string;
  readonly message_zh: string;
  /** The clause, function or operator that was found, in Cypher's own words: `LOAD CSV`, `db.ping`. */
  readonly clause?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
}

export type RefusalCode =
  | 'too-long'
  | 'too-deep'
  | 'bad-escape'
  | 'clause-not-allowed'
  | 'procedure-not-allowed'
  | 'function-not-allowed'
  | 'quoted-name'
  | 'several-statements'
  | 'option-not-allowed'
  | 'pattern-not-allowed'
  | 'too-costly'
  | 'not-understood'
  | 'not-a-read'
  | 'operator-not-allowed'
  | 'changed-something';

/** A place in a text. Both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset (UTF-16 units from 0). A line ends at LF, CR or CR LF. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
