import { type BadFolder, none, row, set } from './bad-folder.ts';
import type { Cells } from './folder.ts';
import { nameFacts } from './write-folder.ts';

/** Writes beside a fact what was noted of it; the id follows. */
const note =
  (cells: Cells): BadFolder['change'] =>
  (folder) => {
    Object.assign(row(folder, 'relations', 'type', 'LED_TO'), cells);
    nameFacts(folder);
  };

/** Cells that say what none may say. */
export const BAD_VALUES: readonly BadFolder[] = [
  {
    name: 'an unknown column',
    change: none,
    file: ['entities.csv', (text) => text.replace('name_zh', 'name_cn')],
    expected: ['entities.csv name_cn unknown-column name_zh'],
  },
  {
    name: 'an unknown label',
    change: set('entities', 'id', 'unit-linjiang-psb', { label: 'Unti' }),
    expected: ['entities.csv label unknown-value Unit'],
  },
  {
    name: 'an unknown relationship type',
    change: set('relations', 'type', 'LED_TO', { type: 'LEAD_TO' }),
    expected: ['relations.csv type unknown-value LED_TO'],
  },
  {
    name: 'an unknown passage kind',
    change: set('passages', 'id', 'small-2021#3', { kind: 'captoin' }),
    expected: ['passages.csv kind unknown-value caption'],
  },
  {
    name: 'an unknown basis',
    change: set('relations', 'type', 'LED_TO', { basis: 'explict' }),
    expected: ['relations.csv basis unknown-value explicit'],
  },
  {
    name: 'an id that another entity has',
    change: set('entities', 'id', 'facility-stations', { id: 'facility-air-centre', name_zh: '警航中心' }),
    expected: [
      'entities.csv id duplicate-id',
      'mentions.csv entity unknown-entity',
      'relations.csv to unknown-entity',
    ],
  },
  {
    name: 'an id without its label',
    change: (folder) => {
      row(folder, 'entities', 'id', 'person-li-lei').id = 'people-li-lei';
      row(folder, 'mentions', 'entity', 'person-li-lei').entity = 'people-li-lei';
      row(folder, 'relations', 'from', 'person-li-lei').from = 'people-li-lei';
      nameFacts(folder);
    },
    expected: ['entities.csv id id-label person-li-lei'],
  },
  {
    name: 'a reference to nothing',
    change: set('relations', 'type', 'ISSUED', { from: 'official-wang-min' }),
    expected: ['relations.csv from unknown-entity official-wang-ming'],
  },
  {
    name: 'a wrong start of a type',
    change: set('relations', 'type', 'ISSUED', { from: 'case-3-3' }),
    expected: ['relations.csv from domain'],
  },
  {
    name: 'a picture that is no caption',
    change: set('relations', 'type', 'DEPICTS', { from: 'small-2021#2' }),
    expected: ['relations.csv from domain'],
  },
  {
    name: 'an id that does not follow from the fact',
    change: (folder) => {
      row(folder, 'relations', 'type', 'LED_TO').date = '2021';
    },
    expected: ['relations.csv id fact-id ?'],
  },
  {
    name: 'a date that is none',
    change: set('relations', 'type', 'LED_TO', { date: '2021-13' }),
    expected: ['relations.csv date not-edtf'],
  },
  {
    name: 'a conclusion without a reason',
    change: set('relations', 'type', 'LED_TO', { basis: 'inferred' }),
    expected: ['relations.csv why missing-why'],
  },
  {
    name: 'a tense on something that is no post',
    change: set('relations', 'type', 'LED_TO', { tense: 'former' }),
    expected: ['relations.csv tense tense'],
  },
  {
    name: 'a word of our own for how certain a fact is',
    change: note({ certainty: 'likely' }),
    expected: ['relations.csv certainty unknown-value'],
  },
  {
    name: 'a fact that comes from nowhere known',
    change: note({ origin: 'robot' }),
    expected: ['relations.csv origin bad-origin'],
  },
  {
    name: 'a fact that is checked by nobody',
    change: note({ status: 'checked' }),
    expected: ['relations.csv checked_by checked'],
  },
  {
    name: 'a month for a day',
    change: note({ made_by: '李雷', made_on: '2026-11' }),
    expected: ['relations.csv made_on not-a-day'],
  },
  {
    name: 'a fact that nobody known says',
    change: note({ attributed_to: 'official-nobody' }),
    expected: ['relations.csv attributed_to unknown-entity'],
  },
  {
    name: 'a count that is not whole',
    change: set('relations', 'type', 'LED_TO', { count: '1.5' }),
    expected: ['relations.csv count not-whole'],
  },
  {
    name: 'a yes that is not true',
    change: set('relations', 'type', 'LED_TO', { plan: 'Yes' }),
    expected: ['relations.csv plan not-yes-no true'],
  },
  {
    name: 'a value with a unit',
    change: set('observations', 'indicator', 'cases-solved', { value: '1,200' }),
    expected: ['observations.csv value not-decimal'],
  },
  {
    name: 'a rise compared with nothing',
    change: set('observations', 'direction', 'up', { comparison: '' }),
    expected: ['observations.csv comparison comparison unstated'],
  },
  {
    name: 'an unknown indicator',
    change: set('observations', 'indicator', 'cases-solved', { indicator: 'case-solved' }),
    expected: ['observations.csv indicator unknown-indicator cases-solved'],
  },
  {
    name: 'a figure as written that is too long',
    change: set('observations', 'indicator', 'cases-solved', { as_written: '一'.repeat(25) }),
    expected: ['observations.csv as_written too-long'],
  },
  {
    name: 'a baseline without a unit',
    change: set('observations', 'direction', 'up', { baseline_value: '3' }),
    expected: ['observations.csv baseline_unit baseline'],
  },
];
