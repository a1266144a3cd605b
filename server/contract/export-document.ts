import { z } from 'zod/mini';
import { Figure, ReportSummary, Statement } from './evidence.ts';
import { GraphEdge, Mention, NodeDetails } from './graph.ts';
import { StatementId } from './model.ts';

export const ExportedNode = z.extend(
  z.omit(NodeDetails, {
    neighbours: true,
    statements: true,
    observations: true,
    // What is around them is in the file itself.
    context_zh: true,
    context_en: true,
  }),
  {
    /** Every place where it is named, in the order of the text, 200 at most; `mention_count` has how many there are. */
    mentions: z.array(Mention),
    /** The statements of which it is subject or object, 200 at most. */
    statements: z.array(StatementId),
    statement_count: z.int().check(z.minimum(0)),
    /** The figures about it, 200 at most. */
    figures: z.array(StatementId),
    figure_count: z.int().check(z.minimum(0)),
  },
);
export type ExportedNode = z.infer<typeof ExportedNode>;

export const ExportedEdge = z.extend(GraphEdge, { evidence: z.array(Statement).check(z.minLength(1)) });
export type ExportedEdge = z.infer<typeof ExportedEdge>;

/** The JSON export. Quotations carry offsets and anchor terms, never the report's text. */
export const ExportDocument = z.object({
  format: z.literal('yinzheng-export'),
  version: z.literal(1),
  /** ISO 8601. */
  exported: z.string(),
  scope: z.enum(['all', 'selection']),
  /** Ids that were asked for and are not there. */
  missing: z.array(z.string()),
  reports: z.array(ReportSummary),
  nodes: z.array(ExportedNode),
  edges: z.array(ExportedEdge),
  /** The figures about the nodes. */
  figures: z.array(Figure),
});
export type ExportDocument = z.infer<typeof ExportDocument>;
