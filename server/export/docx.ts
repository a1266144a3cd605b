import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { chicago } from '#contract/chicago.ts';
import type { ReportSummary } from '#contract/evidence.ts';
import { gbt7714 } from '#contract/gbt7714.ts';
import { plainOf } from '#contract/italics.ts';
import { betweenLines } from '#contract/lines.ts';
import { LOCATOR_WORDS } from '#contract/locator-words.ts';
import { paragraphOf } from '#contract/passage.ts';
import { AppError } from '../errors/app-error.ts';
import { BASIS_NAMES } from './evidence.ts';
import type { ExportSource, Fact } from './source.ts';

/** A document of hundreds of pages; and it is made in memory as a whole. */
const MOST_FACTS = 5_000;

const WORDS = {
  zh: {
    title: '叙述',
    bibliography: '参考文献',
    method: '正文各句是引证对陈述的释义，不是原文；原文只在脚注的引号之内。',
    role: { words: '', subject: '主语出处：', premise: '推断所据：' },
    quoted: (words: string) => `“${words}”`,
    anchored: (words: string) => `锚定词：${words}`,
    why: (why: string) => `依据：${why}`,
    also: (reading: string) => `又可读作：${reading}`,
    stop: '。',
    colon: '：',
    mark: '；',
  },
  en: {
    title: 'Account',
    bibliography: 'Bibliography',
    method:
      'The sentences are Yinzheng’s glosses of statements, not the words of a report; those stand in quotation marks, in the footnotes alone.',
    role: { words: '', subject: 'Subject from: ', premise: 'Concluded from: ' },
    quoted: (words: string) => `“${words}”`,
    anchored: (words: string) => `anchor terms: ${words}`,
    why: (why: string) => `Reason: ${why}`,
    also: (reading: string) => `Can also be read: ${reading}`,
    stop: '.',
    colon: ': ',
    mark: '; ',
  },
} as const;
type Language = keyof typeof WORDS;

/** A sentence a statement, each with a footnote that says where it stands and in which words, and a bibliography. */
export async function* docx(source: ExportSource): AsyncGenerator<Uint8Array> {
  const { language } = source;
  const facts: Fact[] = [];
  for await (const page of source.facts()) {
    facts.push(...page);
    if (facts.length > MOST_FACTS) throw tooMany();
  }
  const used = new Set(facts.map(({ report }) => report));
  const reports = source.reports.filter(({ id }) => used.has(id));
  const words = WORDS[language];
  const document = new Document({
    title: titleOf(reports, language),
    creator: 'Yinzheng 引证',
    styles: { default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: 'SimSun' } } } } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: titleOf(reports, language) }),
          new Paragraph({ children: [new TextRun({ text: words.method, italics: language === 'en' })] }),
          ...facts.map((fact) => sentence(fact, reports, language)),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: words.bibliography }),
          ...reports.map((report) => new Paragraph(reference(report, language))),
        ],
      },
    ],
  });
  yield await Packer.toBuffer(document);
}

function titleOf(reports: readonly ReportSummary[], language: Language): string {
  const [first] = reports;
  if (first === undefined) return WORDS[language].title;
  const own = language === 'zh' ? first.title_zh || first.title_en : first.title_en || first.title_zh;
  return reports.length === 1 ? own : `${own} … (${reports.length})`;
}

/** Chinese references as GB/T 7714—2025 has them, English ones after Chicago. */
const reference = (report: ReportSummary, language: Language): IParagraphOptions => ({
  text: language === 'zh' ? gbt7714(report, 2025) : plainOf(chicago(report, 'bibliography')),
});

function sentence(fact: Fact, reports: readonly ReportSummary[], language: Language): Paragraph {
  const words = WORDS[language];
  const gloss = language === 'zh' ? fact.gloss_zh || fact.gloss_en : fact.gloss_en || fact.gloss_zh;
  const basis = BASIS_NAMES[fact.basis];
  const bracketed = language === 'zh' ? `（${basis.label_zh}）` : ` (${basis.label_en})`;
  return new Paragraph({
    children: [
      new TextRun(gloss.replace(/[。.]\s*$/, '') + words.stop),
      new FootnoteReferenceRun({ children: footnote(fact, reports, language) }),
      new TextRun(bracketed),
    ],
  });
}

/** A line a quotation; the pieces that a line break cuts are one. */
function footnote(fact: Fact, reports: readonly ReportSummary[], language: Language): Paragraph[] {
  const words = WORDS[language];
  const report = reports.find(({ id }) => id === fact.report);
  const cited =
    report === undefined
      ? fact.report
      : plainOf(language === 'zh' ? gbt7714(report, 2025) : chicago(report, 'note'));
  const firsts = fact.quotations.filter(({ part }) => part === 1);
  const lines = firsts.map(({ role, seq }) => {
    const pieces = fact.quotations.filter((piece) => piece.role === role && piece.seq === seq);
    const places = pieces.map(({ passage, start, end }) =>
      LOCATOR_WORDS[language].place(paragraphOf(passage), start + 1, end),
    );
    return words.role[role] + places.join(words.mark) + words.colon + quoted(pieces, language);
  });
  const ours = [
    LOCATOR_WORDS[language].statements(fact.id, 1),
    ...(fact.why === null ? [] : [words.why(halfOf(fact.why, language))]),
    ...fact.ambiguities.map((each) =>
      words.also(language === 'zh' ? each.alternatives_zh : each.alternatives_en),
    ),
  ];
  return [cited, ...lines, ours.join(words.mark)].map((text) => new Paragraph({ text }));
}

function quoted(pieces: Fact['quotations'], language: Language): string {
  const words = WORDS[language];
  const texts = pieces.flatMap(({ text }) => text ?? []);
  if (texts.length < pieces.length) return words.anchored(pieces.flatMap(({ terms }) => terms).join(' … '));
  return words.quoted(texts.reduce((before, text) => before + betweenLines(before, text) + text, ''));
}

/** `中文 / English`, as datasets write a reason in both languages. */
function halfOf(text: string, language: Language): string {
  const [zh = text, en = zh, ...more] = text.split(' / ');
  return more.length > 0 ? text : language === 'zh' ? zh : en;
}

const tooMany = () =>
  new AppError(413, 'too-many-facts', {
    en: `A document takes ${MOST_FACTS} statements; this is more. Choose fewer.`,
    zh: `一份文档最多 ${MOST_FACTS} 条陈述，这里超出了。请少选一些。`,
  });
