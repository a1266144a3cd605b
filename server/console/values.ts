import neo4j from 'neo4j-driver';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDuration,
  formatFloat,
  formatInteger,
  formatPoint,
  formatTime,
  formatZonedTime,
} from './literals.ts';

/** Writes a value of the driver as JSON text. */
export type WriteValue = (value: unknown) => string;

/** Neo4j's plain JSON: readable, and not to be told apart where JSON has no type. */
export const writePlain: WriteValue = (value) => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Number.isFinite(value) ? formatFloat(value) : `"${formatFloat(value)}"`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      return value.toString();
  }
  if (value === null || value === undefined) return 'null';
  if (neo4j.isInt(value)) return formatInteger(value);
  if (Array.isArray(value)) return `[${value.map(writePlain).join(',')}]`;
  if (neo4j.isNode(value))
    return `{"elementId":${JSON.stringify(value.elementId)},"labels":${JSON.stringify(value.labels)},"properties":${writeMap(value.properties, writePlain)}}`;
  if (neo4j.isRelationship(value))
    return `{"elementId":${JSON.stringify(value.elementId)},"startNodeElementId":${JSON.stringify(value.startNodeElementId)},"endNodeElementId":${JSON.stringify(value.endNodeElementId)},"type":${JSON.stringify(value.type)},"properties":${writeMap(value.properties, writePlain)}}`;
  if (neo4j.isPath(value)) return `[${pathParts(value).map(writePlain).join(',')}]`;
  const literal = literalOf(value);
  if (literal !== undefined) return JSON.stringify(literal.text);
  return writeMap(value, writePlain);
};

/** Neo4j's typed JSON: `{"$type":"Integer","_value":"1"}`. */
export const writeTyped: WriteValue = (value) => {
  switch (typeof value) {
    case 'string':
      return typed('String', JSON.stringify(value));
    case 'number':
      return typed('Float', `"${formatFloat(value)}"`);
    case 'boolean':
      return typed('Boolean', value ? 'true' : 'false');
    case 'bigint':
      return typed('Integer', `"${value}"`);
  }
  if (value === null || value === undefined) return typed('Null', 'null');
  if (neo4j.isInt(value)) return typed('Integer', `"${formatInteger(value)}"`);
  if (Array.isArray(value)) return typed('List', `[${value.map(writeTyped).join(',')}]`);
  if (neo4j.isNode(value))
    return typed(
      'Node',
      `{"_element_id":${JSON.stringify(value.elementId)},"_labels":${JSON.stringify(value.labels)},"_properties":${writeMap(value.properties, writeTyped)}}`,
    );
  if (neo4j.isRelationship(value))
    return typed(
      'Relationship',
      `{"_element_id":${JSON.stringify(value.elementId)},"_start_node_element_id":${JSON.stringify(value.startNodeElementId)},"_end_node_element_id":${JSON.stringify(value.endNodeElementId)},"_type":${JSON.stringify(value.type)},"_properties":${writeMap(value.properties, writeTyped)}}`,
    );
  if (neo4j.isPath(value)) return typed('Path', `[${pathParts(value).map(writeTyped).join(',')}]`);
  const literal = literalOf(value);
  if (literal !== undefined) return typed(literal.type, JSON.stringify(literal.typedText ?? literal.text));
  return typed('Map', writeMap(value, writeTyped));
};

const typed = (type: string, value: string): string => `{"$type":"${type}","_value":${value}}`;

const writeMap = (map: object, write: WriteValue): string =>
  `{${Object.entries(map)
    .map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`)
    .join(',')}}`;

/** The nodes and relationships of a path, in turn. */
function pathParts(path: { start: unknown; segments: { relationship: unknown; end: unknown }[] }): unknown[] {
  return [path.start, ...path.segments.flatMap((segment) => [segment.relationship, segment.end])];
}

interface Literal {
  readonly type: string;
  readonly text: string;
  /** Where the typed form says more. */
  readonly typedText?: string;
}

function literalOf(value: unknown): Literal | undefined {
  if (value instanceof Int8Array) return { type: 'Base64', text: formatBytes(value) };
  if (neo4j.isDate(value)) return { type: 'Date', text: formatDate(value) };
  if (neo4j.isTime(value)) return { type: 'Time', text: formatZonedTime(value) };
  if (neo4j.isLocalTime(value)) return { type: 'LocalTime', text: formatTime(value) };
  if (neo4j.isLocalDateTime(value))
    return { type: 'LocalDateTime', text: `${formatDate(value)}T${formatTime(value)}` };
  if (neo4j.isDateTime(value)) {
    const text = formatDateTime(value);
    const zone = value.timeZoneId;
    return zone === undefined || zone === null
      ? { type: 'OffsetDateTime', text }
      : { type: 'ZonedDateTime', text, typedText: `${text}[${zone}]` };
  }
  if (neo4j.isDuration(value)) return { type: 'Duration', text: formatDuration(value) };
  if (neo4j.isPoint(value)) return { type: 'Point', text: formatPoint(value) };
  return undefined;
}
