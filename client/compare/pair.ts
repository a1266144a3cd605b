import type { Figure, ReportSummary } from '#contract/evidence.ts';
import { isSameSeries } from '../figures/compare-figures.ts';

/** The older and the newer of two reports. */
export type Pair = readonly [older: ReportSummary, newer: ReportSummary];

/**
 * The two reports that were chosen; else the two latest that go together: of one subject, both real or both invented; else
 * both real or both invented. Reports come by period. Undefined where there is but one.
 */
export function pairOf(
  reports: readonly ReportSummary[],
  chosen: readonly [string, string] | null,
): Pair | undefined {
  const [older, newer] = (chosen ?? []).map((id) => reports.find((report) => report.id === id));
  if (older !== undefined && newer !== undefined && older !== newer) return [older, newer];
  const kinds = [false, true].map((isInvented) => reports.filter(({ invented }) => invented === isInvented));
  for (const alike of kinds) {
    const pair = latestOfOneSubject(alike);
    if (pair !== undefined) return pair;
  }
  for (const alike of kinds) {
    const [before, last] = alike.slice(-2);
    if (before !== undefined && last !== undefined) return [before, last];
  }
  const [before, last] = reports.slice(-2);
  return before !== undefined && last !== undefined ? [before, last] : undefined;
}

function latestOfOneSubject(reports: readonly ReportSummary[]): Pair | undefined {
  for (const [index, last] of [...reports.entries()].toReversed()) {
    const before = reports
      .slice(0, index)
      .findLast(({ subject }) => subject !== null && subject === last.subject);
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
