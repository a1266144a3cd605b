import { z } from 'zod';
import { EdgeId, NodeId } from './model.ts';

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

/** Media types of the files. */
export const EXPORT_FILES = [
  'text/csv',
  'application/json',
  'application/graphml+xml',
  'application/gexf+xml',
  'text/plain',
] as const;
