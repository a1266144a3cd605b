import type { SourceDescription } from './source.ts';

/** A report as a citation names it. */
export interface Source extends SourceDescription {
  readonly id: string;
}

/** A passage by its number, with the characters in it, counted from 1, where one quotation is meant. */
export interface Locus {
  readonly passage: string;
  readonly characters?: readonly [first: number, last: number];
}

/** Something of one report that can be cited: a statement, a figure, an edge, a node, a story. */
export interface Citable {
  /** Stays the same as long as the thing does: the key of a BibTeX entry is made of it. */
  readonly id: string;
  readonly source: Source;
  /** Where its own words stand, in the order of the text; none cites the whole report. */
  readonly places: readonly Locus[];
  /** Ids of the statements and figures that say it. */
  readonly statements: readonly string[];
  /** The thing in our own words, without a full stop. */
  readonly said: { readonly zh: string; readonly en: string };
  /** Opens it in this program. */
  readonly link: string;
}

/** When and for whom a citation is written. */
export interface Citing {
  readonly language: 'zh' | 'en';
  /** The day on which it is written, `2026-11-24`. */
  readonly day: string;
  /** Of the data that it was read in, where that is known: `v-…`. */
  readonly version?: string | undefined;
}
