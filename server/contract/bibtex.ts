import {
  addressOf,
  authorsOf,
  type BibliographyEntry,
  isChinese,
  knownDate,
  type Name,
  ownTitle,
  volumeAndIssue,
} from './bibliography.ts';
import type { Genre, SourceDescription } from './source.ts';

/** What an entry is called, and which of its fields holds the publisher. */
const TYPES: Readonly<Record<Genre, readonly [type: string, publisher: string]>> = {
  news: ['article', 'journal'],
  'government-page': ['online', 'organization'],
  'work-report': ['techreport', 'institution'],
  yearbook: ['book', 'publisher'],
  gazetteer: ['book', 'publisher'],
  article: ['article', 'journal'],
  book: ['book', 'publisher'],
  other: ['misc', 'publisher'],
};

/** An entry for BibTeX and biblatex, in UTF-8. */
export function bibtex({ key, source, note }: BibliographyEntry): string {
  const address = addressOf(source);
  const [type, publisher] = TYPES[source.genre ?? 'other'];
  const { parts } = knownDate(source.published);
  const [year, month] = parts;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['author', authorsOf(source).map(inBibtex).join(' and ')],
    ['title', whole(ownTitle(source))],
    [publisher, source.publisher && whole(source.publisher)],
    ['address', source.place && escapeTex(source.place)],
    ['edition', source.edition && escapeTex(source.edition)],
    ...numberFields(source),
    ['pages', source.pages && escapeTex(source.pages.replace(/[-–—]+/g, '--'))],
    ['year', year],
    ['month', month && String(Number(month))],
    ['date', parts.length === 3 ? parts.join('-') : null],
    ['note', note && escapeTex(note)],
    // Within url, signs stand for themselves; a brace would end the field.
    ['url', address?.replace(/[{}]/g, encodeURIComponent)],
    ['urldate', address && source.accessed],
    ['langid', isChinese(source) ? 'chinese' : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${key.replace(/[^\w:.-]/g, '')},\n${lines.join(',\n')}\n}`;
}

function numberFields(source: SourceDescription): [string, string][] {
  if (source.number === null) return [];
  if (source.genre !== 'article') return [['number', escapeTex(source.number)]];
  const { volume, issue } = volumeAndIssue(source.number);
  return [
    ['volume', escapeTex(volume)],
    ['number', escapeTex(issue)],
  ];
}

/** Braces within keep BibTeX from splitting a name at commas and from turning titles into small letters. */
const whole = (text: string) => `{${escapeTex(text)}}`;

const inBibtex = (name: Name): string =>
  name.type === 'whole'
    ? whole(name.name)
    : [name.family, name.suffix, name.given].filter(Boolean).map(escapeTex).join(', ');

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string) => text.replace(/[\\{}&%$#_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
