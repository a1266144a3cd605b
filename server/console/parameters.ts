import neo4j from 'neo4j-driver';
import type { JsonValue } from './json.ts';

export class ParameterError extends Error {}

/** Plain JSON as Neo4j's values: `1` is an integer, `1.0` a float. */
export function fromPlain(value: JsonValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  if (value instanceof Map) return fromMap(value, fromPlain);
  return /[.eE]/.test(value.number) ? Number(value.number) : toInteger(value.number);
}

const fromMap = (map: ReadonlyMap<string, JsonValue>, read: (value: JsonValue) => unknown) =>
  Object.fromEntries([...map].map(([key, value]) => [key, read(value)]));

/** The parameters of a request; the map is the request's own, its values plain or typed. */
export const fromRequest = (map: ReadonlyMap<string, JsonValue>, typed: boolean): Record<string, unknown> =>
  fromMap(map, typed ? fromTyped : fromPlain);

function toInteger(text: unknown): unknown {
  if (typeof text !== 'string' || !/^[+-]?\d+$/.test(text)) throw new ParameterError('not an integer');
  if (BigInt.asIntN(64, BigInt(text)) !== BigInt(text))
    throw new ParameterError(`${text} does not fit into 64 bits`);
  return neo4j.int(text);
}

/** Typed JSON (`{"$type":"Integer","_value":"1"}`) as Neo4j's values. */
export function fromTyped(value: JsonValue): unknown {
  if (!(value instanceof Map)) throw new ParameterError('every value needs "$type" and "_value"');
  const type = value.get('$type');
  const content = value.get('_value');
  const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (read === undefined || content === undefined)
    throw new ParameterError(`no such type, or no "_value": ${JSON.stringify(type ?? null)}`);
  return read(content);
}

const READERS: Readonly<Record<string, (content: JsonValue) => unknown>> = {
  Null: () => null,
  Boolean: (content) => {
    if (typeof content !== 'boolean') throw new ParameterError('a Boolean is true or false');
    return content;
  },
  Integer: (content) => toInteger(text(content)),
  Float: (content) => {
    const written = text(content);
    const value = Number(written);
    if (Number.isNaN(value) && written !== 'NaN') throw new ParameterError(`not a float: ${written}`);
    return value;
  },
  String: text,
  Base64: (content) => new Int8Array(Buffer.from(text(content), 'base64')),
  List: (content) => {
    if (!Array.isArray(content)) throw new ParameterError('a List is an array');
    return content.map(fromTyped);
  },
  Map: (content) => {
    if (!(content instanceof Map)) throw new ParameterError('a Map is an object');
    return fromMap(content, fromTyped);
  },
  Date: (content) => neo4j.Date.fromString(text(content)),
  Time: (content) => neo4j.Time.fromString(text(content)),
  LocalTime: (content) => neo4j.LocalTime.fromString(text(content)),
  LocalDateTime: (content) => neo4j.LocalDateTime.fromString(text(content)),
  OffsetDateTime: (content) => neo4j.DateTime.fromString(text(content)),
  ZonedDateTime: (content) => neo4j.DateTime.fromString(text(content)),
  Duration: (content) => neo4j.Duration.fromString(text(content)),
  Point: (content) => readPoint(text(content)),
};

function text(content: JsonValue): string {
  if (typeof content !== 'string') throw new ParameterError('"_value" must be a string here');
  return content;
}

function readPoint(written: string): unknown {
  const match = /^SRID=(\d+);\s*POINT( Z)?\s*\(([^()]+)\)$/.exec(written);
  const [x, y, z, ...rest] = (match?.[3] ?? '').trim().split(/\s+/).map(Number);
  if (
    match === null ||
    x === undefined ||
    y === undefined ||
    rest.length > 0 ||
    [x, y, z ?? 0].some(Number.isNaN)
  )
    throw new ParameterError(`not a point: ${written}`);
  return z === undefined
    ? new neo4j.types.Point(neo4j.int(match[1] ?? 0), x, y)
    : new neo4j.types.Point(neo4j.int(match[1] ?? 0), x, y, z);
}
