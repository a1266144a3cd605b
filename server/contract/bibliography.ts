import type { Genre, SourceDescription } from './source.ts';

/** What an entry of a bibliography is made from. */
export interface BibliographyEntry {
  /** Stays the same as long as the thing cited does, in every language and on every day. */
  readonly key: string;
  readonly source: SourceDescription;
  /** Where in the source, and by which statements: a line for the entry's note. */
  readonly note: string;
}

/** A person, whose names can be put in another order, or a name that is taken as it is written. */
export type Name =
  | { readonly type: 'person'; readonly family: string; readonly given: string; readonly suffix: string }
  | { readonly type: 'whole'; readonly name: string };

/**
 * Reads `Family, Given` and `Family, Given, Jr.`; everything without a comma is one name: those of Chinese people, of
 * offices, of firms. Braces keep a name with commas whole: `{Smith, Elder & Co.}`.
 */
export function readName(written: string): Name {
  const [, whole] = /^\{(.*)\}$/.exec(written) ?? [];
  if (whole !== undefined) return { type: 'whole', name: whole };
  const [family = '', given, ...suffix] = written.split(/,\s*/);
  if (given === undefined) return { type: 'whole', name: written };
  return { type: 'person', family, given, suffix: suffix.join(', ') };
}

export const isChinese = ({ lang }: Pick<SourceDescription, 'lang'>) => lang.toLowerCase().startsWith('zh');

/** The authors in the report's own language. */
export const authorsOf = (source: SourceDescription): readonly Name[] =>
  source.authors.map((author) =>
    readName(isChinese(source) ? author.name_zh || author.name_en : author.name_en || author.name_zh),
  );

/** The title in the report's own language. */
export const ownTitle = (source: SourceDescription): string =>
  isChinese(source) ? source.title_zh : source.title_en;

/** A date as far as it is known for certain; `isEstimated` where it was put down as about right (`2021~`, `2021?`). */
export interface KnownDate {
  readonly parts: readonly string[];
  readonly isEstimated: boolean;
}

/** Year, month and day of an EDTF date; none of `202X`, of a season or of an interval. */
export function knownDate(edtf: string | null): KnownDate {
  const [, year, month, day, mark] = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?([?~%]?)$/.exec(edtf ?? '') ?? [];
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { parts, isEstimated: mark !== undefined && mark !== '' };
}

/** Where the source can be read: its own address, else that of a copy. */
export const addressOf = ({ url, archived_url }: SourceDescription): string | null => url ?? archived_url;

/** Something that comes out in numbers, and is cited with its date or issue. */
export const isSerial = (genre: Genre | null) => genre === 'news' || genre === 'article';

/** `46(8)` as volume and issue; `(8)` as an issue alone, and so every other text. */
export function volumeAndIssue(number: string | null): { readonly volume: string; readonly issue: string } {
  const [, volume = '', issue = ''] = /^([^()（）]*)[(（](.+)[)）]$/.exec(number ?? '') ?? [];
  return issue === '' && number !== null ? { volume: '', issue: number } : { volume: volume.trim(), issue };
}
