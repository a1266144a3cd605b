import { expect, test } from '@jest/globals';
import { keyOf } from '../../../../client/cite/bibtex.ts';
import type { Citable, Source } from '../../../../client/cite/citable.ts';
import { CITATION_FORMATS, type CitationFormat, dayOf, writeAll } from '../../../../client/cite/citation.ts';

const author = (name_zh: string, name_en = '') => ({ id: `person-${name_en || 'x'}`, name_zh, name_en });

const REPORT: Source = {
  id: 'bureau-2021',
  title_zh: '护航 100% & 平安_之都',
  title_en: 'Escorting 100% & a safe_city',
  publisher: null,
  published: '2022',
  lang: 'zh-CN',
  authors: [author('甲乙', 'Jia Yi'), author('丙丁', 'Bing Ding')],
};

const cited = (source: Partial<Source> = {}, fields: Partial<Citable> = {}): Citable => ({
  id: 's-0123456789ab',
  source: { ...REPORT, ...source },
  passages: ['16'],
  said: { zh: '该案获批示肯定', en: 'The case was affirmed' },
  link: 'http://localhost:4460/#lang=zh&statement=s-0123456789ab',
  ...fields,
});

const formatOf = (id: CitationFormat['id']) => {
  const format = CITATION_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(id);
  return format;
};
const write = (id: CitationFormat['id'], what: Citable, language: 'zh' | 'en' = 'zh') =>
  formatOf(id).write(what, { language, accessed: '2026-11-24' });
const LINK = 'http://localhost:4460/#lang=zh&statement=s-0123456789ab';

test.each<[string, Partial<Source>, Partial<Citable>, string]>([
  ['year only', {}, {}, `甲乙, 丙丁. 护航 100% & 平安_之都[EB/OL]. 2022: 第16段[2026-11-24]. ${LINK}.`],
  ['no author', { authors: [] }, {}, `护航 100% & 平安_之都[EB/OL]. 2022: 第16段[2026-11-24]. ${LINK}.`],
  [
    'no date',
    { published: null },
    {},
    `甲乙, 丙丁. 护航 100% & 平安_之都[EB/OL]. 第16段[2026-11-24]. ${LINK}.`,
  ],
  [
    'the whole report',
    {},
    { passages: [] },
    `甲乙, 丙丁. 护航 100% & 平安_之都[EB/OL]. 2022[2026-11-24]. ${LINK}.`,
  ],
  [
    'a month',
    { published: '2022-03' },
    { passages: ['2', '16'] },
    `甲乙, 丙丁. 护航 100% & 平安_之都[EB/OL]. 2022: 第2、16段(2022-03)[2026-11-24]. ${LINK}.`,
  ],
  [
    'a newspaper',
    { publisher: '永安日报', published: '2022-03-04' },
    {},
    `甲乙, 丙丁. 护航 100% & 平安_之都[N/OL]. 永安日报, 2022-03-04: 第16段[2026-11-24]. ${LINK}.`,
  ],
  [
    'a publisher without a day',
    { publisher: '永安日报' },
    {},
    `甲乙, 丙丁. 护航 100% & 平安_之都[EB/OL]. 永安日报, 2022: 第16段[2026-11-24]. ${LINK}.`,
  ],
  [
    'four authors',
    { authors: ['甲', '乙', '丙', '丁'].map((name) => author(name)) },
    {},
    `甲, 乙, 丙, 等. 护航 100% & 平安_之都[EB/OL]. 2022: 第16段[2026-11-24]. ${LINK}.`,
  ],
  [
    'an English report',
    { lang: 'en', authors: [author('', 'A. O’Hara')] },
    { passages: ['2', '3'] },
    `A. O’Hara. Escorting 100% & a safe_city[EB/OL]. 2022: paras. 2, 3[2026-11-24]. ${LINK}.`,
  ],
  [
    'a doubtful date',
    { published: '202X' },
    {},
    `甲乙, 丙丁. 护航 100% & 平安_之都[EB/OL]. 第16段[2026-11-24]. ${LINK}.`,
  ],
])('GB/T 7714: %s', (_, source, fields, expected) => {
  expect(write('gbt7714', cited(source, fields))).toBe(expected);
});

test('a BibTeX entry escapes TeX, keeps names whole and leaves the address as it is', () => {
  expect(write('bibtex', cited())).toBe(
    [
      '@misc{bureau-2021:s-0123456789ab,',
      '  author = {{甲乙} and {丙丁}},',
      '  title = {{护航 100\\% \\& 平安\\_之都}},',
      '  year = {2022},',
      '  note = {第 16 段: 该案获批示肯定},',
      `  url = {${LINK}},`,
      '  urldate = {2026-11-24},',
      '  langid = {chinese}',
      '}',
    ].join('\n'),
  );
});

test.each<[string, Partial<Source>, string]>([
  ['no author', { authors: [] }, '  title = {{'],
  ['a month', { published: '2022-03' }, '  month = {3},'],
  ['a publisher', { publisher: '永安日报' }, '  publisher = {{永安日报}},'],
  [
    'every sign',
    { title_zh: '\\ ~ ^ { } # $' },
    '{{\\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\{ \\} \\# \\$}}',
  ],
])('BibTeX: %s', (_, source, expected) => {
  const entry = write('bibtex', cited(source));
  expect(entry).toContain(expected);
  expect(entry).not.toMatch(/= \{\}|undefined|null/);
});

test('a title in the other language is followed by its translation', () => {
  expect(write('bibtex', cited(), 'en')).toContain(
    '护航 100\\% \\& 平安\\_之都 [Escorting 100\\% \\& a safe\\_city]',
  );
  expect(write('text', cited(), 'en')).toBe(
    `Jia Yi and Bing Ding, “护航 100% & 平安_之都 [Escorting 100% & a safe_city]”, 2022, passage 16: The case was affirmed. Yinzheng, accessed 2026-11-24, ${LINK}`,
  );
});

test('a text in Chinese', () => {
  expect(write('text', cited({}, { passages: ['2', '16'] }))).toBe(
    `甲乙、丙丁，《护航 100% & 平安_之都》，2022，第 2、16 段：该案获批示肯定。引证，2026-11-24 查阅，${LINK}`,
  );
});

test('a Markdown footnote makes its signs stand for themselves', () => {
  const markdown = write('markdown', cited({ title_zh: '甲*乙_丙[丁]' }));
  expect(markdown).toMatch(/^该案获批示肯定。\[\^s-0123456789ab\]\n\n\[\^s-0123456789ab\]: /);
  expect(markdown).toContain('甲\\*乙\\_丙\\[丁\\]');
  expect(markdown).toContain(`<${LINK}>`);
});

test('the key is the same in both languages and on every day', () => {
  expect(keyOf(cited())).toBe('bureau-2021:s-0123456789ab');
  expect(keyOf(cited({}, { id: 'case-a-award-b' }))).toBe('bureau-2021:case-a-award-b');
});

test('the same link of two reports is copied once; entries stand apart', () => {
  const two = [cited(), cited({ id: 'bureau-2022' })];
  const citing = { language: 'zh', accessed: '2026-11-24' } as const;
  expect(writeAll(formatOf('link'), two, citing)).toBe(LINK);
  expect(writeAll(formatOf('bibtex'), two, citing).match(/^@misc/gm)).toHaveLength(2);
});

test('a day is written with two digits', () => {
  expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
});
