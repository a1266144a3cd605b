import type { Draft } from '../dataset/dataset.ts';
import { collector, idsOf, unknownReference } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import type { ObservationRow, RelationRow } from '../dataset/tables.ts';
import type { DatasetCheck } from './check.ts';

/** Who says a fact where it is not the report, and whose work it is. */
export const checkNotes: DatasetCheck = (draft) => [
  ...checkTable(draft.tables.relations, draft),
  ...checkTable(draft.tables.observations, draft),
];

function checkTable(facts: Draft['tables']['relations' | 'observations'], { tables }: Draft) {
  const { problems, add } = collector(facts.file);
  const entities = idsOf(tables.entities);
  for (const { row, value } of facts.rows) {
    const { attributed_to: speaker } = value;
    add(
      row,
      'attributed_to',
      speaker !== null && !entities.has(speaker) && unknownReference('entity', speaker, entities),
    );
    add(row, 'checked_by', checkedFault(value));
  }
  return problems;
}

function checkedFault({ status, checked_by, checked_on }: RelationRow | ObservationRow): Fault | undefined {
  const isSigned = checked_by !== null && checked_on !== null;
  const isEmpty = checked_by === null && checked_on === null;
  if (status === 'checked' ? isSigned : isEmpty) return undefined;
  return {
    code: 'checked',
    en: 'A fact is checked by somebody on a day: the status checked, checked_by and checked_on stand together.',
    zh: '核对须写明何人、何日：status 为 checked 时 checked_by 与 checked_on 都要填写，否则都不填。',
  };
}
