import type { Citable, Citing, Source } from '#contract/citable.ts';
import { betweenLines } from '#contract/lines.ts';
import { paragraphOf } from '#contract/passage.ts';
import { titleIn } from '#contract/titles.ts';
import { nameOf } from '../words/language.ts';
import { roleName } from '../words/quotation-roles.ts';
import { type StoryWords, storyWordsIn } from '../words/story-words.ts';
import { MANNER_NAMES } from '../words/vocabulary.ts';
import type { Account, Clause, Footnote } from './account.ts';
import type { CitationFormat } from './citation.ts';
import { gapSaid } from './gaps.ts';
import { escapeMarkdown, inMarkdown, inText } from './plain.ts';

/** What an account needs to be written: its reports by id and the link that opens it. */
export interface AccountContext extends Citing {
  readonly sources: ReadonlyMap<string, Source>;
  readonly link: string;
}

/** An account in one of the forms of a citation. */
export function writeAccount(format: CitationFormat, account: Account, context: AccountContext): string {
  const cited = citablesOf(account, context);
  const sources = (write: (each: Citable, citing: Citing) => string) =>
    cited.flatMap((each) => ['', write(each, context)]);
  if (format.id === 'text') return [...proseOf(account, context, PLAIN), ...sources(inText)].join('\n');
  if (format.id !== 'markdown') return format.write(cited, context);
  return [...proseOf(account, context, MARKDOWN), ...sources(inMarkdown), ''].join('\n');
}

/** The account's reports, each with the passages that it rests on. */
export function citablesOf(account: Account, { sources, link }: AccountContext): readonly Citable[] {
  const id = [account.from?.id, account.to?.id].filter(Boolean).join('-') || 'account';
  return [...new Set(account.notes.map(({ report }) => report))].flatMap((report) => {
    const source = sources.get(report);
    if (source === undefined) return [];
    const pieces = account.notes
      .filter((note) => note.report === report && note.role === 'words')
      .flatMap((note) => note.pieces);
    const passages = [...new Set(pieces.map(({ passage }) => Number(paragraphOf(passage))))];
    const places = passages.toSorted((a, b) => a - b).map((passage) => ({ passage: String(passage) }));
    const said = { zh: titleOf(account, 'zh'), en: titleOf(account, 'en') };
    const own = account.notes.flatMap((note, index) => (note.report === report ? [index + 1] : []));
    const statements = account.clauses
      .filter(({ notes }) => notes.some((note) => own.includes(note)))
      .map(({ statement }) => statement);
    return [{ id, source, places, statements, said, link }];
  });
}

/** `7·12 case → written instruction`. */
export function titleOf({ from, to, clauses }: Account, language: AccountContext['language']): string {
  if (from === null || to === null) return storyWordsIn(language).factsTogether(clauses.length);
  return `${nameOf(from, language)} → ${nameOf(to, language)}`;
}

interface Marks {
  readonly escape: (text: string) => string;
  readonly title: (text: string) => string;
  readonly note: (number: number) => string;
  readonly notes: (lines: readonly string[], heading: string) => readonly string[];
  readonly below: string;
}

const PLAIN: Marks = {
  escape: (text) => text,
  title: (text) => text,
  note: (number) => `[${number}]`,
  notes: (lines, heading) => [heading, ...lines.map((line, index) => `[${index + 1}] ${line}`)],
  below: '   ',
};

const MARKDOWN: Marks = {
  escape: escapeMarkdown,
  title: (text) => `## ${escapeMarkdown(text)}\n`,
  note: (number) => `[^${number}]`,
  notes: (lines) => ['', ...lines.map((line, index) => `[^${index + 1}]: ${line}`)],
  below: '   - ',
};

function proseOf(account: Account, context: AccountContext, marks: Marks): string[] {
  const { language, sources } = context;
  const words = storyWordsIn(language);
  const isOneReport = new Set(account.notes.map(({ report }) => report)).size === 1;
  return [
    marks.title(titleOf(account, language)),
    ...account.clauses.flatMap((clause, index) => clauseLines(clause, index + 1, context, marks)),
    ...account.gaps.map((gap) => `\n${marks.escape(gapSaid(gap, language))}`),
    ...marks.notes(
      account.notes.map((note) => {
        const source = isOneReport ? undefined : sources.get(note.report);
        return marks.escape(noteText(note, words, source && titleIn(source, language), language));
      }),
      `\n${words.notes}`,
    ),
  ];
}

function clauseLines(clause: Clause, number: number, { language }: AccountContext, marks: Marks): string[] {
  const words = storyWordsIn(language);
  const stop = language === 'zh' ? '。' : '.';
  const why = clause.why === null ? '' : words.because(clause.why[language]);
  const basis = words.inBrackets(MANNER_NAMES[clause.manner][language] + why);
  const said = marks.escape(clause.said[language] + stop);
  return [
    `${number}. ${said}${clause.notes.map(marks.note).join('')}${marks.escape(basis)}`,
    ...clause.doubts.map(
      (doubt) =>
        marks.below +
        marks.escape(words.alsoRead(language === 'zh' ? doubt.alternatives_zh : doubt.alternatives_en)),
    ),
    ...clause.doubtsAs.map((before) => marks.below + words.doubtAs(before)),
  ];
}

/** Where a quotation stands and its words: in full with the report's text at hand, else the terms that anchor it. */
export function noteText(
  { role, pieces }: Footnote,
  words: StoryWords,
  title: string | undefined,
  language: AccountContext['language'],
): string {
  const label = roleName(role);
  const places = pieces.map(({ passage, start, end }) => words.place(paragraphOf(passage), start + 1, end));
  const isFull = pieces.every(({ text }) => text !== undefined);
  const quoted = isFull
    ? words.quoted(joined(pieces.map(({ text }) => text ?? '')))
    : words.anchored(pieces.flatMap(({ terms }) => terms).join(' … '));
  return `${label === null ? '' : words.labelled(label[language])}${title === undefined ? '' : words.citedTitle(title)}${places.join(words.and)}${words.colon}${quoted}`;
}

/** The lines of one sentence as one. */
const joined = (lines: readonly string[]) =>
  lines.reduce((before, line) => before + betweenLines(before, line) + line, '');
