import type { ReportSummary } from '#contract/evidence.ts';
import type { Bilingual, Language } from '../words/language.ts';

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
