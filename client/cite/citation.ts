import { bibtex } from '#contract/bibtex.ts';
import { chicago } from '#contract/chicago.ts';
import type { Citable, Citing } from '#contract/citable.ts';
import { cslItem } from '#contract/csl-json.ts';
import { gbt7714 } from '#contract/gbt7714.ts';
import { locatorField, locatorNote } from '#contract/locator.ts';
import { ris } from '#contract/ris.ts';
import type { CiteWordId } from '../words/citation-words.ts';
import { inText, markdown } from './plain.ts';

export interface CitationFormat {
  readonly id:
    | 'gbt2025'
    | 'gbt2015'
    | 'chicago-note'
    | 'chicago-bibliography'
    | 'chicago-author-date'
    | 'text'
    | 'markdown'
    | 'bibtex'
    | 'ris'
    | 'csl-json'
    | 'link';
  readonly name: CiteWordId;
  /** Several in one text. What is in italics is marked as in `italics.ts`. */
  readonly write: (cited: readonly Citable[], citing: Citing) => string;
}

type WriteOne = (cited: Citable, citing: Citing) => string;

/** Each thing once, in lines or with other marks between. */
const each =
  (write: WriteOne, mark = '\n') =>
  (cited: readonly Citable[], citing: Citing) =>
    [...new Set(cited.map((one) => write(one, citing)))].join(mark);

/** A reference in a style, and below it where in the source. */
const reference = (write: (cited: Citable['source']) => string) =>
  each((cited, citing) => `${write(cited.source)}\n${locatorNote(cited, citing)}`);

const FORMATS: readonly CitationFormat[] = [
  { id: 'gbt2025', name: 'gbt2025', write: reference((source) => gbt7714(source, 2025)) },
  { id: 'gbt2015', name: 'gbt2015', write: reference((source) => gbt7714(source, 2015)) },
  { id: 'chicago-note', name: 'chicagoNote', write: reference((source) => chicago(source, 'note')) },
  {
    id: 'chicago-bibliography',
    name: 'chicagoBibliography',
    write: reference((source) => chicago(source, 'bibliography')),
  },
  {
    id: 'chicago-author-date',
    name: 'chicagoAuthorDate',
    write: reference((source) => chicago(source, 'author-date')),
  },
  { id: 'text', name: 'citeText', write: each(inText) },
  { id: 'markdown', name: 'citeMarkdown', write: each(markdown) },
  {
    id: 'bibtex',
    name: 'citeBibtex',
    write: each((cited, citing) => bibtex(entryOf(cited, citing)), '\n\n'),
  },
  { id: 'ris', name: 'citeRis', write: each((cited, citing) => ris(entryOf(cited, citing)), '\r\n\r\n') },
  {
    id: 'csl-json',
    name: 'citeCsl',
    write: (cited, citing) =>
      JSON.stringify(
        cited.map((one) => cslItem(entryOf(one, citing))),
        null,
        2,
      ),
  },
  { id: 'link', name: 'citeLink', write: each(({ link }) => link) },
];

/** The forms a citation can be copied in, in the order of the menu. A link says of which version it was made. */
export const CITATION_FORMATS: readonly CitationFormat[] = FORMATS.map(({ write, ...format }) => ({
  ...format,
  write: (cited, citing) =>
    write(
      cited.map((one) => ({ ...one, link: ofVersion(one.link, citing.version) })),
      citing,
    ),
}));

/** A link that opens the page, with the version of the data that it was made of. */
export const ofVersion = (link: string, version: string | undefined): string =>
  version === undefined || !link.includes('#') ? link : `${link}&version=${version}`;

const entryOf = (cited: Citable, citing: Citing) => ({
  key: keyOf(cited),
  source: cited.source,
  note: locatorField(cited, citing),
});

/** The same thing has the same key in every language and on every day. */
export const keyOf = ({ source, id }: Citable) => `${source.id}:${id}`;

/** The day in the reader's own time zone, `2026-11-24`. */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
