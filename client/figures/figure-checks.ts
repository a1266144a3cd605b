import { type Figure, saidIn } from '#contract/evidence.ts';
import { CHECK_KINDS, type CheckKind } from '../model/check-kinds.ts';
import { type FigureCheck, type Parts, type Verdict, wordsOf } from './check.ts';
import { againstEarlier, againstLevels, againstParts } from './checks-by-computing.ts';
import { betweenReports, plansAndOutcomes, printedTwice } from './checks-of-matters.ts';
import { beforeAndAfter } from './compare-figures.ts';

/** Everything that the figures let us check, by kind, then in the order of the text. Nothing is taken from outside. */
export function checkFigures(figures: readonly Figure[], parts: Parts): readonly FigureCheck[] {
  const checks = [
    ...betweenReports(figures),
    ...printedTwice(figures),
    ...againstLevels(figures),
    ...againstEarlier(figures),
    ...againstParts(figures, parts),
    ...figures.flatMap(ofOneFigure),
    ...plansAndOutcomes(figures),
  ];
  return CHECK_KINDS.flatMap((kind) => checks.filter((check) => check.kind === kind));
}

/** What one figure by itself leaves to ask. */
function ofOneFigure(figure: Figure): FigureCheck[] {
  const { direction, unit, value, comparison, as_written } = figure;
  const found = (kind: CheckKind, verdict: Verdict): FigureCheck => ({ kind, verdict, figures: [figure] });
  const isChange = direction !== 'none';
  const isUnstated = isChange && (comparison === null || comparison === 'unstated');
  const step = beforeAndAfter(figure);
  const goes = step === undefined ? undefined : step.after < step.before ? 'down' : 'up';
  const isContrary = isChange && step !== undefined && (step.after === step.before || goes !== direction);
  const isImpossible = direction === 'down' && unit === 'percent' && Number(value) > 100;
  const saysPoints = (as_written + wordsOf(saidIn(figure.quotations))).includes('百分点');
  return [
    ...(isUnstated ? [found('unstated', 'look')] : []),
    ...(isContrary || isImpossible ? [found('direction', 'differs')] : []),
    ...(!(isContrary || isImpossible) && goes !== undefined && isChange
      ? [found('direction', 'agrees')]
      : []),
    ...(saysPoints && unit === 'percent' ? [found('points', 'differs')] : []),
    ...(!saysPoints && unit === 'percentage-point' ? [found('points', 'look')] : []),
  ];
}
