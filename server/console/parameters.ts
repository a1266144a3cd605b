import neo4j from 'neo4j-driver';
import { type JsonValue, parseJson, WrittenNumber } from './json.ts';

export class ParameterError extends Error {}

/** Plain JSON as Neo4j's values: `1` is an integer, `1.0` a float. */
export function fromPlain(value: JsonValue): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value instanceof WrittenNumber)
    return /[.eE]/.test(value.text) ? Number(value.text) : toInteger(value.text);
  if (isList(value)) return value.map(fromPlain);
  return isMap(value) ? fromMap(value, fromPlain) : value;
}

type JsonMap = { readonly [key: string]: JsonValue };

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isMap = (value: JsonValue | undefined): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber);

const fromMap = (map: JsonMap, read: (value: JsonValue) => unknown) =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, read(value)]));

/** The parameters in a request's body, which is an object; plain or typed. */
export function fromBody(body: string, typed: boolean): Record<string, unknown> {
  const whole = parseJson(body);
  const map = isMap(whole) && Object.hasOwn(whole, 'parameters') ? whole.parameters : undefined;
  return isMap(map) ? fromMap(map, typed ? fromTyped : fromPlain) : {};
}

function toInteger(text: unknown): unknown {
  if (typeof text !== 'string' || !/^[+-]?\d+$/.test(text)) throw new ParameterError('not an integer');
  if (BigInt.asIntN(64, BigInt(text)) !== BigInt(text))
    throw new ParameterError(`${text} does not fit into 64 bits`);
  return neo4j.int(text);
}

/** Typed JSON (`{"$type":"Integer","_value":"1"}`) as Neo4j's values. */
export function fromTyped(value: JsonValue): unknown {
  if (!isMap(value)) throw new ParameterError('every value needs "$type" and "_value"');
  const { $type: type, _value: content } = own(value);
  const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (read === undefined || content === undefined)
    throw new ParameterError(`no such type, or no "_value": ${JSON.stringify(type ?? null)}`);
  return read(content);
}

/** Without what every object inherits. */
const own = (map: JsonMap): JsonMap => Object.assign(Object.create(null), map);

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
    if (!isList(content)) throw new ParameterError('a List is an array');
    return content.map(fromTyped);
  },
  Map: (content) => {
    if (!isMap(content)) throw new ParameterError('a Map is an object');
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
