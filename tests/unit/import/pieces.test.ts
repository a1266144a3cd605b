import { describe, expect, test } from '@jest/globals';
import { isEdtf } from '#contract/edtf.ts';
import { parseCsv } from '../../../server/dataset/csv.ts';
import { nearest } from '../../../server/dataset/nearest.ts';
import { compareIds } from '../../../server/dataset/order.ts';
import { compareFolded, fold, searchKeys } from '../../../server/graph/fold.ts';
import { edgeId, observationId, relationId } from '../../../server/graph/ids.ts';
import { parseText } from '../../../server/texts/report-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('dates in EDTF', () => {
  test.each([
    '2021',
    '2021-10',
    '2021-10-05',
    '2021/2022',
    '2021~',
    '2021?',
    '2021-10~/2021-12',
    '../2021',
    '2021/..',
    '2021/',
    '202X',
    '20XX',
    '2021-XX',
    '2021-10-XX',
    '2021-21',
    '2021-33',
    '2020-02-29',
    '2021-03/2021',
    '2021-33/2021-02',
  ])('%s is one', (text) => expect(isEdtf(text)).toBe(true));
  test.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '2021-04-31',
    '2022/2021',
    '2021/2022/2023',
    '/',
    '../..',
    '2021年',
    '2021-1',
    '2021/7/12',
    '2021-10 ',
    'X021',
    '2021-XX-05',
  ])('"%s" is none', (text) => expect(isEdtf(text)).toBe(false));
});

describe('ids', () => {
  test("a fact's id is the start of the SHA-1 of its fields, empty ones included", () => {
    // printf 'r\nLED_TO\ncase-a\naward-b\n2021\n\n\nplan' | sha1sum
    const cells = {
      type: 'LED_TO',
      from: 'case-a',
      to: 'award-b',
      date: '2021',
      tense: '',
      count: '',
      plan: 'true',
    };
    expect(relationId('r', cells)).toBe('s-995df2028f0f');
    expect(relationId('r', { ...cells, plan: 'false' })).not.toBe('s-995df2028f0f');
    expect(relationId('r', { ...cells, gloss_en: 'words do not matter' })).toBe('s-995df2028f0f');
  });
  test('the order of what a figure is about does not matter', () => {
    const cells = { indicator: 'i', value: '1', unit: 'u', about: 'unit-b|unit-a' };
    expect(observationId('r', cells)).toBe(observationId('r', { ...cells, about: 'unit-a|unit-b' }));
  });
  test("an edge's id follows from type and ends", () => {
    expect(edgeId('LED_TO', 'case-a', 'award-b')).toMatch(/^edge-[0-9a-f]{12}$/);
    expect(edgeId('LED_TO', 'case-a', 'award-b')).not.toBe(edgeId('LED_TO', 'award-b', 'case-a'));
  });
  test('passages sort by their number, other ids by their characters', () => {
    const ids = ['r#10', 'r#2', 'unit-b', 'unit-a-10', 'unit-a-9', '0f3a', '0f21'];
    expect([...ids].sort(compareIds)).toEqual([
      '0f21',
      '0f3a',
      'r#2',
      'r#10',
      'unit-a-9',
      'unit-a-10',
      'unit-b',
    ]);
  });
});

describe('the nearest right value', () => {
  test.each([
    ['explict', ['explicit', 'ellipsis', 'inferred'], 'explicit'],
    ['LEAD_TO', ['LED_TO', 'LED_BY', 'USES'], 'LED_TO'],
    ['unit', ['Unit', 'Event'], 'Unit'],
    ['zebra', ['Unit', 'Event'], undefined],
  ])('of %s', (value, words, expected) => expect(nearest(value, words)).toBe(expected));
});

describe('search keys', () => {
  test.each([
    ['7·12', '７·12'],
    ['7·12', '7.12'],
    ['7•12', '7-12'],
    ['Yuan Jiajun', 'yuanjiajun'],
    ['臺灣', '台湾'],
    ['永康 市', '永康市'],
    ['ＡＢＣ', 'abc'],
  ])('%s and %s meet', (left, right) => expect(compareFolded(left, right)).toBe(true));
  test('folding twice is folding once', () => {
    const once = fold('永康·市公安局 7·12 Ⅳ');
    expect(fold(once)).toBe(once);
  });
  const named = (person: boolean, name_zh: string, rest = {}) =>
    searchKeys({ person, name_zh, name_en: 'X', aliases_zh: [], aliases_en: [], code: null, ...rest });
  test('names, aliases, code, pinyin and initials are keys', () => {
    const keys = named(true, '袁家军', { name_en: 'Yuan Jiajun', aliases_zh: ['袁书记'] });
    expect(keys).toEqual(
      expect.arrayContaining(['袁家军', 'yuanjiajun', 'yjj', '袁书记', 'yuanshuji', 'ysj']),
    );
    expect(named(false, '7·12专案', { code: '7·12' })).toEqual(
      expect.arrayContaining(['712', '712专案', '712zhuanan']),
    );
  });
  test('a surname is found by each of its readings, another word by its own', () => {
    expect(named(true, '单田芳')).toEqual(expect.arrayContaining(['shantianfang', 'dantianfang']));
    expect(named(false, '重庆银行')).toContain('chongqingyinhang');
  });
});

describe('files', () => {
  test('rows keep the line that an editor shows', () => {
    const table = parseCsv('t', bytes('\uFEFFa,b\r\n1,"x, y"\r\n\r\n2,z\r\n'));
    expect(table.rows).toEqual([
      { row: 2, cells: { a: '1', b: 'x, y' } },
      { row: 4, cells: { a: '2', b: 'z' } },
    ]);
    expect(table.problems).toEqual([]);
  });
  test.each([
    '5月12日',
    '2021/7/12',
    '7/12/2021',
    '12-May',
    'May-12',
    '1.2E+11',
    '#NAME?',
    '####',
    '=A1',
    '+1',
    '@x',
    ' x',
    'a\nb',
  ])('%j is refused', (cell) => {
    const table = parseCsv('t', bytes(`a,b\n1,${JSON.stringify(cell).replace('\\n', '\n')}\n`));
    expect(table.problems).toHaveLength(1);
    expect(table.problems[0]).toMatchObject({ column: 'b' });
  });
  test.each(['2021/2022', '5·12', '2021-07-12', '-', '12月', '3.2亿元'])('%j is left alone', (cell) => {
    expect(parseCsv('t', bytes(`a,b\n1,${cell}\n`)).problems).toEqual([]);
  });
  test('passages are the trimmed non-empty lines, counted in code points', () => {
    const text = parseText(bytes('  第一\r\n\r\n　𠀀二 \n'));
    expect(text.passages).toEqual([
      ['第', '一'],
      ['𠀀', '二'],
    ]);
    expect(text.characters).toBe(13);
  });
});
