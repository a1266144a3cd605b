import { expect, test } from '@jest/globals';
import { IMPORT_FORMATS, type ImportFormat } from '#contract/importing.ts';
import type { Folder } from '../../../server/corpus/folder.ts';
import { READERS } from '../../../server/foreign/read-file.ts';
import { takeIn } from '../../../server/foreign/take-in.ts';
import { bareReport } from '../../helpers/bare-report.ts';
import { SMALL_WORDS } from '../../helpers/small-words.ts';
import { NAMES, SAMPLES } from './samples.ts';

const TERMS = {
  ...{ words: SMALL_WORDS, judgements: [], names: NAMES },
  signed: { status: 'draft', plan: false, negated: false },
};

async function taken(
  format: ImportFormat,
  bytes = SAMPLES[format],
  folder: Folder = bareReport(),
  names = {},
) {
  const found = await READERS[format]({ bytes, report: folder.report.id, columns: {} });
  return takeIn(folder, found, { ...TERMS, names: { ...NAMES, ...names } });
}

test.each(IMPORT_FORMATS)(
  '%s: things, their places and the fact between them are the report’s',
  async (format) => {
    const { folder, left } = await taken(format);
    const { relations, mentions, entities, evidence } = folder.tables;
    const [unit, investigated] = ['Unit', 'Case'].map((label) =>
      entities.find((each) => each.label === label),
    );
    expect([unit?.name_zh, investigated?.name_zh]).toEqual(['临江市公安局', '3·3走私案']);
    expect(relations).toEqual([
      expect.objectContaining({
        type: 'INVESTIGATED',
        from: unit?.id,
        to: investigated?.id,
        basis: 'explicit',
      }),
    ]);
    expect(mentions.map(({ passage, start, surface }) => [passage, start, surface]).sort()).toEqual([
      ['small-2021#2', '11', '3·3走私案'],
      ['small-2021#2', '3', '临江市公安局'],
    ]);
    const [words] = evidence.filter(({ fact }) => fact === relations[0]?.id);
    expect(words).toMatchObject({ role: 'words', passage: 'small-2021#2', terms: '临江市公安局|3·3走私案' });
    expect(left.map(({ code }) => code)).toEqual(format === 'brat' ? ['other-kind'] : []);
  },
);

test.each(IMPORT_FORMATS)('%s: a second time there is nothing new', async (format) => {
  const first = await taken(format);
  const again = await taken(format, SAMPLES[format], first.folder);
  expect([again.entities, again.mentions, again.statements, again.figures]).toEqual([0, 0, [], []]);
  expect(again.known).toBe(first.statements.length + first.figures.length);
  expect(again.folder.tables).toEqual(first.folder.tables);
});

test('a row of a sheet with an indicator is a figure', async () => {
  const { folder } = await taken('sheet');
  expect(folder.tables.observations).toEqual([
    expect.objectContaining({
      indicator: 'cases-solved',
      value: '120',
      unit: 'case',
      period: '2021',
      basis: 'inferred',
    }),
  ]);
});

test('a workbook says what the same sheet as CSV says', async () => {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const rows = new TextDecoder()
    .decode(SAMPLES.sheet)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const data = rows.map((row) => row.map((value) => ({ value, type: String })));
  const bytes = await writeXlsxFile([{ data, sheet: '1' }]).toBuffer();
  expect((await taken('sheet', new Uint8Array(bytes))).folder.tables).toEqual(
    (await taken('sheet')).folder.tables,
  );
});

test('a word that the vocabulary does not have is told, and taken once somebody says what it is', async () => {
  const bytes = new TextEncoder().encode(
    new TextDecoder().decode(SAMPLES.doccano).replace('"Unit"', '"ORG"'),
  );
  const before = await taken('doccano', bytes);
  expect(before.unknown).toEqual([{ sort: 'label', word: 'ORG', nearest: null }]);
  expect(before.left.map(({ code }) => code)).toEqual(['unknown-label', 'end-left-out']);
  expect(before.statements).toEqual([]);
  const after = await taken('doccano', bytes, bareReport(), { ORG: 'Unit' });
  expect(after.statements).toHaveLength(1);
  const out = await taken('doccano', bytes, bareReport(), { ORG: '' });
  expect(out.left.map(({ code }) => code)).toEqual(['left-out', 'end-left-out']);
});

test('what the checks refuse is left with their reason, and the rest is taken', async () => {
  const bytes = new TextEncoder().encode(
    'quotation,subject,subject label,type,object,object label\n' +
      '临江市公安局侦办3·3走私案,临江市公安局,Unit,INVESTIGATED,3·3走私案,Case\n' +
      '临江市公安局侦办3·3走私案,3·3走私案,Case,INVESTIGATED,临江市公安局,Unit\n' +
      '没有这句话,临江市公安局,Unit,INVESTIGATED,3·3走私案,Case\n',
  );
  const { statements, left } = await taken('sheet', bytes);
  expect(statements).toHaveLength(1);
  expect(left.map(({ where, code }) => [where, code]).sort()).toEqual([
    ['3', expect.stringMatching(/domain|range|ends/)],
    ['4', 'words-not-found'],
  ]);
});

test('words stand twice: offsets say which, however the tool counts; without them it is asked', async () => {
  const text = '样例（虚构）\n𠮷田😀说，甲乙队获表扬。甲乙队又获表扬。\n';
  const folder = bareReport(text, 'twice-2021');
  const second = text.lastIndexOf('甲乙队');
  const points = [...text.slice(0, second)].length;
  const file = (start: number) =>
    new TextEncoder().encode(
      JSON.stringify({
        text,
        entities: [{ id: 1, label: 'Group', start_offset: start, end_offset: start + 3 }],
      }),
    );
  expect(points).not.toBe(second);
  const { folder: right } = await taken('doccano', file(points), folder);
  expect(right.tables.mentions).toEqual([expect.objectContaining({ start: '12', surface: '甲乙队' })]);
  const web = (words: object) =>
    new TextEncoder().encode(
      JSON.stringify([
        {
          body: [{ purpose: 'tagging', value: 'Group' }],
          target: { selector: [{ exact: '甲乙队', ...words }] },
        },
      ]),
    );
  const found = async (words: object) => {
    const { folder: next, left } = await taken('web-annotation', web(words), folder);
    return [next.tables.mentions.map(({ start }) => start), left.map(({ code }) => code)];
  };
  expect(await found({ suffix: '又获' })).toEqual([['12'], []]);
  expect(await found({})).toEqual([[], ['several-places']]);
  // Label Studio counts as JavaScript does.
  const studio = JSON.stringify([
    {
      data: { text },
      annotations: [
        {
          result: [
            {
              id: 'a',
              type: 'labels',
              value: { start: second, end: second + 3, text: '甲乙队', labels: ['Group'] },
            },
          ],
        },
      ],
    },
  ]);
  const { folder: counted } = await taken('label-studio', new TextEncoder().encode(studio), folder);
  expect(counted.tables.mentions).toEqual([expect.objectContaining({ start: '12' })]);
});
