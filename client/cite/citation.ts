import type { StoryWordId } from '../words/story-words.ts';
import { bibtex } from './bibtex.ts';
import type { Citable, Citing } from './citable.ts';
import { gbt7714 } from './gbt7714.ts';
import { inText, markdown } from './plain.ts';

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
