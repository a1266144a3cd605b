import { spanOf } from '#contract/edtf.ts';
import type { Figure, ReportSummary } from '#contract/evidence.ts';

/** A figure in the picture of its place. */
export interface Point {
  readonly id: string;
  readonly place: string;
  readonly year: number;
  readonly value: number;
  readonly figure: Figure;
  /** Whether another figure says otherwise of the same place, period, unit and comparison. */
  readonly isDisputed: boolean;
}

/**
 * Figures by the place of their report, else by what they are about; those without a year are left out, and so are plans.
 */
export function pointsOf(
  figures: readonly Figure[],
  reports: readonly Pick<ReportSummary, 'id' | 'place'>[],
  nameOf: (node: Figure['about'][number]) => string,
): readonly Point[] {
  const places = new Map(reports.map(({ id, place }) => [id, place]));
  const placed = figures.flatMap((figure) => {
    const year = Number(/^\d{4}/.exec(spanOf(figure.period ?? '').first)?.[0]);
    const value = Number(figure.value);
    if (figure.plan || !Number.isFinite(year) || !Number.isFinite(value) || year === 0) return [];
    const [about] = figure.about;
    return [{ figure, year, value, place: places.get(figure.report) ?? (about ? nameOf(about) : '') }];
  });
  const said = new Map<string, Set<number>>();
  const keyOf = ({ figure, place }: (typeof placed)[number]) =>
    [place, figure.period, figure.unit, figure.comparison, figure.direction].join('|');
  for (const each of placed) said.set(keyOf(each), (said.get(keyOf(each)) ?? new Set()).add(each.value));
  return placed.map((each) => ({
    ...each,
    id: each.figure.id,
    isDisputed: (said.get(keyOf(each))?.size ?? 0) > 1,
  }));
}
