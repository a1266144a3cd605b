import { z } from 'zod/mini';

/** A value of an answer in Neo4j's typed JSON. Numbers stay texts: an integer may be past 2^53. */
export type Value =
  | { readonly $type: 'Null'; readonly _value: null }
  | { readonly $type: 'Boolean'; readonly _value: boolean }
  | { readonly $type: TextType; readonly _value: string }
  | { readonly $type: 'List'; readonly _value: readonly Value[] }
  | { readonly $type: 'Map'; readonly _value: Properties }
  | { readonly $type: 'Path'; readonly _value: readonly Value[] }
  | NodeValue
  | RelationshipValue;

export type Properties = Readonly<Record<string, Value>>;

export interface NodeValue {
  readonly $type: 'Node';
  readonly _value: {
    readonly _element_id: string;
    readonly _labels: readonly string[];
    readonly _properties: Properties;
  };
}

export interface RelationshipValue {
  readonly $type: 'Relationship';
  readonly _value: {
    readonly _element_id: string;
    readonly _start_node_element_id: string;
    readonly _end_node_element_id: string;
    readonly _type: string;
    readonly _properties: Properties;
  };
}

/** The types whose value is one text. `Unsupported` is ours: a type that a newer server has and this page does not know. */
const TEXT_TYPES = [
  'Integer',
  'Float',
  'String',
  'Base64',
  'Date',
  'Time',
  'LocalTime',
  'LocalDateTime',
  'OffsetDateTime',
  'ZonedDateTime',
  'Duration',
  'Point',
  'Unsupported',
] as const;
export type TextType = (typeof TEXT_TYPES)[number];

const Values = z.array(z.lazy(() => Value));
const PropertyMap = z.record(
  z.string(),
  z.lazy(() => Value),
);
export const Value: z.ZodMiniType<Value> = z.discriminatedUnion('$type', [
  z.object({ $type: z.literal('Null'), _value: z.null() }),
  z.object({ $type: z.literal('Boolean'), _value: z.boolean() }),
  z.object({ $type: z.enum(TEXT_TYPES), _value: z.string() }),
  z.object({ $type: z.literal('List'), _value: Values }),
  z.object({ $type: z.literal('Map'), _value: PropertyMap }),
  z.object({ $type: z.literal('Path'), _value: Values }),
  z.object({
    $type: z.literal('Node'),
    _value: z.object({
      _element_id: z.string(),
      _labels: z.array(z.string()),
      _properties: PropertyMap,
    }),
  }),
  z.object({
    $type: z.literal('Relationship'),
    _value: z.object({
      _element_id: z.string(),
      _start_node_element_id: z.string(),
      _end_node_element_id: z.string(),
      _type: z.string(),
      _properties: PropertyMap,
    }),
  }),
]);

/** A row as it came; its cells are read when they are first wanted, since most of 10,000 rows are never looked at. */
export type RawRow = readonly unknown[];

const read = new WeakMap<RawRow, readonly Value[]>();

/** The cells of a row, checked; what this page does not know is shown as it came. */
export function cellsOf(row: RawRow): readonly Value[] {
  const known = read.get(row);
  if (known !== undefined) return known;
  const cells = row.map((cell): Value => {
    const parsed = Value.safeParse(cell);
    return parsed.success ? parsed.data : { $type: 'Unsupported', _value: JSON.stringify(cell) };
  });
  read.set(row, cells);
  return cells;
}

/** The text of a property that is a text; undefined for all else. */
export function textOf(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return value?.$type === 'String' ? value._value : undefined;
}
