import type { Figure } from '#contract/evidence.ts';

const ids = ({ about }: Figure) => about.map(({ id }) => id).sort();

/** Whether two figures measure the same thing in the same way: then their values must agree. */
export const isSameMatter = (one: Figure, other: Figure): boolean =>
  isSameSeries(one, other) &&
  one.period === other.period &&
  one.plan === other.plan &&
  ids(one).join() === ids(other).join();

/** Whether two figures are points of one series: the same indicator, unit and comparison, about the same. */
export const isSameSeries = (one: Figure, other: Figure): boolean =>
  one.indicator.id === other.indicator.id &&
  one.unit === other.unit &&
  one.comparison === other.comparison &&
  isAboutSame(one, other);

export const isAboutSame = (one: Figure, other: Figure): boolean =>
  one.about.some(({ id }) => other.about.some((node) => node.id === id));

export const isSameValue = (one: Figure, other: Figure): boolean =>
  Number(one.value) === Number(other.value) && one.direction === other.direction;

/** Figures that belong together, each in the first group to whose first member it belongs; groups of one are left out. */
export function groupsOf(
  figures: readonly Figure[],
  belongs: (one: Figure, other: Figure) => boolean,
): readonly (readonly Figure[])[] {
  const groups: [Figure, ...Figure[]][] = [];
  for (const figure of figures) {
    const group = groups.find(([first]) => belongs(first, figure));
    if (group === undefined) groups.push([figure]);
    else group.push(figure);
  }
  return groups.filter(({ length }) => length > 1);
}

/** Minutes in a unit of time; undefined for what is no time. */
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** What a figure was before and is after, in one unit; undefined where the report gives no value before. */
export function beforeAndAfter(figure: Figure): { before: number; after: number } | undefined {
  const { value, unit, baseline_value, baseline_unit } = figure;
  if (baseline_value === null) return undefined;
  const [from, to] = [MINUTES[baseline_unit ?? unit], MINUTES[unit]];
  if (baseline_unit === null || baseline_unit === unit)
    return { before: Number(baseline_value), after: Number(value) };
  if (from === undefined || to === undefined) return undefined;
  return { before: (Number(baseline_value) * from) / to, after: Number(value) };
}
