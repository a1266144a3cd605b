import { type Integer, isInt, isNode, isRelationship } from 'neo4j-driver';
import { z } from 'zod';
import { GraphEdge, GraphNode } from '#contract/graph.ts';
import { NodeLabel } from '#contract/model.ts';

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

function toNumber(integer: Integer): number {
  if (!integer.inSafeRange()) throw new RangeError(`integer out of range: ${integer.toString()}`);
  return integer.toNumber();
}

const nullable = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

const Properties = z.object({
  id: z.string(),
  degree: z.int().nullish(),
  kind: nullable,
  name_zh: nullable,
  name_en: nullable,
  code: nullable,
  named: z.boolean().nullish(),
  title_zh: nullable,
  title_en: nullable,
  summary_zh: nullable,
  summary_en: nullable,
  reports: z.array(z.string()).nullish(),
});

/** A node as a row holds it, read as the contract's `GraphNode`. */
export const NodeRow = z
  .object({ labels: z.array(z.string()), properties: z.looseObject({}) })
  .transform((node): GraphNode => {
    const own = Properties.parse(node.properties);
    return GraphNode.parse({
      id: own.id,
      label: node.labels.find((label) => NodeLabel.safeParse(label).success),
      kind: own.kind,
      name_zh: own.name_zh ?? own.title_zh ?? own.summary_zh,
      name_en: own.name_en ?? own.title_en ?? own.summary_en,
      code: own.code,
      named: own.named ?? true,
      degree: own.degree ?? 0,
      // Entities carry the list; a report is its own, a passage lies in the one that its id begins with.
      reports: own.reports ?? (node.labels.includes('Entity') ? [] : [own.id.replace(/#.*$/, '')]),
    });
  });

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
      dates: [],
      ...edge.properties,
      type: edge.type,
      from: from.id,
      to: to.id,
    }),
    nodes: [from, to] as const,
  }));
export type EdgeRow = z.output<typeof EdgeRow>;
