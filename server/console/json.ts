import { randomUUID } from 'node:crypto';

/** JSON that keeps what JavaScript's own form would lose: how a number was written, and which keys an object has. */
export type JsonValue = null | boolean | string | JsonNumber | JsonValue[] | Map<string, JsonValue>;

/** A number as it was written. */
export interface JsonNumber {
  readonly number: string;
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON without losing a digit.
 * @throws SyntaxError
 */
export function parseJson(text: string): JsonValue {
  JSON.parse(text); // only to be sure that it is JSON before its numbers are put aside
  const key = randomUUID();
  const marked = text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') ? token : `{"${key}":"${token}"}`,
  );
  return JSON.parse(marked, (_, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const number: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return typeof number === 'string' ? { number } : asMap(value);
  }) as JsonValue;
}

/** The reviver sees a number's object again as a part of its parent: it is told from a map by being no map. */
const asMap = (value: object): unknown =>
  value instanceof Map ? value : new Map(Object.entries(value as Record<string, unknown>));
