import { expect, test } from '@jest/globals';
import type { VocabularyRole } from '#contract/vocabulary.ts';
import { checkQualifiers } from '../../../server/checks/qualifiers.ts';
import { relationId } from '../../../server/graph/ids.ts';
import { readDraft } from '../../../server/import/read.ts';
import { qualifierProperties } from '../../../server/import/rows.ts';
import { row } from './bad-folder.ts';
import type { Cells } from './folder.ts';
import { smallFolder } from './small-folder.ts';
import { writeFolder } from './write-folder.ts';

const role = (name: string, datatype: VocabularyRole['datatype'], rest: Partial<VocabularyRole> = {}) => ({
  ...{ type: 'INVESTIGATED', name, name_zh: '某项', name_en: name, datatype, labels: [], required: false },
  ...rest,
});

const ROLES: readonly VocabularyRole[] = [
  role('prosecutor', 'entity', { labels: ['Person', 'Official'] }),
  role('charge', 'text'),
  role('defendants', 'whole'),
  role('fine', 'amount'),
  role('opened', 'date'),
  role('term', 'duration'),
];

/** What the check says of qualifiers of the small report's only investigation. */
async function problemsOf(qualifiers: readonly Cells[], roles = ROLES): Promise<readonly string[]> {
  const folder = smallFolder();
  const { id: fact = '' } = row(folder, 'relations', 'type', 'INVESTIGATED');
  folder.tables.qualifiers = qualifiers.map((cells) => ({ fact, role: '', value: '', ...cells }));
  const { draft } = await readDraft(await writeFolder(folder));
  if (draft === null) throw new Error('unreadable');
  const shared = { ...draft.shared, vocabulary: { ...draft.shared.vocabulary, roles: [...roles] } };
  return checkQualifiers({ ...draft, shared }).map(
    ({ file, column, code }) => `${file.split('/')[1]} ${column} ${code}`,
  );
}

test('roles that a type declares are right with a value of their kind', async () => {
  const right = [
    { role: 'prosecutor', value: 'person-li-lei' },
    { role: 'prosecutor', value: 'official-wang-ming' },
    { role: 'charge', value: '走私' },
    { role: 'defendants', value: '3' },
    { role: 'fine', value: '50000.50 CNY' },
    { role: 'opened', value: '2021-03' },
    { role: 'term', value: 'P3Y6M' },
  ];
  expect(await problemsOf(right)).toEqual([]);
});

test.each<[string, Cells, string]>([
  ['a role that the type does not have', { role: 'judge', value: '甲' }, 'qualifiers.csv role unknown-value'],
  [
    'a fact that is not there',
    { fact: 's-0123456789ab', role: 'term', value: 'P1Y' },
    'qualifiers.csv fact unknown-fact',
  ],
  [
    'an entity of another label',
    { role: 'prosecutor', value: 'unit-linjiang-psb' },
    'qualifiers.csv value qualifier-label',
  ],
  [
    'an entity that is not there',
    { role: 'prosecutor', value: 'person-x' },
    'qualifiers.csv value unknown-entity',
  ],
  [
    'a number that is not whole',
    { role: 'defendants', value: '3.5' },
    'qualifiers.csv value qualifier-value',
  ],
  ['an amount without a unit', { role: 'fine', value: '50000' }, 'qualifiers.csv value qualifier-value'],
  ['a date that is none', { role: 'opened', value: '2021-13' }, 'qualifiers.csv value not-edtf'],
  ['a duration in words', { role: 'term', value: '3 years' }, 'qualifiers.csv value qualifier-value'],
])('%s is refused', async (_name, cells, expected) => {
  expect(await problemsOf([cells])).toEqual([expected]);
});

test('a term is given once, and what a type requires is not left out', async () => {
  const twice = [
    { role: 'term', value: 'P1Y' },
    { role: 'term', value: 'P2Y' },
  ];
  expect(await problemsOf(twice)).toEqual(['qualifiers.csv role qualifier-twice']);
  const required = [role('term', 'duration', { required: true })];
  expect(await problemsOf([], required)).toEqual(['relations.csv type missing-role']);
});

test('what a fact says besides is part of its id, in any order; a fact without keeps its id', () => {
  const cells = { type: 'INVESTIGATED', from: 'a-a', to: 'b-b', plan: 'false' };
  const plain = relationId('r', cells);
  expect(relationId('r', cells, [])).toBe(plain);
  expect(relationId('r', { ...cells, negated: 'false', claim: '', attributed_to: '' })).toBe(plain);
  const ids = [
    relationId('r', cells, ['term=P1Y', 'charge=x']),
    relationId('r', { ...cells, negated: 'TRUE' }),
    relationId('r', { ...cells, claim: 'alleged' }),
    relationId('r', { ...cells, attributed_to: 'official-x' }),
  ];
  expect(new Set([plain, ...ids]).size).toBe(5);
  expect(relationId('r', cells, ['charge=x', 'term=P1Y'])).toBe(ids[0]);
});

test('in the store a number is a number, and an amount stands apart from its unit', () => {
  const fact = 's-1';
  expect(
    qualifierProperties([
      { fact, role: 'defendants', value: '3', datatype: 'whole' },
      { fact, role: 'court-fine', value: '50000.5 CNY', datatype: 'amount' },
      { fact, role: 'judge', value: 'person-x', datatype: 'entity' },
    ]),
  ).toEqual({
    q_defendants: 3,
    q_court_fine: 50000.5,
    q_court_fine_unit: 'CNY',
    qualifiers: ['defendants=3', 'court-fine=50000.5 CNY'],
  });
});
