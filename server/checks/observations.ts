import { unknownWord } from '../dataset/cells.ts';
import { collector, idsOf, unknownReference } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import { repeated } from '../dataset/shared.ts';
import type { ObservationRow } from '../dataset/tables.ts';
import { observationId } from '../graph/ids.ts';
import type { DatasetCheck } from './check.ts';
import { type WrongId, whyFault, wrongIds } from './relations.ts';

/** Indicators, subjects, comparisons, and ids of figures. */
export const checkObservations: DatasetCheck = (draft) => {
  const { observations, entities } = draft.tables;
  const { problems, add } = collector(observations.file);
  const wrong: WrongId[] = [];
  const { indicators, units, comparisons } = draft.shared.vocabulary;
  const known = {
    entities: idsOf(entities),
    indicators: new Set(indicators.map(({ id }) => id)),
    units: units.map(({ name }) => name),
    comparisons: comparisons.map(({ name }) => name),
  };
  for (const { row, cells, value } of observations.rows) {
    const { indicator } = value;
    add(
      row,
      'indicator',
      !known.indicators.has(indicator) && unknownReference('indicator', indicator, known.indicators),
    );
    for (const id of value.about)
      add(row, 'about', !known.entities.has(id) && unknownReference('entity', id, known.entities));
    add(row, 'unit', wordFault(value.unit, known.units));
    add(row, 'baseline_unit', wordFault(value.baseline_unit, known.units));
    add(row, 'comparison', wordFault(value.comparison, known.comparisons));
    add(row, 'about', aboutFault(value));
    add(row, 'comparison', comparisonFault(value));
    add(row, 'baseline_unit', baselineFault(value));
    add(row, 'why', whyFault(value));
    const expected = observationId(draft.report.id, cells);
    if (value.id !== expected) wrong.push({ row, id: value.id, expected });
  }
  const [first] = wrong;
  if (first) add(first.row, 'id', wrongIds(first, wrong.length));
  return [...problems, ...repeated(observations, 'id')];
};

/** A word that no pack has. */
const wordFault = (word: string | null, known: readonly string[]): Fault | undefined =>
  word === null || known.includes(word) ? undefined : unknownWord(word, known);

function aboutFault({ about }: ObservationRow): Fault | undefined {
  if (about.length === 0)
    return {
      code: 'missing-value',
      en: 'A figure is about at least one entity.',
      zh: '数据至少要关于一个实体。',
    };
  return new Set(about).size < about.length
    ? { code: 'bad-list', en: 'An entity stands twice.', zh: '同一实体出现两次。' }
    : undefined;
}

function comparisonFault({ direction, comparison }: ObservationRow): Fault | undefined {
  const moves = direction === 'up' || direction === 'down';
  return moves && comparison === null
    ? {
        code: 'comparison',
        en: 'A rise or fall is compared with something; "unstated" when the report does not say.',
        zh: '升降须说明与什么相比；报道没有说的写 unstated。',
        nearest: 'unstated',
      }
    : undefined;
}

function baselineFault({ baseline_value, baseline_unit }: ObservationRow): Fault | undefined {
  return (baseline_value === null) !== (baseline_unit === null)
    ? {
        code: 'baseline',
        en: 'A baseline has a value and a unit, or neither.',
        zh: '基期的数值与单位要么都有，要么都没有。',
      }
    : undefined;
}
