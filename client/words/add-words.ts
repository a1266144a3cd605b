import type { z } from 'zod/mini';
import type { Genre } from '#contract/source.ts';
import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of adding a report. */
const ADD_WORDS = {
  title: say('添加报道', 'Add a report'),
  how: say(
    '把文件拖到这里，或选择文件，或粘贴文字。可用 .txt（任何编码）、.docx、有文字层的 .pdf、.html。文件只在本页读取；您确认之前，什么也不会发给服务。',
    'Drop a file here, choose one, or paste text: .txt in any encoding, .docx, .pdf with a text layer, .html. It is read in this page; nothing reaches the service before you approve it.',
  ),
  choose: say('选择文件…', 'Choose a file…'),
  paste: say('或在此粘贴文字', 'Or paste text here'),
  takePasted: say('使用粘贴的文字', 'Take what is pasted'),
  reading: say('正在读取文件……', 'Reading the file …'),
  scan: say(
    '这份 PDF 只有页面图像，没有文字层。请先做文字识别（OCR），再添加识别后的文件。',
    'This PDF holds pictures of its pages and no text. Have its text recognised (OCR) first, then add the result.',
  ),
  unreadable: say(
    '读不了这个文件：它不是所称的格式，或已损坏。',
    'This file cannot be read: it is not of the kind that its name says, or it is damaged.',
  ),
  empty: say('文件里没有文字。', 'There are no words in this file.'),
  encoding: say('编码', 'Encoding'),
  unwrap: say('把被折断的行连成段落', 'Join lines that were broken within a paragraph'),
  preview: say('将来引用的样子', 'As it will be cited'),
  previewHelp: say(
    '每个框是一段。在段中按回车拆分，在段首按退格与上一段合并；页眉、页码之类的可以去掉。',
    'Each box is a paragraph. Enter splits it at the caret, Backspace at its beginning joins it to the one before; page numbers and the like can be cut away.',
  ),
  paragraph: say(
    (n: number) => `第 ${n} 段`,
    (n: number) => `Paragraph ${n}`,
  ),
  kindOf: say(
    (n: number) => `第 ${n} 段的种类`,
    (n: number) => `Kind of paragraph ${n}`,
  ),
  page: say(
    (n: number) => `第 ${n} 页`,
    (n: number) => `p. ${n}`,
  ),
  cut: say('去掉', 'Cut away'),
  putBack: say('放回', 'Put back'),
  merge: say('并入上一段', 'Join to the one before'),
  split: say('在光标处拆分', 'Split at the caret'),
  more: say(
    (n: number) => `再显示 ${n} 段`,
    (n: number) => `Show ${n} more`,
  ),
  size: say(
    (paragraphs: number, characters: number) => `${paragraphs} 段，${characters} 字`,
    (paragraphs: number, characters: number) =>
      `${plural(paragraphs, 'paragraph')}, ${plural(characters, 'character')}`,
  ),
  description: say('这是什么报道', 'What report this is'),
  descriptionHelp: say(
    '标题（任一语言）和所述时期必填，其余可以以后再补；引用格式由这些内容生成。',
    'A title in either language and the period it speaks of are needed; the rest can wait. Citations are made of these.',
  ),
  otherFields: say('其他著录项', 'More for citations'),
  invented: say('这份报道是虚构的', 'This report is invented'),
  genreNone: say('未填', 'not said'),
  add: say('加入资料库', 'Add to the library'),
  adding: say('正在加入……', 'Adding …'),
  again: say('换一个文件', 'Start with another file'),
  refused: say('没有加入', 'Not added'),
  added: say('已加入资料库，可以阅读和检索。', 'It is in the library, to be read and searched.'),
  open: say('打开阅读', 'Read it'),
  field: say(
    {
      title_zh: '中文标题',
      title_en: '英文标题',
      title_romanised: '拼音标题',
      period: '所述时期',
      published: '发表日期',
      publisher: '发布者',
      place: '出版地',
      genre: '体裁',
      authors: '作者（多人用 | 分开）',
      url: '网址',
      archived_url: '存档网址',
      accessed: '访问日期',
      number: '文号或期号',
      edition: '版次',
      pages: '页码',
      lang: '语言',
      rights: '权利说明',
    },
    {
      title_zh: 'Title in Chinese',
      title_en: 'Title in English',
      title_romanised: 'Title in pinyin',
      period: 'Period it speaks of',
      published: 'Published on',
      publisher: 'Publisher',
      place: 'Place of publication',
      genre: 'Kind of report',
      authors: 'Authors (| between several)',
      url: 'Address',
      archived_url: 'Archived at',
      accessed: 'Accessed on',
      number: 'Number',
      edition: 'Edition',
      pages: 'Pages',
      lang: 'Language',
      rights: 'Rights',
    },
  ),
  kind: say(
    { title: '标题', heading: '小标题', body: '正文', caption: '图注', byline: '署名' },
    { title: 'title', heading: 'heading', body: 'body', caption: 'caption', byline: 'byline' },
  ),
  genre: say<Readonly<Record<z.infer<typeof Genre>, string>>>(
    {
      news: '新闻',
      'government-page': '政府网页',
      'work-report': '工作报告',
      yearbook: '年鉴',
      gazetteer: '地方志',
      article: '文章',
      book: '书',
      other: '其他',
    },
    {
      news: 'news',
      'government-page': 'government page',
      'work-report': 'work report',
      yearbook: 'yearbook',
      gazetteer: 'gazetteer',
      article: 'article',
      book: 'book',
      other: 'other',
    },
  ),
} as const;

const wordsOf = cutByLanguage(ADD_WORDS);
export const addWordsIn: (language: 'zh' | 'en') => WordsOf<typeof ADD_WORDS> = wordsOf;
