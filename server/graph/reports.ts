import { z } from 'zod';
import { ReportSummary } from '#contract/evidence.ts';
import { notFound } from '../errors/app-error.ts';
import type { EvidenceSource } from './facts.ts';
import { query } from './query.ts';
import { NodeRow } from './records.ts';

const Properties = z
  .object({ properties: z.looseObject({ sha256: z.string() }) })
  .transform((node) => node.properties);

export const LIST_REPORTS = query('list-reports', {
  params: z.object({ id: z.string().nullable() }),
  row: z.object({
    report: Properties,
    passages: z.int(),
    statements: z.int(),
    observations: z.int(),
    authors: z.array(NodeRow),
  }),
});

/** @throws AppError 404 */
export async function readReport(source: EvidenceSource, id: string): Promise<ReportSummary> {
  const [report] = await readReports(source, id);
  if (report === undefined) throw notFound({ en: 'report', zh: '报道' }, id);
  return report;
}

/** The reports by period, or the one of this id. */
export async function readReports(
  { graph, texts }: EvidenceSource,
  id: string | null,
): Promise<ReportSummary[]> {
  const rows = await graph.read(LIST_REPORTS, { id });
  return rows.map(({ report, ...counts }) =>
    ReportSummary.parse({
      publisher: null,
      published: null,
      ...report,
      ...counts,
      attached: texts.passages(report.sha256) !== null,
    }),
  );
}
