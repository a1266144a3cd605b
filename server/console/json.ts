import { randomBytes } from 'node:crypto';

/** JSON that keeps what JavaScript's own form would lose: `1.0` is not `1`, and no digit of a long number is lost. */
export type JsonValue =
  | null
  | boolean
  | string
  /** A whole one was written as such, and short enough to be exact. */
  | number
  | WrittenNumber
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A number of which a JavaScript one would not say how it was written. */
export class WrittenNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const MOST_EXACT_DIGITS = 15;

/**
 * Parses JSON without losing a digit. Slow on a long list of numbers: not for a process that others wait for.
 * @throws SyntaxError
 */
export function parseJson(text: string): JsonValue {
  const plain = JSON.parse(text) as JsonValue; // also to be sure that it is JSON before its numbers are put aside
  const mark = randomBytes(12).toString('hex');
  let marks = 0;
  const marked = text.replace(STRING_OR_NUMBER, (token) => {
    if (token.startsWith('"') || saysAll(token)) return token;
    marks += 1;
    return `"${mark}${token}"`;
  });
  if (marks === 0) return plain;
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? new WrittenNumber(value.slice(mark.length)) : value,
  ) as JsonValue;
}

/** Whether a JavaScript number keeps what was written: a whole one as whole, a fraction as a fraction. */
const saysAll = (token: string): boolean =>
  /[.eE]/.test(token) ? !Number.isInteger(Number(token)) : token.length <= MOST_EXACT_DIGITS;
