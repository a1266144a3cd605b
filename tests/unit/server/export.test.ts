import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PALETTES, tintOf } from '../../../client/theme/palette.ts';
import { nodeLabels } from '../../../client/words/vocabulary.ts';
import { CSV_BOM, csvTable } from '../../../server/contract/csv.ts';
import { channelsOf } from '../../../server/export/colours.ts';
import { name, quote } from '../../../server/export/cypher-script.ts';
import { listed } from '../../../server/export/evidence.ts';
import { mayBePrinted, veiled } from '../../../server/export/printed.ts';
import { xml } from '../../../server/export/xml.ts';
import { contentDisposition } from '../../../server/web/send-file.ts';
import '../../helpers/installed-vocabulary.ts';
import { WORDS } from '../../helpers/vocabulary.ts';
import { parseXml } from '../../helpers/xml.ts';

const cell = (value: string) => csvTable([[value]]).slice(CSV_BOM.length, -2);

test.each([
  ['=1+1', "'=1+1"],
  ['+86 579', "'+86 579"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['\rx', `"'\rx"`],
])('a text that a spreadsheet would run, %j, gets an apostrophe', (given, written) => {
  expect(cell(given)).toBe(written);
});

test.each([
  ['-5', '-5'],
  ['-5.25', '-5.25'],
  ['7·12', '7·12'],
  ['a=b', 'a=b'],
  ['a,b', '"a,b"'],
  ['说“好”', '说“好”'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  [' air ', '" air "'],
])('%j is written as %j', (given, written) => {
  expect(cell(given)).toBe(written);
});

test('a table has a BOM, CRLF at every end, and reads back as it was', () => {
  const rows = [
    ['a', 'b'],
    ['1\r\n2', 'x"y,z'],
    ['', '汉字'],
  ];
  const written = csvTable(rows);
  expect(written.startsWith('\uFEFF')).toBe(true);
  expect(written.endsWith('\r\n')).toBe(true);
  expect(parse(written, { bom: true, record_delimiter: '\r\n' })).toEqual(rows);
});

test('what is not a text goes as it is, and null leaves a cell empty', () => {
  expect(csvTable([[1, -2, true, null, 'x']])).toBe(`${CSV_BOM}1,-2,true,,x\r\n`);
});

test.each(['<a & "b">', "it's", 'two\nlines\tand\r', ']]>', '&amp;', '汉字 😀', 'ends \u{10ffff}'])(
  'XML gives %j back as it was',
  (text) => {
    const { attributes, text: inside } = parseXml(`<x a="${xml(text)}">${xml(text)}</x>`);
    expect([attributes.a, inside]).toEqual([text, text]);
  },
);

test.each(['\u0000', '\u001f', '\u000b', '\ufffe', '\ud800', '\udc00x', 'x\ud83d'])(
  'XML has a mark in the place of %j, which it cannot hold',
  (text) => {
    expect(xml(text)).toContain('\ufffd');
    expect(() => parseXml(`<x>${xml(text)}</x>`)).not.toThrow();
  },
);

test.each([
  ["it's", "'it\\'s'"],
  ['a\\b', "'a\\\\b'"],
  ['\\u0027', "'\\\\u0027'"],
  ['two\nlines', "'two\\nlines'"],
  ['\u0007', "'\\u0007'"],
  ['\ud800', "'\ufffd'"],
  ['😀', "'😀'"],
])('%j in Cypher is %s', (text, literal) => {
  expect(quote(text)).toBe(literal);
});

test.each([
  ['LED_TO', 'LED_TO'],
  ['two words', '`two words`'],
  ['a`b', '`a``b`'],
  ['案件', '`案件`'],
  ['\\u0060', '`\\u005cu0060`'],
])('the name %j in Cypher is %s', (word, written) => {
  expect(name(word)).toBe(written);
});

test('a file has a name for old programs and its real one', () => {
  expect(contentDisposition({ ascii: 'yin"zheng\\.csv', utf8: "引证 (1)'.csv" })).toBe(
    `attachment; filename="yin_zheng_.csv"; filename*=UTF-8''%E5%BC%95%E8%AF%81%20%281%29%27.csv`,
  );
});

test.each(nodeLabels())('%s has in files the colour that it has on the canvas', (label) => {
  const { fill, line } = tintOf(label, PALETTES.light);
  const isPale = [PALETTES.light.paper, '#ffffff', tintOf('Position', PALETTES.light).fill].includes(fill);
  const { r, g, b } = channelsOf(WORDS, label);
  const value = [r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  expect(`#${value}`).toBe(isPale ? line : fill);
});

test.each([
  [['a', 'b'], 'a|b'],
  [['a|b', 'c'], '["a|b","c"]'],
  [[''], '[""]'],
  [['', 'a'], '["","a"]'],
  [['[x]'], '["[x]"]'],
  [[], ''],
])('the list %j is the cell %j', (parts, written) => {
  expect(listed(parts)).toBe(written);
});

test('no two lists make the same cell', () => {
  const parts = ['', 'a', 'b', 'a|b', '|', '[', '["a"]'];
  const lists = [[], ...parts.map((one) => [one]), ...parts.flatMap((one) => parts.map((two) => [one, two]))];
  expect(new Set(lists.map(listed)).size).toBe(lists.length);
});

test.each([
  [{ invented: true, rights: null }, true],
  [{ invented: false, rights: 'CC BY 4.0' }, true],
  [{ invented: false, rights: '公有领域' }, true],
  [{ invented: false, rights: '版权所有，未经许可不得转载' }, false],
  [{ invented: false, rights: 'All rights reserved' }, false],
  [{ invented: false, rights: null }, false],
])('whether a whole text may be printed, of %j: %s', (report, may) => {
  expect(mayBePrinted(report)).toBe(may);
});

test('a veiled line has as many characters as the passage, and shows names alone', () => {
  const names = [
    { start: 2, end: 4, surface: '王芳' },
    { start: 5, end: 6, surface: 'too long' },
  ];
  expect(veiled(8, names)).toBe('□□王芳□□□□');
});

test('names side by side are shown as long as they say no sentence', () => {
  const name = (start: number) => ({ start, end: start + 10, surface: '名'.repeat(10) });
  expect(veiled(40, [name(0), name(10), name(20), name(30)])).toBe(
    `${'名'.repeat(20)}${'□'.repeat(10)}${'名'.repeat(10)}`,
  );
});
