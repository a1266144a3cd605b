import { z } from 'zod';
import { Mention } from '#contract/graph.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow, StoredDetails } from '../graph/records.ts';

const page = { params: z.object({ after: z.string(), limit: z.int() }), row: z.object({ id: z.string() }) };
const ofIds = { params: z.object({ ids: z.array(z.string()) }), row: z.object({ id: z.string() }) };

export const LIST_NODES = query('export/list-nodes', page);
export const LIST_EDGES = query('export/list-edges', page);
export const LIST_FIGURES = query('export/list-figures', page);
const pageOfReports = {
  params: z.object({ reports: z.array(z.string()), after: z.string(), limit: z.int() }),
  row: page.row,
};
export const LIST_NODES_OF_REPORTS = query('export/list-nodes-of-reports', pageOfReports);
export const LIST_EDGES_OF_REPORTS = query('export/list-edges-of-reports', pageOfReports);
export const LIST_FIGURES_OF_REPORTS = query('export/list-figures-of-reports', pageOfReports);
export const LIST_EDGES_AMONG = query('export/list-edges-among', ofIds);
export const LIST_FIGURES_ABOUT = query('export/list-figures-about', ofIds);
export const LIST_LENGTHS = query('list-passages', {
  params: z.object({ id: z.string() }),
  row: z.object({
    passage: z
      .object({ properties: z.looseObject({ id: z.string(), characters: z.int() }) })
      .transform((node) => node.properties),
    relations: z.int(),
    observations: z.int(),
    mentions: z.int(),
  }),
});
export const LIST_FACTS = query('export/list-facts', {
  params: ofIds.params,
  row: z.object({ id: z.string(), edge: z.string().nullable(), about: z.array(z.string()) }),
});
export const LIST_AGENTLESS = query('export/list-agentless', {
  params: z.object({ ids: z.array(z.string()), acts: z.array(z.string()), agent: z.string() }),
  row: ofIds.row,
});

export const READ_NODES = query('export/read-nodes', {
  params: ofIds.params,
  row: z.object({
    node: z
      .looseObject({ properties: z.looseObject({}) })
      .transform((raw) => ({ ...NodeRow.parse(raw), ...StoredDetails.parse(raw.properties) })),
    reports: z.array(z.string()),
    mentions: z.array(Mention),
    mentionCount: z.int(),
    statements: z.array(z.string()),
    statementCount: z.int(),
    figures: z.array(z.string()),
    figureCount: z.int(),
  }),
});

/** A column each, so that the header says what the row holds; read together as one edge. */
const raw = query('export/read-edges', {
  params: ofIds.params,
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});
export const READ_EDGES = { ...raw, parseRow: (row: Record<string, unknown>) => EdgeRow.parse(row) };
