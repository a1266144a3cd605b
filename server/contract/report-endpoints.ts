import { z } from 'zod/mini';
import { Cursor, type Endpoint, limitUpTo, paged } from './endpoint.ts';
import { PassageSummary, ReportSummary } from './evidence.ts';
import { ReportId } from './model.ts';
import { ReportStatements } from './reading.ts';
import { ScopeInput } from './scope.ts';

/** The reports, passage by passage. */
export const reportEndpoints = {
  reports: {
    method: 'GET',
    path: '/api/reports',
    summary: 'The reports, by period.',
    input: z.object({ scope: ScopeInput, limit: limitUpTo(250, 100), cursor: Cursor }),
    output: z.object({ reports: z.array(ReportSummary), ...paged }),
  },
  passages: {
    method: 'GET',
    path: '/api/reports/:id/passages',
    explained: true,
    summary: 'The passages of a report in order: summaries, coverage, and the text when it is attached.',
    input: z.object({ id: ReportId }),
    output: z.object({ report: ReportSummary, passages: z.array(PassageSummary) }),
  },
  reportStatements: {
    method: 'GET',
    path: '/api/reports/:id/statements',
    summary: 'All that a report says, with its places in the text, and the graph that this draws.',
    input: z.object({ id: ReportId }),
    output: ReportStatements,
  },
  attachText: {
    method: 'PUT',
    path: '/api/reports/:id/text',
    summary: "Attach the report's text; refused with both hashes when it is another text.",
    input: z.object({ id: ReportId, text: z.string().check(z.maxLength(2_000_000)) }),
    output: z.object({ report: ReportSummary }),
  },
} as const satisfies Record<string, Endpoint>;
