import { spanOf } from '#contract/edtf.ts';
import type { Figure } from '#contract/evidence.ts';
import { groupsOf, isSameSeries } from './compare-figures.ts';

/** A value of a series, as long as its share of the largest; below zero where it is a fall. */
export interface SeriesPoint {
  readonly figure: Figure;
  /** -1 to 1. */
  readonly share: number;
}

/** Figures of one indicator at several times, by time then report; series of one time or of nothing but zeros are left out. */
export function seriesOf(figures: readonly Figure[]): readonly (readonly [SeriesPoint, ...SeriesPoint[]])[] {
  const dated = figures.filter(({ period }) => period !== null);
  return groupsOf(dated, isSameSeries).flatMap((group) => {
    const times = new Set(group.map(({ period }) => period));
    const most = Math.max(...group.map(({ value }) => Number(value)));
    if (times.size < 2 || !(most > 0)) return [];
    const sorted = group.toSorted(
      (a, b) => compareText(startOf(a), startOf(b)) || compareText(a.report, b.report),
    );
    const [first, ...others] = sorted.map((figure) => ({
      figure,
      share: ((isFall(figure) ? -1 : 1) * Number(figure.value)) / most,
    }));
    return first === undefined ? [] : [[first, ...others]];
  });
}

/** A change for the less. A level that has gone down (from 50 to 15 minutes) is still so much. */
const isFall = ({ direction, indicator }: Figure) => direction === 'down' && indicator.measure === 'change';

const startOf = ({ period }: Figure) => spanOf(period ?? '').first;
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
