import { plural, say } from './language.ts';
import { cutByLanguage, type WordsOf } from './table.ts';

/** Words of the reader; loaded with it, not with the page. */
export const READER_WORDS = {
  readAlong: say('图随文动', 'Read along'),
  readAlongHelp: say(
    '图中只显示眼前各段所说的内容；关闭后恢复原图。',
    'The picture shows only what the paragraphs in view say; switch it off to get your picture back.',
  ),
  summariesToo: say('各段附提要', 'English under each paragraph'),
  listFacts: say('列出事实…', 'List facts…'),
  factKind: say(
    {
      cut: (n: number) => `引文被换行或分页切断（${n}）`,
      planned: (n: number) => `计划，尚未做（${n}）`,
      inferred: (n: number) => `推断（${n}）`,
      doubtful: (n: number) => `另有读法（${n}）`,
      all: (n: number) => `全部（${n}）`,
    },
    {
      cut: (n: number) => `Quotation cut by a line or page break (${n})`,
      planned: (n: number) => `Planned, not done (${n})`,
      inferred: (n: number) => `Inferred (${n})`,
      doubtful: (n: number) => `Can be read otherwise (${n})`,
      all: (n: number) => `All (${n})`,
    },
  ),
  textAway: say('原文不在此站点', 'The text is not on this site'),
  textAwayWhy: say(
    '报道的权利没有写明可以转载，因此站点不含原文。',
    'The report’s rights do not say that its text may be passed on, so this site does not hold it.',
  ),
  summariesOnly: say(
    '未附报道全文。以下是引证写的段落提要和原文中的关键词，不是报道的文字。',
    'The report’s text is not attached. Below are summaries by Yinzheng and key words of the original, not the report’s words.',
  ),
  attachText: say('附上全文', 'Attach the text'),
  attachHow: say(
    '有原文吗？把文本文件（.txt）拖到这里，或者选择文件。它只存在本机的数据文件夹里。',
    'Do you have the text? Drop the text file (.txt) here, or choose it. It is kept only in this machine’s data folder.',
  ),
  chooseFile: say('选择文件…', 'Choose a file…'),
  attaching: say('正在核对原文……', 'Checking the text …'),
  attachFailed: say('没有附上', 'Not attached'),
  dropHere: say('松手即附上原文', 'Drop to attach the text'),
  fullText: say('报道全文，逐段', 'The report’s text, paragraph by paragraph'),
  summaries: say('各段提要', 'Summaries of the paragraphs'),
  summaryBy: say('引证的提要，非原文', 'Summary by Yinzheng, not the report’s words'),
  anchorsBy: say('原文关键词，按出现顺序', 'Key words of the original, in order'),
  photo: say('图片说明', 'Photo caption'),
  factsOfPassage: say(
    (passage: string, n: number) => `第 ${passage} 段的事实（${n}）`,
    (passage: string, n: number) => `Facts of paragraph ${passage} (${n})`,
  ),
  noteCount: say(
    (n: number) => `${n} 条事实`,
    (n: number) => plural(n, 'fact'),
  ),
  moreNotes: say(
    (n: number) => `还有 ${n} 条`,
    (n: number) => `${n} more`,
  ),
  fewerNotes: say('收起', 'Show fewer'),
  factsOnWords: say(
    (n: number) => (n === 0 ? '没有事实以这些文字为据' : `${n} 条事实以这些文字为据`),
    (n: number) =>
      n === 0
        ? 'No fact rests on these words'
        : `${plural(n, 'fact')} ${n === 1 ? 'rests' : 'rest'} on these words`,
  ),
  factsHere: say(
    (n: number) => `本报道中的 ${n} 条事实`,
    (n: number) => `${plural(n, 'fact')} in this report`,
  ),
  factN: say(
    (n: number, of: number) => `第 ${n} / ${of} 条`,
    (n: number, of: number) => `${n} of ${of}`,
  ),
  previous: say('上一条', 'Previous'),
  next: say('下一条', 'Next'),
  addMissing: say(
    (n: number) => `把其余 ${n} 条加到图中`,
    (n: number) => `Add the ${n} missing to the picture`,
  ),
  namedHere: say(
    (name: string, n: number) => `“${name}”在本报道中出现 ${n} 处`,
    (name: string, n: number) => `${name}: named in ${plural(n, 'place')} of this report`,
  ),
  mentionN: say(
    (n: number, of: number, passage: string) => `第 ${n} 处，共 ${of} 处，见第 ${passage} 段`,
    (n: number, of: number, passage: string) => `Place ${n} of ${of}, paragraph ${passage}`,
  ),
  work: say(
    { facts: '标注', suggest: '建议', import: '导入', text: '更正原文' },
    { facts: 'Annotate', suggest: 'Suggestions', import: 'Import', text: 'Correct the text' },
  ),
  coverageStrip: say('全文覆盖：每格一段', 'Coverage of the report: a cell for each paragraph'),
  bar_relations: say('陈述', 'statements'),
  bar_observations: say('数据', 'figures'),
  bar_mentions: say('提及', 'mentions'),
  cell: say(
    (passage: string, relations: number, figures: number, mentions: number) =>
      `第 ${passage} 段：${relations} 条陈述，${figures} 个数据，${mentions} 处提及`,
    (passage: string, relations: number, figures: number, mentions: number) =>
      `Paragraph ${passage}: ${plural(relations, 'statement')}, ${plural(figures, 'figure')}, ${plural(mentions, 'mention')}`,
  ),
  uncovered: say(
    (n: number) => (n === 0 ? '全文的每个词都有事实或名称为据' : `${n} 处文字没有事实或名称为据`),
    (n: number) =>
      n === 0
        ? 'Every word lies in a quotation or a name'
        : `${plural(n, 'stretch', 'stretches')} of text without a quotation or a name`,
  ),
  uncoveredPassages: say(
    (n: number) => (n === 0 ? '每一段都有事实' : `${n} 段没有事实`),
    (n: number) => (n === 0 ? 'Every paragraph has facts' : `${plural(n, 'paragraph')} without facts`),
  ),
} as const;

const wordsOf = cutByLanguage(READER_WORDS);
export const readerWordsIn: (language: 'zh' | 'en') => WordsOf<typeof READER_WORDS> = wordsOf;
