import { z } from 'zod';
import { ReportSummary } from '#contract/evidence.ts';
import type { SourceDescription } from '#contract/source.ts';
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

export const LIST_REPORTS = query('list-reports', {
  params: z.object({ id: z.string().nullable(), authors: z.array(z.string()) }),
  row: z.object({
    report: Properties,
    passages: z.int(),
    statements: z.int(),
    observations: z.int(),
    authors: z.array(NodeRow),
  }),
});

/** What reports are read from: who wrote them is a matter of the packs' words. */
export interface ReportSource extends EvidenceSource {
  readonly words: { readonly vocabulary: Pick<Vocabulary, 'patterns'> };
}

/** @throws AppError 404 */
export async function readReport(source: ReportSource, id: string): Promise<ReportSummary> {
  const [report] = await readReports(source, id);
  if (report === undefined) throw notFound({ en: 'report', zh: '报道' }, id);
  return report;
}

/** The reports by period, or the one of this id. */
export async function readReports(
  { graph, texts, words }: ReportSource,
  id: string | null,
): Promise<ReportSummary[]> {
  const rows = await graph.read(LIST_REPORTS, { id, authors: words.vocabulary.patterns.authors });
  return rows.map(({ report, authors, ...counts }) =>
    ReportSummary.parse({
      ...UNKNOWN,
      ...report,
      ...counts,
      // Where only one title is there, it stands in both places.
      title_zh: report.title_zh ?? report.title_en,
      title_en: report.title_en ?? report.title_zh,
      authors: authorsOf(report.authors ?? [], authors),
      attached: texts.passages(report.sha256) !== null,
    }),
  );
}

// A property without a value is none in the store.
const UNKNOWN = {
  ...{ genre: null, publisher: null, place: null, published: null, url: null, archived_url: null },
  ...{ accessed: null, number: null, edition: null, pages: null, subject: null, rights: null },
};

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
