import type { Figure, ReportSummary } from '#contract/evidence.ts';
import { isSameSeries } from '../figures/compare-figures.ts';

/** The older and the newer of two reports. */
export type Pair = readonly [older: ReportSummary, newer: ReportSummary];

/**
 * The two reports that were chosen; else the two latest of one subject, both real or both invented. Reports come by period.
 * Undefined where no two are of one subject: between others nothing has changed over time, so that they are only put side
 * by side when somebody asks for it.
 */
export function pairOf(
  reports: readonly ReportSummary[],
  chosen: readonly [string, string] | null,
): Pair | undefined {
  const [older, newer] = (chosen ?? []).map((id) => reports.find((report) => report.id === id));
  if (older !== undefined && newer !== undefined && older !== newer) return [older, newer];
  for (const isInvented of [false, true]) {
    const pair = latestOfOneSubject(reports.filter(({ invented }) => invented === isInvented));
    if (pair !== undefined) return pair;
  }
  return undefined;
}

/** Whether both reports are said to be about the same thing; not where one does not say what it is about. */
export const areOfOneSubject = ([older, newer]: Pair): boolean =>
  older.subject !== null && older.subject === newer.subject;

function latestOfOneSubject(reports: readonly ReportSummary[]): Pair | undefined {
  for (const [index, last] of [...reports.entries()].toReversed()) {
    const before = reports.slice(0, index).findLast((one) => areOfOneSubject([one, last]));
    if (before !== undefined) return [before, last];
  }
  return undefined;
}

/** A figure of the older report beside what the newer says of the same indicator, unit and comparison. */
export interface FigurePair {
  readonly older: Figure;
  readonly newer: Figure;
}

/** What both report, each on its own time; plans are left out. In the order of the older text. */
export function figurePairs(figures: readonly Figure[], [older, newer]: Pair): readonly FigurePair[] {
  const of = (report: ReportSummary) => figures.filter((one) => one.report === report.id && !one.plan);
  const later = of(newer);
  return of(older).flatMap((before) => {
    const after = later.find((one) => one.period !== before.period && isSameSeries(before, one));
    return after === undefined ? [] : [{ older: before, newer: after }];
  });
}
