import { plural, say } from './language.ts';

/** Words of statements, quotations and citations. */
export const EVIDENCE_WORDS = {
  evidence: say('依据', 'Evidence'),
  statements: say(
    (n: number) => `${n} 条陈述`,
    (n: number) => plural(n, 'statement'),
  ),
  why: say('理由', 'Why'),
  quotationIn: say(
    (n: string) => `引文（第 ${n} 段）`,
    (n: string) => `Quotation (paragraph ${n})`,
  ),
  passageN: say(
    (n: string) => `第 ${n} 段`,
    (n: string) => `paragraph ${n}`,
  ),
  openPassage: say(
    (n: string) => `在报道中查看第 ${n} 段`,
    (n: string) => `See paragraph ${n} in the report`,
  ),
  paragraphsAround: say(
    (_: number): readonly [string, string] => ['第', '段'],
    (n: number): readonly [string, string] => [n === 1 ? 'paragraph' : 'paragraphs', ''],
  ),
  joint: say('、', ', '),
  lastJoint: say('、', ' and '),
  notStated: say('未写明', 'not stated'),
  noText: say(
    '未附报道全文。以下是我们写的段落提要和原文中的关键词，不是引文全文。',
    'The report’s text is not attached. Below are our summary of the paragraph and key words of the original, not the full quotation.',
  ),
  summary: say('段落提要', 'Our summary of the paragraph'),
  inOurWords: say(
    (n: string) => `第 ${n} 段提要：我们的概括，不作依据`,
    (n: string) => `Paragraph ${n} in English: our summary, no evidence`,
  ),
  partsOfSentence: say('句子的各部分', 'Parts of the sentence'),
  subject: say('主语', 'subject'),
  relationWords: say('关系', 'relation'),
  object: say('宾语', 'object'),
  noSummary: say('没有提要', 'no summary'),
  untranslated: say('未译', 'not translated'),
  anchors: say('原文关键词', 'Key words of the original'),
  cutByLine: say(
    '此句被换行切断，续下段',
    'this sentence is cut by a line break and goes on in the next piece',
  ),
  alsoRead: say('也可读作', 'It can also be read as'),
  readingTaken: say('本图采用的读法', 'The reading taken here'),
  unclear: say('不明之处', 'What is unclear'),
  alongNow: say('图随文动：只显示眼前各段所说的内容', 'Reading along: only what the paragraphs in view say'),
  notSo: say('据称并非如此', 'said not to be so'),
  attributedTo: say('说者', 'Said by'),
  certainty: say('把握', 'How certain'),
  claim: say('主张', 'Claim'),
  origin: say('来源', 'Origin'),
  made: say('标注', 'Made'),
  checked: say('核对', 'Checked'),
  draft: say('草稿，尚未核对', 'draft, not yet checked'),
  date: say('时间', 'Date'),
  quantity: say('数量', 'Count'),
} as const;
