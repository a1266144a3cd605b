import type { Figure, ReportSummary, Statement } from '#contract/evidence.ts';
import type { Mention } from '#contract/graph.ts';
import type { EvidenceSource } from '../graph/facts.ts';
import { everyReport, readReports } from '../graph/reports.ts';
import type { TextStore } from '../texts/text-store.ts';
import type { Words } from '../vocabulary/words.ts';
import { readChosen } from './chosen.ts';
import { type Pages, readAll, readOf } from './pages.ts';
import { pagesWithin } from './pages-within.ts';
import { mayBePrinted, veiled } from './printed.ts';
import { LIST_LENGTHS } from './queries.ts';

/** What is to be exported. */
export interface ExportSource extends Pages {
  readonly scope: 'all' | 'selection';
  readonly exported: Date;
  /** Of a document for people. */
  readonly language: 'zh' | 'en';
  readonly words: Words;
  readonly reports: readonly ReportSummary[];
  /** The statements of the edges and the figures: those that were asked for by their ids first, in that order. */
  readonly facts: () => AsyncGenerator<readonly Fact[]>;
  /** The lines of a report as they may be printed: its own, or such as show nothing but the names in them. */
  readonly linesOf: (report: ReportSummary, names: readonly Mention[]) => Promise<readonly string[]>;
  /** Ids that were asked for and are not there; complete once nodes have been read to the end. */
  readonly missing: () => readonly string[];
}

export type Fact = Statement | Figure;

/** What an export is made from. */
export interface Store extends EvidenceSource {
  readonly words: Words;
}

export interface Wanted {
  /** Of nodes, edges, statements and figures; undefined for all. */
  readonly ids: readonly string[] | undefined;
  readonly edges: 'among' | 'given';
  /** Whether quotations carry the report's own words, where its text is at hand and may be seen. */
  readonly quotes?: boolean;
  readonly language?: 'zh' | 'en';
  /** Ids of the reports that it is to stay within; null for all. */
  readonly reports?: readonly string[] | null;
}

// Most exports carry offsets and anchor terms; the report's text stays where it is.
const NO_TEXTS: TextStore = { passages: () => null, hold: () => {}, attach: async () => '' };

export async function openExport(store: Store, wanted: Wanted): Promise<ExportSource> {
  const { ids, edges, quotes = false, language = 'zh', reports = null } = wanted;
  const source: EvidenceSource = { graph: store.graph, texts: quotes ? store.texts : NO_TEXTS };
  const common = {
    exported: new Date(),
    language,
    words: store.words,
    // Read at once: a database that is away is an answer with a status, not a file that breaks off.
    reports: reports === null ? await allReports(store) : await readReports(store, reports),
    linesOf: (report: ReportSummary, names: readonly Mention[]) => linesOf(source, report, names),
  };
  if (ids === undefined) {
    const pages = reports === null ? readAll(source) : pagesWithin(reports, readOf(source, reports));
    const scope = reports === null ? 'all' : 'selection';
    return { ...common, ...pages, scope, missing: () => [], facts: () => factsOf([], pages) };
  }
  const { asked, missing, ...chosen } = await readChosen(source, ids, edges);
  const pages = reports === null ? chosen : pagesWithin(reports, chosen);
  return { ...common, ...pages, scope: 'selection', missing, facts: () => factsOf(asked, pages) };
}

async function allReports(store: Store): Promise<ReportSummary[]> {
  const reports: ReportSummary[] = [];
  for await (const report of everyReport(store)) reports.push(report);
  return reports;
}

async function linesOf(
  { graph, texts }: EvidenceSource,
  report: ReportSummary,
  names: readonly Mention[],
): Promise<readonly string[]> {
  const text = mayBePrinted(report) ? texts.passages(report.sha256) : null;
  if (text !== null) return text.map((line) => line.join(''));
  const passages = await graph.read(LIST_LENGTHS, { id: report.id });
  return passages.map(({ passage }) =>
    veiled(
      passage.characters,
      names.filter((name) => name.passage === passage.id),
    ),
  );
}

/** Each fact once. */
async function* factsOf(asked: readonly Fact[], pages: Pages): AsyncGenerator<readonly Fact[]> {
  const seen = new Set<string>();
  const unseen = (facts: readonly Fact[]) =>
    facts.filter(({ id }) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew;
    });
  yield unseen(asked);
  for await (const page of pages.edges()) yield unseen(page.flatMap(({ evidence }) => evidence));
  for await (const page of pages.figures()) yield unseen(page);
}
