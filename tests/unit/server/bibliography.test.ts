import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from '@jest/globals';
import { knownDate, readName, volumeAndIssue } from '#contract/bibliography.ts';
import { bibtex } from '#contract/bibtex.ts';
import { cslItem } from '#contract/csl-json.ts';
import { ris } from '#contract/ris.ts';
import type { SourceDescription } from '#contract/source.ts';
import { describedSource } from '../../helpers/described-source.ts';

const named = (...names: readonly string[]): SourceDescription['authors'] =>
  names.map((name) => ({ name_zh: name, name_en: name }));
const URL = 'https://example.org/a_b?c=1&d=%20#e';

const NEWS = describedSource({
  ...{ title_zh: '护航 100% & 平安_之都 {甲} #1', title_en: 'A year', genre: 'news', publisher: '永安日报' },
  ...{
    published: '2022-03-04',
    pages: '3',
    authors: named('甲乙', '丙丁'),
    url: URL,
    accessed: '2026-11-24',
  },
});
const PAGE = describedSource({
  ...{ title_en: 'Rules for visitors', lang: 'en', genre: 'government-page', publisher: 'City Office' },
  ...{ published: '2021-04', authors: named('City Office'), url: URL, accessed: '2026-11-24' },
});
const BOOK = describedSource({
  ...{ title_en: 'Death by theory', lang: 'en', genre: 'book', publisher: 'Smith, Elder & Co.' },
  ...{ place: 'London', edition: '2nd ed.', published: '2011', pages: '13-15' },
  authors: named('Praetzellis, Adrian', '{Smith, Elder & Co.}'),
});
const ARTICLE = describedSource({
  ...{ title_en: 'Demotivation', lang: 'en', genre: 'article', publisher: 'System', published: '2009' },
  ...{ number: '37(3)', pages: '403-417', authors: named('Falout, Joseph', 'Hood, Mary, Jr.') },
});
const WORK_REPORT = describedSource({
  ...{ title_zh: '政府工作报告', genre: 'work-report', publisher: '临江市人民政府', place: '临江' },
  ...{ number: '临政发〔2022〕3号', published: '2022-01-16', authors: named('临江市人民政府') },
});
const SOURCES = { NEWS, PAGE, BOOK, ARTICLE, WORK_REPORT };

const entry = (source: SourceDescription) => ({ key: 'bureau:s-1', source, note: 'passage 3; 50 % & more' });

/** Reads with a parser that knows nothing of this program. */
const readBack = (text: string): Record<string, unknown>[] =>
  plugins.input.chain(text, { generateGraph: false });

/** What has to come back, whatever the format. */
const EXPECTED: Record<keyof typeof SOURCES, object> = {
  NEWS: {
    title: '护航 100% & 平安_之都 {甲} #1',
    'container-title': '永安日报',
    issued: { 'date-parts': [[2022, 3, 4]] },
    page: '3',
    URL,
  },
  PAGE: { title: 'Rules for visitors', issued: { 'date-parts': [[2021, 4]] }, publisher: 'City Office', URL },
  BOOK: {
    title: 'Death by theory',
    publisher: 'Smith, Elder & Co.',
    'publisher-place': 'London',
    edition: '2nd ed.',
    page: '13-15',
    issued: { 'date-parts': [[2011]] },
  },
  ARTICLE: {
    title: 'Demotivation',
    'container-title': 'System',
    volume: '37',
    issue: '3',
    page: '403-417',
    issued: { 'date-parts': [[2009]] },
  },
  WORK_REPORT: {
    title: '政府工作报告',
    publisher: '临江市人民政府',
    'publisher-place': '临江',
    issued: { 'date-parts': [[2022, 1, 16]] },
    number: '临政发〔2022〕3号',
  },
};

describe.each(Object.keys(SOURCES) as (keyof typeof SOURCES)[])('%s', (name) => {
  test.each([
    ['BibTeX', bibtex],
    ['RIS', ris],
    ['CSL-JSON', (of: ReturnType<typeof entry>) => JSON.stringify([cslItem(of)])],
  ] as const)('is read back from %s by another parser', (_, write) => {
    const [item, ...others] = readBack(write(entry(SOURCES[name])));
    expect(others).toEqual([]);
    // Of a newspaper in RIS that parser takes the year alone.
    const date = name === 'NEWS' && write === ris ? { issued: { 'date-parts': [[2022]] } } : {};
    expect(item).toMatchObject({ ...EXPECTED[name], ...date, note: 'passage 3; 50 % & more' });
  });
});

const TYPES: Record<keyof typeof SOURCES, string> = {
  NEWS: 'article-newspaper',
  PAGE: 'webpage',
  BOOK: 'book',
  ARTICLE: 'article-journal',
  WORK_REPORT: 'report',
};
test.each(Object.keys(SOURCES) as (keyof typeof SOURCES)[])(
  'what kind of thing it is comes back: %s',
  (name) => {
    expect(readBack(ris(entry(SOURCES[name])))[0]?.type).toBe(TYPES[name]);
    expect(cslItem(entry(SOURCES[name])).type).toBe(TYPES[name]);
  },
);

test('RIS has the whole day', () => {
  expect(ris(entry(NEWS))).toContain('\r\nPY  - 2022\r\nDA  - 2022/03/04/\r\n');
});

test('names come back whole, or parted where they were written so', () => {
  const authors = (text: string) => readBack(text)[0]?.author;
  const book = [{ family: 'Praetzellis', given: 'Adrian' }, expect.anything()];
  for (const text of [bibtex(entry(BOOK)), ris(entry(BOOK)), JSON.stringify([cslItem(entry(BOOK))])])
    expect(authors(text)).toMatchObject(book);
  expect(authors(JSON.stringify([cslItem(entry(BOOK))]))).toMatchObject([
    {},
    { literal: 'Smith, Elder & Co.' },
  ]);
  expect(JSON.stringify(authors(bibtex(entry(BOOK))))).toContain('Smith, Elder & Co.');
  expect(JSON.stringify(authors(bibtex(entry(NEWS))))).toContain('甲乙');
  expect(authors(ris(entry(ARTICLE)))).toMatchObject([{}, { family: 'Hood', given: 'Mary', suffix: 'Jr.' }]);
});

test('the day on which it was read comes back', () => {
  for (const text of [bibtex(entry(NEWS)), ris(entry(NEWS)), JSON.stringify([cslItem(entry(NEWS))])])
    expect(readBack(text)[0]?.accessed).toMatchObject({ 'date-parts': [[2026, 11, 24]] });
});

test('what nobody has entered is in no field', () => {
  const bare = entry(describedSource({ title_zh: '题' }));
  expect(bibtex({ ...bare, note: '' })).toBe('@misc{bureau:s-1,\n  title = {{题}},\n  langid = {chinese}\n}');
  expect(ris({ ...bare, note: '' })).toBe(
    'TY  - GEN\r\nID  - bureau:s-1\r\nTI  - 题\r\nLA  - zh-CN\r\nER  - ',
  );
  expect(cslItem({ ...bare, note: '' })).toEqual({
    id: 'bureau:s-1',
    type: 'document',
    title: '题',
    language: 'zh-CN',
  });
});

test('an estimated year is marked where the format can say so', () => {
  const item = cslItem(entry(describedSource({ published: '1936~' })));
  expect(item.issued).toEqual({ 'date-parts': [[1936]], circa: true });
});

test('every sign of TeX stands for itself', () => {
  const written = bibtex(entry(describedSource({ title_zh: '\\ ~ ^ { } # $' })));
  expect(written).toContain('{{\\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\{ \\} \\# \\$}}');
});

test.each([
  ['俞亮波', { type: 'whole', name: '俞亮波' }],
  ['United Nations', { type: 'whole', name: 'United Nations' }],
  ['{Smith, Elder & Co.}', { type: 'whole', name: 'Smith, Elder & Co.' }],
  ['Peebles, Peyton Z., Jr.', { type: 'person', family: 'Peebles', given: 'Peyton Z.', suffix: 'Jr.' }],
])('a name is read: %s', (written, expected) => {
  expect(readName(written)).toEqual(expected);
});

test.each([
  ['2022-03-04', ['2022', '03', '04']],
  ['2022', ['2022']],
  ['202X', []],
  ['2022-21', []],
  ['2021/2022', []],
  [null, []],
])('a date is used as far as it is certain: %s', (edtf, parts) => {
  expect(knownDate(edtf).parts).toEqual(parts);
});

test.each([
  ['46(8)', { volume: '46', issue: '8' }],
  ['12（增刊2）', { volume: '12', issue: '增刊2' }],
  ['(3)', { volume: '', issue: '3' }],
  ['8/9/10', { volume: '', issue: '8/9/10' }],
  [null, { volume: '', issue: '' }],
])('volume and issue are told apart: %s', (number, expected) => {
  expect(volumeAndIssue(number)).toEqual(expected);
});
