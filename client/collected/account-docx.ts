import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { chicago } from '#contract/chicago.ts';
import { gbt7714 } from '#contract/gbt7714.ts';
import { plainOf } from '#contract/italics.ts';
import { titleIn } from '#contract/titles.ts';
import { type AccountContext, noteText } from '../cite/account-text.ts';
import { ended, type ListAccount, remarksOf } from '../cite/list-account.ts';
import { storyWordsIn } from '../words/story-words.ts';

type Told = ListAccount['told'][number];
type Context = Pick<AccountContext, 'language' | 'sources'>;

/** The list as a Word document: numbered sentences with footnotes of the word processor's own, then the reports. */
export function docxOf({ told, notes }: ListAccount, context: Context, title: string): Promise<Blob> {
  const { language, sources } = context;
  const words = storyWordsIn(language);
  const used = [...new Set(notes.map(({ report }) => report))].flatMap((id) => sources.get(id) ?? []);
  // Word knows no second mark of one footnote: each sentence has its own.
  const footnote = (number: number) => {
    const note = notes[number - 1];
    if (note === undefined) return [];
    const source = used.length === 1 ? undefined : sources.get(note.report);
    const text = noteText(note, words, source && titleIn(source, language), language);
    return [new FootnoteReferenceRun({ children: [new Paragraph({ text })] })];
  };
  const sentence = ({ said, manner, why, notes: own, ...rest }: Told) => [
    new Paragraph({
      numbering: { reference: 'told', level: 0 },
      children: [
        new TextRun(ended(said[language], words.stop)),
        ...own.flatMap(footnote),
        new TextRun(remarksOf({ manner, why }, language)),
      ],
    }),
    ...belowOf(rest, language).map((text) => new Paragraph({ text, indent: { left: INDENT } })),
  ];
  const cited = used.map((source) =>
    language === 'zh' ? gbt7714(source, 2025) : plainOf(chicago(source, 'bibliography')),
  );
  return Packer.toBlob(
    new Document({
      title,
      creator: 'Yinzheng 引证',
      styles: { default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: 'SimSun' } } } } },
      numbering: { config: [{ reference: 'told', levels: [NUMBERED] }] },
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
            ...told.flatMap(sentence),
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: words.notes }),
            ...cited.map((text) => new Paragraph({ text })),
          ],
        },
      ],
    }),
  );
}

/** Twentieths of a point. */
const INDENT = 480;
const NUMBERED = {
  level: 0,
  format: 'decimal',
  text: '%1.',
  style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
} as const;

/** A person's own remark and the other readings, each a line of its own. */
function belowOf({ remark, doubts }: Pick<Told, 'remark' | 'doubts'>, language: Context['language']) {
  const words = storyWordsIn(language);
  return [
    ...(remark === '' ? [] : [words.ownNote(remark)]),
    ...doubts.map((doubt) =>
      words.alsoRead(language === 'zh' ? doubt.alternatives_zh : doubt.alternatives_en),
    ),
  ];
}
