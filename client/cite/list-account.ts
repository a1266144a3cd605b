import type { Source } from '#contract/citable.ts';
import type { Ambiguity, PassageSummary, Quotation } from '#contract/evidence.ts';
import { titleIn } from '#contract/titles.ts';
import type { Bilingual, Language } from '../words/language.ts';
import { storyWordsIn } from '../words/story-words.ts';
import { type EdgeManner, MANNER_NAMES, type Mannered, mannerOf } from '../words/vocabulary.ts';
import { type Account, bothOf, type Footnote, footnotesOf, withoutStop } from './account.ts';
import { type AccountContext, noteText } from './account-text.ts';
import { escapeMarkdown } from './plain.ts';

interface ListedFact extends Mannered {
  readonly report: string;
  readonly why: string | null;
  readonly gloss_zh: string;
  readonly gloss_en: string;
  readonly quotations: readonly Quotation[];
  readonly ambiguities: readonly Ambiguity[];
}

/** What a list holds, in a person's own order and with their remarks, empty where there is none. */
export type Entry = { readonly remark: string } & (
  | { readonly type: 'fact'; readonly fact: ListedFact }
  | { readonly type: 'story'; readonly account: Account }
  | {
      readonly type: 'passage';
      readonly passage: PassageSummary;
      readonly report: string;
      readonly said: Bilingual;
    }
  /** A picture or an answer: named, with no words of a report behind it. */
  | { readonly type: 'named'; readonly said: Bilingual }
);

/** One numbered sentence; `manner` is null where it is no statement of a report. */
interface Told {
  readonly said: Bilingual;
  readonly manner: EdgeManner | null;
  readonly why: Bilingual | null;
  readonly notes: readonly number[];
  readonly doubts: readonly Ambiguity[];
  readonly remark: string;
}

export interface ListAccount {
  readonly told: readonly Told[];
  readonly notes: readonly Footnote[];
}

/** A list as numbered sentences with footnotes. Footnotes of one place are one, as in a story. */
export function listAccountOf(entries: readonly Entry[]): ListAccount {
  const notes: Footnote[] = [];
  return { told: entries.flatMap((entry) => tell(entry, notes)), notes };
}

function tell(entry: Entry, notes: Footnote[]): readonly Told[] {
  const { remark } = entry;
  const bare = { manner: null, why: null, doubts: [], remark };
  switch (entry.type) {
    case 'named':
      return [{ ...bare, said: entry.said, notes: [] }];
    case 'fact': {
      const { fact } = entry;
      const said = { zh: withoutStop(fact.gloss_zh), en: withoutStop(fact.gloss_en) };
      const why = fact.why === null ? null : bothOf(fact.why);
      const own = footnotesOf(fact, notes);
      return [{ said, manner: mannerOf(fact), why, notes: own, doubts: fact.ambiguities, remark }];
    }
    case 'passage': {
      const own = footnotesOf({ report: entry.report, quotations: [wholeOf(entry.passage)] }, notes);
      const said = { zh: withoutStop(entry.said.zh), en: withoutStop(entry.said.en) };
      return [{ ...bare, said, notes: own }];
    }
    case 'story':
      return entry.account.clauses.map(({ said, manner, why, doubts, notes: theirs }, at) => {
        const own = theirs.flatMap((number) => {
          const note = entry.account.notes[number - 1];
          return note === undefined
            ? []
            : footnotesOf({ report: note.report, quotations: note.pieces }, notes);
        });
        return { said, manner, why, doubts, notes: own, remark: at === 0 ? remark : '' };
      });
  }
}

const wholeOf = ({ id, characters, text }: PassageSummary): Quotation => ({
  role: 'words',
  seq: 1,
  part: 1,
  passage: id,
  start: 0,
  end: characters,
  terms: [],
  ...(text === undefined ? {} : { text }),
});

/** How sure a sentence is, in brackets; nothing where it is no statement of a report. */
export function remarksOf({ manner, why }: Pick<Told, 'manner' | 'why'>, language: Language): string {
  const words = storyWordsIn(language);
  const reason = why === null ? '' : words.because(why[language]);
  return manner === null ? '' : words.inBrackets(MANNER_NAMES[manner][language] + reason);
}

/** A question has its own sign at the end. */
export const ended = (said: string, stop: string) => (/[。.？?！!]$/.test(said) ? said : said + stop);

/** The account as plain text or as Markdown with footnotes of its own. */
export function writeListAccount(
  { told, notes }: ListAccount,
  { language, sources }: Pick<AccountContext, 'language' | 'sources'>,
  form: 'text' | 'markdown',
): string {
  const words = storyWordsIn(language);
  const isMarkdown = form === 'markdown';
  const mend = isMarkdown ? escapeMarkdown : (text: string) => text;
  const mark = (number: number) => (isMarkdown ? `[^${number}]` : `[${number}]`);
  const below = isMarkdown ? '   - ' : '   ';
  const lines = told.flatMap(({ said, manner, why, notes: own, doubts, remark }, at) => {
    const basis = remarksOf({ manner, why }, language);
    return [
      `${at + 1}. ${mend(ended(said[language], words.stop))}${own.map(mark).join('')}${mend(basis)}`,
      ...(remark === '' ? [] : [below + mend(words.ownNote(remark))]),
      ...doubts.map(
        (doubt) =>
          below + mend(words.alsoRead(language === 'zh' ? doubt.alternatives_zh : doubt.alternatives_en)),
      ),
    ];
  });
  const isOneReport = new Set(notes.map(({ report }) => report)).size === 1;
  const foot = notes.map((note, at) => {
    const source: Source | undefined = isOneReport ? undefined : sources.get(note.report);
    const text = mend(noteText(note, words, source && titleIn(source, language), language));
    return isMarkdown ? `[^${at + 1}]: ${text}` : `[${at + 1}] ${text}`;
  });
  return [...lines, '', ...(isMarkdown ? [] : [words.notes]), ...foot, ''].join('\n');
}
