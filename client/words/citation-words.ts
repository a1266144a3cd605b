import type { Genre } from '#contract/source.ts';
import { say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

const GENRES: Readonly<Record<Genre, readonly [zh: string, en: string]>> = {
  news: ['报纸报道', 'news report'],
  'government-page': ['政府网页', 'government web page'],
  'work-report': ['工作报告', 'work report'],
  yearbook: ['年鉴', 'yearbook'],
  gazetteer: ['地方志', 'gazetteer'],
  article: ['期刊文章', 'journal article'],
  book: ['图书', 'book'],
  other: ['其他', 'other'],
};
const genresIn = (language: 0 | 1) =>
  Object.fromEntries(Object.entries(GENRES).map(([genre, names]) => [genre, names[language]])) as Record<
    Genre,
    string
  >;

/** Words of citations, and of what is known of a report as a publication. */
export const CITATION_WORDS = {
  citeForms: say('引用格式', 'Forms of citation'),
  gbt2025: say('GB/T 7714—2025', 'GB/T 7714—2025'),
  gbt2015: say('GB/T 7714—2015', 'GB/T 7714—2015'),
  chicagoNote: say('芝加哥：注释', 'Chicago: note'),
  chicagoBibliography: say('芝加哥：书目', 'Chicago: bibliography'),
  chicagoAuthorDate: say('芝加哥：作者—日期', 'Chicago: author–date'),
  citeText: say('文字', 'Text'),
  citeMarkdown: say('Markdown 脚注', 'Markdown footnote'),
  citeBibtex: say('BibTeX', 'BibTeX'),
  citeRis: say('RIS', 'RIS'),
  citeCsl: say('CSL-JSON', 'CSL-JSON'),
  citeLink: say('永久链接', 'Permanent link'),
  citeLinkAtHome: say('本机链接', 'Link on this computer'),
  linkAtHome: say(
    '链接只能在这台电脑上打开，引文中因此不写它。',
    'The link opens only on this computer, so no citation holds it.',
  ),
  copied: say(
    (name: string) => `已复制：${name}`,
    (name: string) => `Copied: ${name}`,
  ),
  copiedWithItalics: say(
    (name: string) => `已复制：${name}（连同斜体）`,
    (name: string) => `Copied: ${name} (with its italics)`,
  ),
  copyByHand: say('浏览器不允许复制，请手动复制', 'The browser does not allow copying: copy this by hand'),
  citedTitle: say(
    (title: string) => `《${title}》`,
    (title: string) => `“${title}”`,
  ),
  sourceFields: say(
    {
      genre: '体裁',
      authors: '作者',
      publisher: '出版者',
      place: '出版地',
      published: '日期',
      number: '编号',
      edition: '版本',
      pages: '页码',
      url: '网址',
      archived_url: '存档网址',
      accessed: '查阅日期',
      subject: '主题',
      rights: '权利',
    },
    {
      genre: 'Kind',
      authors: 'By',
      publisher: 'Publisher',
      place: 'Place',
      published: 'Date',
      number: 'Number',
      edition: 'Edition',
      pages: 'Pages',
      url: 'Address',
      archived_url: 'Archived copy',
      accessed: 'Accessed',
      subject: 'About',
      rights: 'Rights',
    },
  ),
  genres: say(genresIn(0), genresIn(1)),
  source: say('出处', 'Source'),
  missing: say(
    {
      genre: '体裁',
      authors: '作者',
      publisher: '出版者',
      place: '出版地',
      published: '出版日期',
      day: '具体日期',
      url: '网址',
      accessed: '查阅日期',
      number: '卷期',
      title_romanised: '拼音标题（芝加哥格式用）',
    },
    {
      genre: 'kind of source',
      authors: 'authors',
      publisher: 'publisher',
      place: 'place of publication',
      published: 'date',
      day: 'exact date',
      url: 'web address',
      accessed: 'day of access',
      number: 'volume and issue',
      title_romanised: 'title in pinyin (for Chicago)',
    },
  ),
  askFor: say(
    (names: readonly string[]) => `${names.join('、')}不详，有待补充`,
    (names: readonly string[]) => `${capital(names.join(', '))} unknown, still to be added`,
  ),
} as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export type CiteWords = WordsOf<typeof CITATION_WORDS>;
export const citeWordsIn = cutByLanguage(CITATION_WORDS);
/** Ids of the words that are plain texts. */
export type CiteWordId = {
  [Id in keyof typeof CITATION_WORDS]: (typeof CITATION_WORDS)[Id]['zh'] extends string ? Id : never;
}[keyof typeof CITATION_WORDS];
