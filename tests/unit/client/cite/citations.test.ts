import { expect, test } from '@jest/globals';
import type { Citable, Source } from '#contract/citable.ts';
import { CITATION_FORMATS, type CitationFormat, dayOf, keyOf } from '../../../../client/cite/citation.ts';
import { missingOf } from '../../../../client/cite/missing.ts';
import { describedSource } from '../../../helpers/described-source.ts';

const SHA = '0123456789abcdef'.repeat(4);
const REPORT: Source = {
  id: 'bureau-2021',
  ...describedSource({
    title_zh: '护航 100% & 平安_之都',
    title_en: 'Escorting 100% & a safe_city',
    genre: 'news',
    published: '2022',
    authors: [
      { name_zh: '甲乙', name_en: 'Jia Yi' },
      { name_zh: '丙丁', name_en: 'Bing Ding' },
    ],
    sha256: SHA,
  }),
};
const HOME = 'http://localhost:4460/#lang=zh&statement=s-0123456789ab';
const AWAY = 'https://yinzheng.example/#lang=zh&statement=s-0123456789ab';

const cited = (source: Partial<Source> = {}, fields: Partial<Citable> = {}): Citable => ({
  id: 's-0123456789ab',
  source: { ...REPORT, ...source },
  places: [{ passage: '16', characters: [41, 50] }],
  statements: ['s-0123456789ab'],
  said: { zh: '该案获批示肯定', en: 'The case was commended' },
  link: HOME,
  ...fields,
});

const formatOf = (id: CitationFormat['id']) => {
  const format = CITATION_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(id);
  return format;
};
const write = (id: CitationFormat['id'], what: Citable, language: 'zh' | 'en' = 'zh') =>
  formatOf(id).write([what], { language, day: '2026-11-24' });

const LOCATOR_ZH = `定位：第 16 段第 41–50 字；陈述 s-0123456789ab；原文 SHA-256 ${SHA}。释义（引证所写，非原文）：该案获批示肯定。`;
const LOCATOR_EN = `Locator: paragraph 16, characters 41–50; statement s-0123456789ab; SHA-256 of the text ${SHA}. Gloss (ours, not the source’s words): The case was commended.`;

test('the forms are offered with the national standard in force first', () => {
  expect(CITATION_FORMATS.map(({ id }) => id)).toEqual([
    ...['gbt2025', 'gbt2015', 'chicago-note', 'chicago-bibliography', 'chicago-author-date'],
    ...['text', 'markdown', 'bibtex', 'ris', 'csl-json', 'link'],
  ]);
});

test('a style gives the reference by itself, and below it where the fact stands and what is ours', () => {
  expect(write('gbt2025', cited())).toBe(
    `甲乙，丙丁. 护航 100% & 平安_之都[N]. [出版者不详]，2022.\n${LOCATOR_ZH}`,
  );
  expect(write('gbt2015', cited(), 'en')).toBe(
    `甲乙, 丙丁. 护航 100% & 平安_之都[N]. [出版者不详], 2022.\n${LOCATOR_EN}`,
  );
});

test.each(CITATION_FORMATS.filter(({ id }) => id !== 'link').map(({ id }) => id))(
  'no citation names an address that only this computer can open, and each has the statement and the hash: %s',
  (id) => {
    const text = write(id, cited());
    expect(text).not.toContain('localhost');
    expect(text).toContain('s-0123456789ab');
    expect(text.replaceAll('\\', '')).toContain(SHA);
    expect(text).not.toMatch(/undefined|null/);
  },
);

test('an address that others can open is called what it is, with nothing behind it', () => {
  expect(write('gbt2025', cited({}, { link: AWAY }))).toMatch(
    new RegExp(`。2026-11-24 在引证中打开：${AWAY}$`),
  );
  expect(write('chicago-note', cited({}, { link: AWAY }), 'en')).toMatch(
    new RegExp(` Opened in Yinzheng on 2026-11-24 at ${AWAY}$`),
  );
});

test('the link is given as it is', () => {
  expect(write('link', cited())).toBe(HOME);
});

test('a text names authors, title with its translation, and the locator', () => {
  expect(write('text', cited(), 'en')).toBe(
    `Jia Yi and Bing Ding, “护航 100% & 平安_之都 [Escorting 100% & a safe_city]”, 2022. ${LOCATOR_EN}`,
  );
  expect(write('text', cited({ url: 'https://example.org/1', publisher: '永安日报' }))).toBe(
    `甲乙、丙丁，《护航 100% & 平安_之都》，永安日报，2022。https://example.org/1 ${LOCATOR_ZH}`,
  );
});

test('a Markdown footnote makes its signs stand for themselves', () => {
  const text = write('markdown', cited({ title_zh: '甲*乙_丙[丁]', url: 'https://example.org/_1' }));
  expect(text).toMatch(/^该案获批示肯定。\[\^s-0123456789ab\]\n\n\[\^s-0123456789ab\]: /);
  expect(text).toContain('甲\\*乙\\_丙\\[丁\\]');
  expect(text).toContain('<https://example.org/_1>');
});

test('several passages and statements are named together, a whole report by its hash alone', () => {
  const places = [{ passage: '2' }, { passage: '16' }];
  expect(write('gbt2025', cited({}, { places, statements: ['s-a', 's-b'] }))).toContain(
    `定位：第 2、16 段；陈述 s-a、s-b；原文`,
  );
  expect(write('gbt2025', cited({}, { places, statements: ['s-a', 's-b'] }), 'en')).toContain(
    `Locator: paragraphs 2, 16; statements s-a, s-b; SHA-256`,
  );
  expect(write('gbt2025', cited({}, { places: [], statements: [] }))).toContain(`定位：原文 SHA-256 ${SHA}`);
});

test('the key is the same in both languages and on every day', () => {
  expect(keyOf(cited())).toBe('bureau-2021:s-0123456789ab');
  expect(write('bibtex', cited(), 'en')).toMatch(/^@article\{bureau-2021:s-0123456789ab,$/m);
  expect(write('ris', cited())).toContain('ID  - bureau-2021:s-0123456789ab');
});

test('the same link of two reports is copied once; entries stand apart; items are one list', () => {
  const two = [cited(), cited({ id: 'bureau-2022' })];
  const citing = { language: 'zh', day: '2026-11-24' } as const;
  expect(formatOf('link').write(two, citing)).toBe(HOME);
  expect(formatOf('bibtex').write(two, citing).split('\n\n')).toHaveLength(2);
  expect(
    formatOf('ris')
      .write(two, citing)
      .match(/^TY {2}-/gm),
  ).toHaveLength(2);
  expect(JSON.parse(formatOf('csl-json').write(two, citing))).toHaveLength(2);
});

test.each<[string, Partial<Source>, readonly string[]]>([
  ['a newspaper by its year', {}, ['publisher', 'day']],
  ['a newspaper without a date', { published: null }, ['publisher', 'published']],
  ['a newspaper whole', { publisher: '永安日报', published: '2022-03-04' }, []],
  [
    'a Chinese title that nobody has romanised',
    { title_romanised: null, publisher: '永安日报', published: '2022-03-04' },
    ['title_romanised'],
  ],
  ['a page', { genre: 'government-page' }, ['publisher', 'url', 'accessed', 'day']],
  ['a book', { genre: 'book', authors: [] }, ['authors', 'publisher', 'place']],
  ['a journal', { genre: 'article' }, ['publisher', 'number']],
  ['a report of no kind', { genre: null, published: null }, ['genre', 'publisher', 'published']],
  [
    'a doubtful date',
    { genre: 'yearbook', place: '北京', publisher: '社', published: '202X' },
    ['published'],
  ],
])('what the source lacks is asked for: %s', (_, source, expected) => {
  expect(missingOf({ ...REPORT, title_romanised: 'Huhang', ...source })).toEqual(expected);
});

test('a day is written with two digits', () => {
  expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
});
