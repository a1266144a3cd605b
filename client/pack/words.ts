import { plural, say } from '../words/language.ts';
import { cutByLanguage, type WordsOf } from '../words/table.ts';

const PACK_WORDS = {
  pack: say('证据包', 'Evidence pack'),
  size: say(
    (nodes: number, edges: number, facts: number) => `${nodes} 个点，${edges} 条线，${facts} 条事实`,
    (nodes: number, edges: number, facts: number) =>
      `${plural(nodes, 'node')}, ${plural(edges, 'line')}, ${plural(facts, 'fact')}`,
  ),
  made: say(
    (day: string) => `制作于 ${day}`,
    (day: string) => `made ${day}`,
  ),
  switchLanguage: say('English', '中文'),
  search: say('搜索事实、名称、引文', 'Search facts, names, quotations'),
  found: say(
    (n: number, all: number) => (n === all ? `${all} 条` : `${all} 条中的 ${n} 条`),
    (n: number, all: number) => (n === all ? String(all) : `${n} of ${all}`),
  ),
  graph: say(
    '图：拖动平移，滚轮缩放，点击线或点',
    'Graph: drag to pan, scroll to zoom, click a line or a node',
  ),
  zoomIn: say('放大', 'Zoom in'),
  zoomOut: say('缩小', 'Zoom out'),
  fit: say('显示全图', 'Fit'),
  clear: say('取消选择', 'Clear'),
  picked: say('选中的线或点', 'What is selected'),
  pickHint: say(
    '点击一条线或一个点，这里显示它的事实和依据。',
    'Click a line or a node: its facts and their evidence appear here.',
  ),
  noFacts: say('没有关于它的事实。', 'No fact in this pack is about it.'),
  facts: say('事实', 'Facts'),
  fact: say('事实', 'Fact'),
  basis: say('依据类型', 'Basis'),
  when: say('时间', 'When'),
  where: say('出处', 'Source'),
  byText: say('按原文顺序', 'In the order of the text'),
  sortBy: say(
    (column: string) => `按“${column}”排序`,
    (column: string) => `Sort by ${column.toLowerCase()}`,
  ),
  show: say('在图上看', 'Show on the graph'),
  link: say('永久链接', 'Permanent link'),
  linkAtHome: say('在制作者的电脑上打开', 'Open on its maker’s computer'),
  atHome: say(
    (page: string) => `“在制作者的电脑上打开”的链接指向 ${page}，在别的电脑上打不开，引用时不写。`,
    (page: string) =>
      `The links “Open on its maker’s computer” lead to ${page}, which no other computer can open; citations leave it out.`,
  ),
  csvFacts: say('事实表（CSV）', 'Facts (CSV)'),
  csvFigures: say('数据表（CSV）', 'Figures (CSV)'),
  print: say('打印', 'Print'),
  passage: say(
    (n: string, first: number, last: number) => `第 ${n} 段，第 ${first}–${last} 字`,
    (n: string, first: number, last: number) => `paragraph ${n}, characters ${first}–${last}`,
  ),
  keyWords: say('原文关键词', 'Key words of the original'),
  quotation: say('引文', 'Quotation'),
  why: say('理由', 'Why'),
  alsoRead: say('也可读作', 'Can also be read as'),
  notes: say('批注', 'Notes'),
  notesWhose: say(
    '证据包制作者自己的话，不是报道原文。',
    'By whoever made this pack; not the words of a report.',
  ),
  method: say('方法说明', 'Method'),
  methodSource: say(
    '每条事实都是报道中的一个陈述，附有它在报道中的确切位置。解说是我们自己的话，引文和关键词是报道的原话；英文名称是我们的翻译，不作依据。',
    'Every fact is a statement of a report, tied to its exact place in the report. Glosses are our own words; quotations and key words are the report’s. English names are our translations and no evidence.',
  ),
  methodBasis: say('依据类型：', 'Basis:'),
  methodOffsets: say(
    '位置按 Unicode 字符（码点）在段落内计数，段落是报道去除首尾空白的非空行。页面上段落和字数都从 1 起，含首尾；编号和 CSV 中从 0 起，含首不含尾。被换行截断的句子是一条引文的几个部分。',
    'Places count Unicode code points within a paragraph; paragraphs are the non-empty lines of the report, trimmed. Here paragraphs and characters count from 1, both ends included; in ids and in the CSV from 0, the end excluded. A sentence cut by a line break is one quotation in parts.',
  ),
  methodTexts: say(
    '没有附上全文的报道，只列出原文关键词，并标明不是引文全文。',
    'Of a report whose text was not attached only key words are given, and marked as such.',
  ),
  citeAs: say(
    (report: string, hash: string, where: string) => `引用：${report} 原文 SHA-256 ${hash}…，见${where}`,
    (report: string, hash: string, where: string) =>
      `Cite as: ${report} SHA-256 of the text ${hash}…, in ${where}`,
  ),
  reports: say('报道版本', 'Versions of the reports'),
  invented: say('虚构样例', 'invented sample'),
  characters: say(
    (n: number) => `${n} 字`,
    (n: number) => plural(n, 'character'),
  ),
  withText: say('已附全文', 'text attached'),
  withoutText: say('未附全文', 'text not attached'),
  missing: say(
    (ids: string) => `请求时未找到：${ids}`,
    (ids: string) => `Not found when this was made: ${ids}`,
  ),
  offline: say(
    '本文件不联网，可离线保存和引用。',
    'This file makes no network requests: keep it and read it offline.',
  ),
} as const;

export type PackWords = WordsOf<typeof PACK_WORDS>;
export const packWordsIn = cutByLanguage(PACK_WORDS);
