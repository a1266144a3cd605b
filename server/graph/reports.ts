import { z } from 'zod';
import { ReportSummary } from '#contract/evidence.ts';
import { NOTHING_ENTERED, type SourceDescription } from '#contract/source.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { notFound } from '../errors/app-error.ts';
import type { EvidenceSource } from './facts.ts';
import { query } from './query.ts';
import { NodeRow } from './records.ts';

const Properties = z
  .object({
    properties: z.looseObject({
      sha256: z.string(),
      title_zh: z.string().optional(),
      title_en: z.string().optional(),
      authors: z.array(z.string()).optional(),
    }),
  })
  .transform((node) => node.properties);

const row = z.object({ report: Properties, authors: z.array(NodeRow) });

const LIST_REPORTS = query('list-reports', {
  params: z.object({ after: z.string(), limit: z.int(), authors: z.array(z.string()) }),
  row,
});
const READ_REPORTS = query('read-reports', {
  params: z.object({ ids: z.array(z.string()), authors: z.array(z.string()) }),
  row,
});

/** What reports are read from: who wrote them is a matter of the packs' words. */
export interface ReportSource extends EvidenceSource {
  readonly words: { readonly vocabulary: Pick<Vocabulary, 'patterns'> };
}

/** @throws AppError 404 */
export async function readReport(source: ReportSource, id: string): Promise<ReportSummary> {
  const [report] = await readReports(source, [id]);
  if (report === undefined) throw notFound({ en: 'report', zh: '报道' }, id);
  return report;
}

/** The reports of these ids, by period. */
export async function readReports(source: ReportSource, ids: readonly string[]): Promise<ReportSummary[]> {
  const { authors } = source.words.vocabulary.patterns;
  const rows = await source.graph.read(READ_REPORTS, { ids: [...ids], authors });
  return rows.map(summaryFrom(source));
}

/** A page of all reports, by period; each with its place, after which a further page may begin. */
export async function listReports(
  source: ReportSource,
  after: string,
  limit: number,
): Promise<{ readonly at: string; readonly report: ReportSummary }[]> {
  const { authors } = source.words.vocabulary.patterns;
  const rows = await source.graph.read(LIST_REPORTS, { after, limit, authors });
  return rows.map((each) => ({ at: String(each.report.at), report: summaryFrom(source)(each) }));
}

/** All reports, a few at a time: for what is about all of them. */
export async function* everyReport(source: ReportSource): AsyncGenerator<ReportSummary> {
  let after = '';
  for (;;) {
    const page = await listReports(source, after, PAGE);
    for (const { report } of page) yield report;
    if (page.length < PAGE) return;
    after = page.at(-1)?.at ?? '';
  }
}

const PAGE = 250;

const summaryFrom =
  ({ texts }: ReportSource) =>
  ({ report, authors }: z.output<typeof row>): ReportSummary =>
    ReportSummary.parse({
      ...NOTHING_ENTERED, // a property without a value is none in the store
      ...report,
      // Where only one title is there, it stands in both places.
      title_zh: report.title_zh ?? report.title_en,
      title_en: report.title_en ?? report.title_zh,
      authors: authorsOf(report.authors ?? [], authors),
      attached: texts.passages(report.sha256) !== null,
    });

type Author = SourceDescription['authors'][number];

/** The authors that the report's description names, in both languages where a statement knows them; else who is stated to have written it. */
function authorsOf(named: readonly string[], stated: readonly Author[]): readonly Author[] {
  if (named.length === 0) return stated;
  return named.map((name) => {
    const known = stated.find(({ name_zh, name_en }) => name_zh === name || name_en === name);
    const isHan = /\p{Script=Han}/u.test(name);
    return known ?? { name_zh: isHan ? name : '', name_en: isHan ? '' : name };
  });
}
