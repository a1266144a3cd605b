import { z } from 'zod';
import { Ambiguity, Quotation } from '#contract/evidence.ts';
import { Mention } from '#contract/graph.ts';
import { NodeId } from '#contract/model.ts';
import { PlacedFact } from '#contract/reading.ts';
import { query } from '../graph/query.ts';
import { readReport } from '../graph/reports.ts';
import type { Handlers } from './context.ts';
import { readGraph } from './graph.ts';

const Properties = z.object({ properties: z.looseObject({}) }).transform((node) => node.properties);

const STATEMENTS_OF_REPORT = query('statements-of-report', {
  params: z.object({ id: z.string(), limit: z.int() }),
  row: z.object({
    statement: Properties,
    about: z.array(z.string()),
    quotations: z.array(z.object(Quotation.shape).omit({ text: true })),
    ambiguities: z.array(Properties.pipe(Ambiguity)),
  }),
});

const MENTIONS_OF_REPORT = query('mentions-of-report', {
  params: z.object({ id: z.string(), limit: z.int() }),
  row: z.object({ ...Mention.shape, entity: NodeId }),
});

const MOST_FACTS = 5_000; // a book's worth; a report of some pages has hundreds
const MOST_MENTIONS = 20_000;

export const reportStatements: Handlers['reportStatements'] = async ({ id }, context) => {
  await readReport(context, id);
  const [rows, mentions] = await Promise.all([
    context.graph.read(STATEMENTS_OF_REPORT, { id, limit: MOST_FACTS + 1 }),
    context.graph.read(MENTIONS_OF_REPORT, { id, limit: MOST_MENTIONS + 1 }),
  ]);
  const facts = rows
    .slice(0, MOST_FACTS)
    .map(({ statement, ...row }) => PlacedFact.parse({ why: null, edge: null, ...statement, ...row }));
  const drawn = new Set(facts.map((fact) => fact.edge));
  const { nodes, edges } = await readGraph(context, [...new Set(facts.flatMap((fact) => fact.about))]);
  return {
    report: id,
    facts,
    mentions: mentions.slice(0, MOST_MENTIONS),
    nodes,
    // Other reports may draw further edges between the same nodes.
    edges: edges.filter((edge) => drawn.has(edge.id)),
    truncated: rows.length > MOST_FACTS || mentions.length > MOST_MENTIONS,
  };
};
