import type { BibliographyEntry } from '#contract/bibliography.ts';
import { type Quotation, saidIn } from '#contract/evidence.ts';
import { paragraphOf } from '#contract/passage.ts';
import type { ExportSource } from './source.ts';

interface Fact {
  readonly id: string;
  readonly report: string;
  readonly quotations: readonly Quotation[];
}

/** What is cited of one report. */
interface Cited {
  readonly statements: Set<string>;
  /** Numbers of passages. */
  readonly passages: Set<number>;
}

/** A bibliography: an entry for each report that the nodes, edges and figures are from, with what is cited of it. */
export const bibliography = (write: (entries: readonly BibliographyEntry[]) => string) =>
  async function* (source: ExportSource): AsyncGenerator<string> {
    const byReport = await citedOf(source);
    const entries = source.reports.flatMap((report): readonly BibliographyEntry[] => {
      const cited = byReport.get(report.id);
      return cited === undefined
        ? []
        : [{ key: report.id, source: report, note: noteOf(cited, report.sha256) }];
    });
    yield write(entries);
  };

async function citedOf(source: ExportSource): Promise<ReadonlyMap<string, Cited>> {
  const byReport = new Map<string, Cited>();
  const of = (report: string): Cited => {
    const known = byReport.get(report) ?? { statements: new Set(), passages: new Set() };
    byReport.set(report, known);
    return known;
  };
  const take = ({ id, report, quotations }: Fact) => {
    const { statements, passages } = of(report);
    statements.add(id);
    for (const { passage } of saidIn(quotations)) passages.add(Number(paragraphOf(passage)));
  };
  for await (const page of source.nodes()) for (const { reports } of page) reports.forEach(of);
  for await (const page of source.edges()) for (const { evidence } of page) evidence.forEach(take);
  for await (const page of source.figures()) page.forEach(take);
  return byReport;
}

/** `paragraphs 4, 17; statements s-…; SHA-256 of the text …`. */
function noteOf({ statements, passages }: Cited, sha256: string): string {
  const places = [...passages].toSorted((a, b) => a - b).join(', ');
  return [
    places && `paragraphs ${places}`,
    statements.size > 0 && `statements ${[...statements].join(', ')}`,
    `SHA-256 of the text ${sha256}`,
  ]
    .filter(Boolean)
    .join('; ');
}
