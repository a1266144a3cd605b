import { z } from 'zod';
import { Figure, ReportSummary, Statement } from './evidence.ts';
import { GraphEdge, Mention, NodeDetails } from './graph.ts';
import { EdgeId, NodeId, StatementId } from './model.ts';

/** File formats of the graph with its evidence. */
export const EXPORT_FORMATS = ['csv', 'json', 'graphml', 'gexf', 'cypher'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What a CSV's lines are: the statements of the edges, the nodes, or the figures. */
export const CSV_PARTS = ['edges', 'nodes', 'figures'] as const;
export const CsvPart = z.enum(CSV_PARTS);
export type CsvPart = z.infer<typeof CsvPart>;

/** What can be asked of an export besides its ids. */
export const ExportChoice = z.object({
  format: ExportFormat,
  /** Only for CSV; its default is `edges`. */
  part: CsvPart.optional(),
  /** `among`: every edge between the nodes that `ids` names. `given`: just the edges that it names, with their ends. */
  edges: z.enum(['among', 'given']).default('among'),
});

export const ExportId = z.union([EdgeId, NodeId]);

export const ExportedNode = NodeDetails.omit({
  neighbours: true,
  statements: true,
  observations: true,
}).extend({
  /** Every place where it is named, in the order of the text, 200 at most; `mention_count` has how many there are. */
  mentions: z.array(Mention),
  /** The statements of which it is subject or object, 200 at most. */
  statements: z.array(StatementId),
  statement_count: z.int().min(0),
  /** The figures about it, 200 at most. */
  figures: z.array(StatementId),
  figure_count: z.int().min(0),
});
export type ExportedNode = z.infer<typeof ExportedNode>;

export const ExportedEdge = GraphEdge.extend({ evidence: z.array(Statement).min(1) });
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
