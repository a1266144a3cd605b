import { mayLieIn } from '#contract/edtf.ts';
import { type Figure, saidIn } from '#contract/evidence.ts';
import { type FigureCheck, verdictOf, wordsOf } from './check.ts';
import { groupsOf, isAboutSame, isSameMatter, isSameValue } from './compare-figures.ts';
import { printedNumbers } from './printed-numbers.ts';

/** The same matter in several reports. */
export function betweenReports(figures: readonly Figure[]): FigureCheck[] {
  return groupsOf(figures, isSameMatter).flatMap(([first, ...others]) => {
    if (first === undefined || others.every(({ report }) => report === first.report)) return [];
    const agrees = others.every((other) => isSameValue(first, other));
    return [{ kind: 'reports', verdict: verdictOf(agrees), figures: [first, ...others] }];
  });
}

/** Printed twice in one report: as one figure with two quotations of its words, or as two figures of the same matter. */
export function printedTwice(figures: readonly Figure[]): FigureCheck[] {
  const once = figures.filter(({ quotations }) => saidIn(quotations).some(({ seq }) => seq > 1));
  const isSameReport = (one: Figure, other: Figure) =>
    one.report === other.report && isSameMatter(one, other);
  return [
    ...once.map(
      (figure): FigureCheck => ({
        kind: 'twice',
        verdict: verdictOf(isPrintedAlike(figure)),
        figures: [figure],
      }),
    ),
    ...groupsOf(figures, isSameReport).flatMap(([first, ...others]): FigureCheck[] =>
      first === undefined ? [] : [{ kind: 'twice', verdict: 'differs', figures: [first, ...others] }],
    ),
  ];
}

/** Whether every quotation of the words of a figure prints its value. */
function isPrintedAlike({ quotations, value }: Figure): boolean {
  const said = saidIn(quotations);
  const seqs = [...new Set(said.map(({ seq }) => seq))];
  return seqs.every((seq) =>
    printedNumbers(wordsOf(said.filter((quotation) => quotation.seq === seq))).includes(Number(value)),
  );
}

/** What was announced for a time, beside what was reported of it. */
export function plansAndOutcomes(figures: readonly Figure[]): FigureCheck[] {
  return figures
    .filter(({ plan }) => plan)
    .flatMap((planned): FigureCheck[] => {
      const { period } = planned;
      const outcome = figures.find(
        (other) =>
          !other.plan &&
          other.indicator.id === planned.indicator.id &&
          other.unit === planned.unit &&
          other.period !== null &&
          period !== null &&
          mayLieIn(other.period, period, period) &&
          isAboutSame(other, planned),
      );
      if (outcome === undefined) return [];
      const isStored = isSameValue(planned, outcome) && planned.comparison === outcome.comparison;
      return [{ kind: 'plan', verdict: isStored ? 'agrees' : 'look', figures: [planned, outcome] }];
    });
}
