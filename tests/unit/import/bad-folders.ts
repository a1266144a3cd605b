import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cells, Folder } from './small-folder.ts';
import { nameFacts, smallFolder, tableText, writeFolder } from './small-folder.ts';

/** One way in which a dataset is wrong, and all that must be said of it: `file column code nearest`. */
export interface BadFolder {
  readonly name: string;
  readonly change: (folder: Folder) => void;
  /** Changes the file that was written, for what a table of cells cannot say. */
  readonly file?: readonly [name: string, change: (text: string) => string];
  readonly expected: readonly string[];
}

type Table = keyof Folder['tables'];

/** The line of a table in which a column has this value. */
function row(folder: Folder, table: Table, column: string, value: string): Cells {
  const found = folder.tables[table].find((cells) => cells[column] === value);
  if (found === undefined) throw new Error(`${table}: no ${column} ${value}`);
  return found;
}

/** A change of some cells of one line; fact ids follow. */
const set =
  (table: Table, column: string, value: string, cells: Cells): ((folder: Folder) => void) =>
  (folder) => {
    Object.assign(row(folder, table, column, value), cells);
    nameFacts(folder);
  };

const none = () => undefined;

export const BAD_FOLDERS: readonly BadFolder[] = [
  {
    name: 'an unknown column',
    change: none,
    file: ['entities.csv', (text) => text.replace('name_zh', 'name_cn')],
    expected: ['entities.csv name_cn unknown-column name_zh', 'entities.csv name_zh missing-column'],
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
    name: 'a count that is not whole',
    change: set('relations', 'type', 'LED_TO', { count: '1.5' }),
    expected: ['relations.csv count not-whole'],
  },
  {
    name: 'a yes that is not true',
    change: set('relations', 'type', 'LED_TO', { plan: 'TRUE' }),
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
  {
    name: 'a fact without evidence',
    change: (folder) => {
      folder.tables.evidence = folder.tables.evidence.filter(({ terms }) => terms !== '破案|120起');
    },
    expected: ['observations.csv id no-evidence'],
  },
  {
    name: 'evidence of nothing',
    change: set('evidence', 'terms', '破案|120起', { fact: '0123456789ab' }),
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
    change: set('ambiguities', 'id', 'ambiguity-1', { facts: 'ffffffffffff', passages: '' }),
    expected: ['ambiguities.csv facts unknown-fact'],
  },
  {
    name: 'lines out of order',
    change: none,
    file: ['entities.csv', (text) => swapLines(text, 1, 2)],
    expected: ['entities.csv id order'],
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

function swapLines(text: string, first: number, second: number): string {
  const lines = text.split('\n');
  [lines[first], lines[second]] = [lines[second] ?? '', lines[first] ?? ''];
  return lines.join('\n');
}

/** Writes the bad dataset. A NUL and what follows stand for bytes that are not UTF-8. */
export async function writeBadFolder({ change, file }: BadFolder): Promise<string> {
  const folder = smallFolder();
  change(folder);
  const path = await writeFolder(folder);
  if (file) {
    const [name, changeText] = file;
    const text = changeText(tableText(folder, name.replace('.csv', '') as Table));
    const [head = '', tail] = text.split('\u0000');
    const bytes =
      tail === undefined ? Buffer.from(text) : Buffer.concat([Buffer.from(head), Buffer.from([0xe9, 0xff])]);
    await writeFile(join(path, name), bytes);
  }
  return path;
}
