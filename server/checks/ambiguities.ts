import { collector, factIds, idsOf, unknownReference } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import { repeated } from '../dataset/shared.ts';
import type { DatasetCheck } from './check.ts';

const IN_NEITHER: Fault = {
  code: 'missing-value',
  en: 'It stands in neither language.',
  zh: '两种语言都没有写。',
};

/** What an ambiguity refers to, and that it is said in some language. */
export const checkAmbiguities: DatasetCheck = (draft) => {
  const { ambiguities, passages } = draft.tables;
  const { problems, add } = collector(ambiguities.file);
  const facts = factIds(draft);
  const places = idsOf(passages);
  for (const { row, value } of ambiguities.rows) {
    for (const fact of value.facts)
      add(row, 'facts', !facts.has(fact) && unknownReference('fact', fact, facts));
    for (const passage of value.passages)
      add(row, 'passages', !places.has(passage) && unknownReference('passage', passage, places));
    for (const field of ['issue', 'reading', 'alternatives'] as const)
      add(row, `${field}_zh`, value[`${field}_zh`] === '' && value[`${field}_en`] === '' && IN_NEITHER);
    add(
      row,
      'facts',
      value.facts.length + value.passages.length === 0 && {
        code: 'missing-value',
        en: 'An ambiguity touches at least one fact or passage.',
        zh: '歧义至少涉及一个事实或段落。',
      },
    );
  }
  return [...problems, ...repeated(ambiguities, 'id')];
};
