import type { ReportSummary } from '#contract/evidence.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { StoryWordId } from '../words/story-words.ts';
import { bibtex } from './bibtex.ts';
import { gbt7714 } from './gbt7714.ts';
import { inText, markdown } from './plain.ts';

/** A report as a citation names it. */
export type Source = Pick<
  ReportSummary,
  'id' | 'title_zh' | 'title_en' | 'publisher' | 'published' | 'authors' | 'lang'
>;

/** Something of one report that can be cited: a statement, a figure, an edge, a node, a story. */
export interface Citable {
  /** Stays the same as long as the thing does: the key of a BibTeX entry is made of it. */
  readonly id: string;
  readonly source: Source;
  /** Numbers of passages, in the order of the text; none cites the whole report. */
  readonly passages: readonly string[];
  /** The thing in our own words, without a full stop. */
  readonly said: Bilingual;
  /** Opens it. */
  readonly link: string;
}

/** When and for whom a citation is written. */
export interface Citing {
  readonly language: Language;
  /** The day of access, `2026-11-24`. */
  readonly accessed: string;
}

export interface CitationFormat {
  readonly id: 'text' | 'markdown' | 'bibtex' | 'gbt7714' | 'link';
  readonly name: StoryWordId;
  readonly write: (cited: Citable, citing: Citing) => string;
}

/** The forms a citation can be copied in, in the order of the menu. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { id: 'text', name: 'citeText', write: inText },
  { id: 'markdown', name: 'citeMarkdown', write: markdown },
  { id: 'bibtex', name: 'citeBibtex', write: bibtex },
  { id: 'gbt7714', name: 'citeGbt7714', write: gbt7714 },
  { id: 'link', name: 'citeLink', write: ({ link }) => link },
];

/** Citations of several things in one form. */
export const writeAll = (format: CitationFormat, cited: readonly Citable[], citing: Citing): string =>
  [...new Set(cited.map((each) => format.write(each, citing)))].join(format.id === 'bibtex' ? '\n\n' : '\n');

/** The day in the reader's own time zone, `2026-11-24`. */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
