import { type BadFolder, none, row, set } from './bad-folder.ts';

/** Cells that could be right, and do not fit the text, other lines or their file. */
export const BAD_WHOLES: readonly BadFolder[] = [
  {
    name: 'a fact without evidence',
    change: (folder) => {
      folder.tables.evidence = folder.tables.evidence.filter(({ terms }) => terms !== '破案|120起');
    },
    expected: ['observations.csv id no-evidence'],
  },
  {
    name: 'evidence of nothing',
    change: set('evidence', 'terms', '破案|120起', { fact: 's-0123456789ab' }),
    expected: ['evidence.csv fact unknown-fact', 'observations.csv id no-evidence'],
  },
  {
    name: 'offsets outside the passage',
    change: set('evidence', 'terms', '李雷', { end: '99' }),
    expected: ['evidence.csv end offsets'],
  },
  {
    name: 'terms out of order',
    change: set('evidence', 'terms', '破案|120起', { terms: '120起|破案' }),
    expected: ['evidence.csv terms terms'],
  },
  {
    name: 'a term that is not in the text',
    change: set('evidence', 'terms', '李雷', { terms: '韩梅梅' }),
    expected: ['evidence.csv terms terms'],
  },
  {
    name: 'a cut quotation that does not start at 0',
    change: set('evidence', 'part', '2', { start: '1', terms: '务站' }),
    expected: ['evidence.csv part two-parts'],
  },
  {
    name: 'a quotation numbered from 2',
    change: set('evidence', 'terms', '李雷', { seq: '2' }),
    expected: ['evidence.csv seq numbering'],
  },
  {
    name: 'a fact that is only concluded from, never said',
    change: set('evidence', 'terms', '李雷', { role: 'premise' }),
    expected: ['relations.csv basis role-basis', 'relations.csv id no-words'],
  },
  {
    name: 'an ellipsis whose subject is quoted nowhere',
    change: (folder) => {
      folder.tables.evidence = folder.tables.evidence.filter(({ role }) => role !== 'subject');
    },
    expected: ['relations.csv basis no-subject'],
  },
  {
    name: 'an explicit fact whose subject is taken from another clause',
    change: (folder) => {
      const quoted = row(folder, 'evidence', 'terms', '李雷');
      folder.tables.evidence.push({ ...quoted, role: 'subject' });
      folder.tables.evidence.sort((a, b) => ((a.fact ?? '') < (b.fact ?? '') ? -1 : 1));
    },
    expected: ['relations.csv basis role-basis'],
  },
  {
    name: 'an entity without a mention',
    change: (folder) => {
      folder.tables.mentions = folder.tables.mentions.filter(({ entity }) => entity !== 'person-li-lei');
    },
    expected: ['entities.csv id no-mention'],
  },
  {
    name: 'an entity without a fact',
    change: (folder) => {
      const wrote = row(folder, 'relations', 'type', 'WROTE');
      folder.tables.relations = folder.tables.relations.filter((cells) => cells !== wrote);
      folder.tables.evidence = folder.tables.evidence.filter(({ fact }) => fact !== wrote.id);
    },
    expected: ['entities.csv id no-fact'],
  },
  {
    name: 'a mention that says something else',
    change: set('mentions', 'entity', 'person-li-lei', { start: '1', end: '3' }),
    expected: ['mentions.csv surface surface'],
  },
  {
    name: 'a mention under no listed name',
    change: set('mentions', 'entity', 'person-li-lei', { start: '3', end: '4', surface: '雷' }),
    expected: ['mentions.csv surface not-a-name'],
  },
  {
    name: 'a section that is no heading',
    change: set('passages', 'id', 'small-2021#4', { section: 'small-2021#0' }),
    expected: ['passages.csv section section'],
  },
  {
    name: 'a file that is missing, once for all that refers to it',
    change: none,
    file: ['entities.csv', () => 'id\n'],
    expected: ['entities.csv label missing-column'],
  },
  {
    name: 'a gap in the numbering',
    change: set('passages', 'id', 'small-2021#5', { id: 'small-2021#6' }),
    expected: [
      'evidence.csv passage unknown-passage small-2021#4',
      'mentions.csv passage unknown-passage small-2021#4',
      'passages.csv id numbering small-2021#5',
    ],
  },
  {
    name: 'a wrong length',
    change: set('passages', 'id', 'small-2021#3', { characters: '9' }),
    expected: ['passages.csv characters characters'],
  },
  {
    name: 'a bad hash',
    change: (folder) => {
      folder.report = { ...folder.report, text: { sha256: 'ABC', characters: 100 } };
    },
    expected: ['report.json text.sha256 bad-sha256'],
  },
  {
    name: 'a subject that is not in the folder',
    change: (folder) => {
      folder.report = { ...folder.report, subject: 'unit-linjiang-pbs' };
    },
    expected: ['report.json subject unknown-entity unit-linjiang-psb'],
  },
  {
    name: 'a pointing word that points nowhere',
    change: (folder) => {
      folder.report = { ...folder.report, deixis: { 市局: 'unit-linjiang-pbs' } };
    },
    expected: ['report.json deixis.市局 unknown-entity unit-linjiang-psb'],
  },
  {
    name: 'a date that a spreadsheet made',
    change: set('entities', 'id', 'case-3-3', { code: '3月3日' }),
    expected: ['entities.csv code retyped'],
  },
  {
    name: 'a formula',
    change: set('entities', 'id', 'case-3-3', { note: '=1+1' }),
    expected: ['entities.csv note formula'],
  },
  {
    name: 'a sentence of the report',
    change: set('relations', 'type', 'LED_TO', {
      gloss_zh: '据报道，临江市公安局侦办3·3走私案，获市长王明批示肯定。',
    }),
    expected: ['relations.csv gloss_zh borrowed-words'],
  },
  {
    name: 'an ambiguity of nothing',
    change: set('ambiguities', 'id', 'ambiguity-1', { facts: 's-ffffffffffff', passages: '' }),
    expected: ['ambiguities.csv facts unknown-fact'],
  },
  {
    name: 'a quote that is not closed',
    change: none,
    file: ['ambiguities.csv', (text) => `${text}"`],
    expected: ['ambiguities.csv  csv-syntax'],
  },
  {
    name: 'a file that is not UTF-8',
    change: none,
    file: ['ambiguities.csv', (text) => `${text}\u0000LATIN1`],
    expected: ['ambiguities.csv  encoding'],
  },
];
