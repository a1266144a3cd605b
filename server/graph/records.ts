import { type Integer, isInt, isNode, isRelationship, type Record as Row } from 'neo4j-driver';
import { z } from 'zod';
import { GraphEdge, GraphNode } from '#contract/graph.ts';
import { LEVELS } from '#contract/model.ts';

/**
 * A driver's value as plain data: integers become numbers, nodes `{labels, properties}`, relationships
 * `{type, properties}`. Our own queries return nothing else; element ids stay behind.
 * @throws RangeError on an integer that a number cannot hold.
 */
export function toPlain(value: unknown): unknown {
  if (isInt(value)) return toNumber(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (isNode(value)) return { labels: value.labels, properties: toPlain(value.properties) };
  if (isRelationship(value)) return { type: value.type, properties: toPlain(value.properties) };
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  return value;
}

/** A row as plain data, by column. @throws RangeError as {@link toPlain}. */
export function toPlainRow(row: Row): Record<string, unknown> {
  return Object.fromEntries(row.keys.map((key) => [key, toPlain(row.get(key))]));
}

function toNumber(integer: Integer): number {
  if (!integer.inSafeRange()) throw new RangeError(`integer out of range: ${integer.toString()}`);
  return integer.toNumber();
}

/** Names in both languages; empty where there is none. A passage without a summary goes by its number. */
function namesOf(own: Readonly<Record<string, unknown>>) {
  const given = {
    name_zh: own.name_zh ?? own.title_zh ?? own.summary_zh ?? '',
    name_en: own.name_en ?? own.title_en ?? own.summary_en ?? '',
  };
  if (given.name_zh !== '' || given.name_en !== '') return given;
  if (typeof own.order === 'number')
    return { name_zh: `第 ${own.order + 1} 段`, name_en: `paragraph ${own.order + 1}` };
  return { ...given, name_zh: own.name ?? own.id };
}

/** As the store keeps them: what is empty is not there. */
export const storedTexts = z
  .array(z.string())
  .nullish()
  .transform((texts) => texts ?? []);
const storedText = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** What an entity says of itself beside what {@link NodeRow} reads, out of its properties. */
export const StoredDetails = z.object({
  aliases_zh: storedTexts,
  aliases_en: storedTexts,
  merged_ids: storedTexts,
  status_zh: storedText,
  status_en: storedText,
  level: z
    .enum(LEVELS)
    .nullish()
    .transform((level) => level ?? null),
  authorities: storedTexts,
  note: storedText,
});

/** A node as a row holds it, read as the contract's `GraphNode`. */
export const NodeRow = z
  .object({ labels: z.array(z.string()), properties: z.looseObject({ id: z.string() }) })
  .transform(
    ({ labels, properties: own }): GraphNode =>
      GraphNode.parse({
        id: own.id,
        // An entity has one label of the packs beside its own.
        label: labels.find((label) => label !== 'Entity'),
        kind: own.kind ?? null,
        ...namesOf(own),
        short_zh: own.short_zh ?? null,
        short_en: own.short_en ?? null,
        code: own.code ?? null,
        named: own.named ?? true,
        degree: own.degree ?? 0,
        // Entities carry the list; a report is its own, a passage lies in the one that its id begins with.
        reports: own.reports ?? (labels.includes('Entity') ? [] : [own.id.replace(/#.*$/, '')]),
      }),
  );

/** A drawn edge with both its ends: `{edge, from, to}` in a row. */
export const EdgeRow = z
  .object({
    edge: z.object({ type: z.string(), properties: z.looseObject({}) }),
    from: NodeRow,
    to: NodeRow,
  })
  .transform(({ edge, from, to }) => ({
    edge: GraphEdge.parse({
      tense: null,
      negated: false,
      disputed: false,
      dates: [],
      ...edge.properties,
      type: edge.type,
      from: from.id,
      to: to.id,
    }),
    nodes: [from, to] as const,
  }));
export type EdgeRow = z.output<typeof EdgeRow>;
