import { expect, test } from '@jest/globals';
import { furtherOf, sentOfStatement } from '../../../../client/annotate/FactFields.tsx';

const ROLE = { type: 'SENTENCED', name_zh: '刑期', name_en: 'term', labels: [], required: false };

test('what a form says besides is sent by name, and what was taken out is taken away', () => {
  const stored = {
    ...{ id: 's-000000000000', tag: 't', status: null, quotations: [], roles: { term: 'P3Y' } },
    fields: { certainty: 'probable', claim: 'found', plan: 'true' },
  };
  const further = { ...furtherOf(stored), claim: '', roles: { term: 'P3Y6M', fine: '' } };
  const roles = [
    { ...ROLE, name: 'term', datatype: 'duration' as const },
    { ...ROLE, name: 'fine', datatype: 'amount' as const },
  ];
  expect(sentOfStatement(further, roles)).toEqual({
    ...{ certainty: 'probable', claim: null, attributed_to: null, date: null, tense: null },
    ...{ plan: true, negated: false, roles: { term: 'P3Y6M' } },
  });
  // Another type declares other roles: those of the one before are not sent.
  expect(sentOfStatement(further, []).roles).toEqual({});
});
