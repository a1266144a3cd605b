import { z } from 'zod';
import type { NeighbourCount } from '#contract/graph.ts';
import { Mention, NeighbourCount as NeighbourCountSchema } from '#contract/graph.ts';
import { notFound } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { NodeRow, StoredDetails, storedTexts } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import { toldApart } from '../graph/told-apart.ts';
import type { Handlers } from './context.ts';
import { findFormer, severalThings } from './former-ids.ts';

const Stored = StoredDetails.extend({ neighbour_counts: storedTexts });

const GET_NODE = query('get-node', {
  params: z.object({ id: z.string() }),
  row: z.object({
    node: z.looseObject({ properties: z.looseObject({}) }).transform((raw) => ({
      node: NodeRow.parse(raw),
      stored: Stored.parse(raw.properties),
    })),
    reports: z.array(z.string()),
    mentions: z.array(Mention),
    mentionCount: z.int(),
    statements: z.int(),
    observations: z.int(),
  }),
});

const ofReports = z.object({ id: z.string(), reports: z.array(z.string()) });
const COUNT_NEIGHBOURS = query('count-neighbours', {
  params: ofReports,
  row: z.object({ type: z.string(), direction: z.enum(['out', 'in']), label: z.string(), count: z.int() }),
});
const COUNT_FACTS = query('count-facts-of-node', {
  params: ofReports,
  row: z.object({ statements: z.int(), observations: z.int() }),
});

export const node: Handlers['node'] = async ({ id, scope }, context) => {
  const { node: found, ...counts } = await readNode(context.graph, id);
  const [told] = await toldApart(context, [found.node]);
  const { neighbour_counts, ...stored } = found.stored;
  const scoped = reportsIn(scope, context.scopes);
  return {
    ...found.node,
    ...told,
    ...stored,
    reports: counts.reports,
    mentions: counts.mentions,
    mention_count: counts.mentionCount,
    neighbours: neighbour_counts.map(parseCount),
    statements: counts.statements,
    observations: counts.observations,
    ...(scoped && (await countWithin(context.graph, { id: found.node.id, reports: scoped }))),
  };
};

/** What some reports say of a node: nothing of this is stored, and it costs what they say. */
async function countWithin(graph: GraphDatabase, wanted: z.input<typeof ofReports>) {
  const [neighbours, [facts]] = await Promise.all([
    neighboursWithin(graph, wanted),
    graph.read(COUNT_FACTS, wanted),
  ]);
  return { neighbours, ...facts };
}

/** A node's neighbours by edges that some reports state, counted. */
export const neighboursWithin = (graph: GraphDatabase, wanted: z.input<typeof ofReports>) =>
  graph.read(COUNT_NEIGHBOURS, wanted);

/**
 * One node by its id, or by a former one.
 * @throws AppError 404, or 409 when a former id stands for several
 */
export async function readNode(graph: GraphDatabase, id: string) {
  const [row] = await graph.read(GET_NODE, { id });
  if (row !== undefined) return row;
  const [into, ...others] = (await findFormer(graph, [id])).get(id) ?? [];
  if (into !== undefined && others.length > 0) throw severalThings(id, [into, ...others]);
  const [taken] = into === undefined ? [] : await graph.read(GET_NODE, { id: into.id });
  if (taken === undefined) throw notFound({ en: 'node', zh: '节点' }, id);
  return taken;
}

/** Stored as `TYPE|out|Label|count`, so that a hub's neighbours need no counting. */
export function parseCount(stored: string): NeighbourCount {
  const [type, direction, label, count] = stored.split('|');
  return NeighbourCountSchema.parse({ type, direction, label, count: Number(count) });
}
