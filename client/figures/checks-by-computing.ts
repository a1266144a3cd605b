import { spanOf } from '#contract/edtf.ts';
import type { Figure } from '#contract/evidence.ts';
import { type FigureCheck, type Parts, verdictOf } from './check.ts';
import { isAboutSame } from './compare-figures.ts';

/** A change on the year before (`x-change`) against the levels of both years (`x`), wherever both are printed. */
export function againstLevels(figures: readonly Figure[]): FigureCheck[] {
  const changes = figures.filter(
    ({ comparison, unit, plan }) => comparison === 'yoy' && unit === 'percent' && !plan,
  );
  return changes.flatMap((change) => {
    const levels = (period: string) =>
      figures.filter(
        (figure) =>
          `${figure.indicator.id}-change` === change.indicator.id &&
          figure.period === period &&
          !figure.plan &&
          isAboutSame(figure, change),
      );
    const year = Number(change.period);
    return levels(String(year)).flatMap((now) =>
      levels(String(year - 1)).map((before) => ({
        kind: 'levels' as const,
        ...compute(change, before, now),
      })),
    );
  });
}

function compute(change: Figure, before: Figure, now: Figure): Omit<FigureCheck, 'kind'> {
  const computed = (Number(now.value) / Number(before.value) - 1) * 100;
  const stated = Number(change.value) * (change.direction === 'down' ? -1 : 1);
  const decimals = change.value.split('.')[1]?.length ?? 0;
  // As far apart as rounding to the printed digits allows.
  const agrees = Math.abs(computed - stated) <= 0.5 * 10 ** -decimals + 1e-9;
  return { verdict: verdictOf(agrees), figures: [change, before, now], computed };
}

/** What a figure was before, against what a report said of that time. */
export function againstEarlier(figures: readonly Figure[]): FigureCheck[] {
  return figures.flatMap((figure): FigureCheck[] => {
    const { baseline_value, baseline_unit, period } = figure;
    if (baseline_value === null || period === null) return [];
    const earlier = figures
      .filter(
        (other) =>
          other.indicator.id === figure.indicator.id &&
          other.unit === (baseline_unit ?? figure.unit) &&
          other.period !== null &&
          spanOf(other.period).last < spanOf(period).first &&
          isAboutSame(other, figure),
      )
      .toSorted((a, b) => ((a.period ?? '') < (b.period ?? '') ? 1 : -1))[0];
    if (earlier === undefined) return [];
    const agrees = Number(earlier.value) === Number(baseline_value);
    return [{ kind: 'baseline', verdict: verdictOf(agrees), figures: [figure, earlier] }];
  });
}

/** What is counted against the parts that are named, and sums against their parts. */
export function againstParts(figures: readonly Figure[], { counted, summed }: Parts): FigureCheck[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const named = counted.flatMap((found): FigureCheck[] => {
    const figure = byId.get(found.figure);
    if (figure === undefined) return [];
    const agrees = found.parts.length === Number(figure.value);
    return [{ kind: 'parts', verdict: verdictOf(agrees), figures: [figure], counted: found }];
  });
  const sums = summed.flatMap(({ total, parts }): FigureCheck[] => {
    const whole = byId.get(total);
    const each = figures.filter(({ id }) => parts.includes(id));
    if (whole === undefined || each.length === 0) return [];
    const computed = Number(each.reduce((sum, { value }) => sum + Number(value), 0).toPrecision(12));
    const value = Number(whole.value);
    // Less than the whole may only mean that not every part is printed.
    const verdict = computed === value ? 'agrees' : computed > value ? 'differs' : 'look';
    return [{ kind: 'sum', verdict, figures: [whole, ...each], computed }];
  });
  return [...named, ...sums];
}
