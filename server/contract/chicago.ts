import { addressOf, isChinese, knownDate, type Name, volumeAndIssue } from './bibliography.ts';
import { chicagoAuthors, listed, noted } from './chicago-names.ts';
import { italic } from './italics.ts';
import type { SourceDescription } from './source.ts';
import { titleIn } from './titles.ts';

// After The Chicago Manual of Style, 18th edition: notes and bibliography (chapters 13 and 14), author–date (13).

type Style = 'note' | 'bibliography' | 'author-date';

/** A source in one of the forms of the Chicago Manual. Titles that are not English are followed by our translation (11.9). */
export function chicago(source: SourceDescription, style: Style): string {
  const parts = { authors: chicagoAuthors(source), source };
  return style === 'note' ? note(parts) : entry(parts, style);
}

interface Parts {
  readonly authors: readonly Name[];
  readonly source: SourceDescription;
}

/** Elements with commas between, names in their usual order, and one full stop at the end. */
function note({ authors, source }: Parts): string {
  const names = noted(authors);
  const publisher = source.publisher ?? '';
  if (isBook(source)) {
    const facts = [placeOf(source), publisher, yearOf(source)].filter(Boolean);
    const imprint = facts.length === 0 ? '' : ` (${imprintOf(facts, source)})`;
    const head = commas([names, bookTitle(source), source.number ?? '', editionOf(source)]);
    return stopped(commas([head + imprint, rangeOf(source), ...wayTo(source, '')]));
  }
  const container = source.genre === 'news' ? italic(publisher) : publisher;
  const middle =
    source.genre === 'article' ? [journalIn(source)] : [source.number ?? '', container, dateIn(source)];
  return stopped(commas([names, quoted(source, ','), ...middle, ...wayTo(source, dateIn(source))]));
}

/** Elements with full stops between, the first author's family name first. */
function entry({ authors, source }: Parts, style: 'bibliography' | 'author-date'): string {
  const isDated = style === 'author-date';
  const publisher = source.publisher ?? '';
  // A page of an office, or an unsigned article, is listed under who published it.
  const stands = authors.length > 0 || isBook(source) || source.genre === 'article' ? '' : publisher;
  const shownAs = source.genre === 'news' ? italic(stands) : stands;
  const head = [listed(authors) || shownAs, isDated ? yearOf(source) || 'n.d.' : ''];
  const year = isDated ? '' : yearOf(source);
  if (isBook(source)) {
    const imprint = imprintOf([placeOf(source), publisher, year].filter(Boolean), source);
    return stops([
      ...head,
      bookTitle(source),
      source.number ?? '',
      editionOf(source),
      imprint,
      ...wayTo(source, ''),
    ]);
  }
  const container = stands === '' ? publisher : '';
  const title = quoted(source, '.');
  if (source.genre === 'article')
    return stops([
      ...head,
      title,
      isDated ? journalAfterYear(source) : journalIn(source),
      ...wayTo(source, ''),
    ]);
  const date = isDated ? dayInYear(source) : dateIn(source);
  const where = source.genre === 'news' ? commas([italic(container), date]) : '';
  const apart = source.genre === 'news' ? [where] : [source.number ?? '', container, date];
  return stops([...head, title, ...apart, ...wayTo(source, dateIn(source))]);
}

type Romanised = SourceDescription & { readonly title_romanised: string };

const isRomanised = (source: SourceDescription): source is Romanised =>
  source.title_romanised !== null && isChinese(source);

const isBook = ({ genre }: SourceDescription) =>
  genre === 'book' || genre === 'yearbook' || genre === 'gazetteer' || genre === 'work-report';

/** Books since 1900 are cited without a place (14.30). */
function placeOf({ place, published }: SourceDescription): string {
  const [year = ''] = knownDate(published).parts;
  return year !== '' && Number(year) < 1900 ? (place ?? '') : '';
}

/** `Place: Publisher, year`, of what is known of it. */
function imprintOf(facts: readonly string[], source: SourceDescription): string {
  const place = placeOf(source);
  return place === '' ? facts.join(', ') : [place, facts.slice(1).join(', ')].filter(Boolean).join(': ');
}

/** A journal with volume, issue, year and pages: `Journal 46, no. 8 (2024): 102–11`. */
function journalIn(source: SourceDescription): string {
  const { volume, issue } = volumeAndIssue(source.number);
  const name = [italic(source.publisher ?? ''), volume].filter(Boolean).join(' ');
  const year = isDayOnly(source) ? dateIn(source) : yearOf(source);
  const at = [name, issue === '' ? '' : `no. ${issue}`].filter(Boolean).join(volume === '' ? ' ' : ', ');
  return colon(year === '' ? at : `${at} (${year})`, rangeOf(source));
}

/** The same where the year stands before: `Journal 46 (8): 102–11`. */
function journalAfterYear(source: SourceDescription): string {
  const { volume, issue } = volumeAndIssue(source.number);
  const at = [italic(source.publisher ?? ''), volume, issue === '' ? '' : `(${issue})`];
  return colon(at.filter(Boolean).join(' '), rangeOf(source));
}

const isDayOnly = ({ number, pages }: SourceDescription) => number === null && pages === null;
const colon = (before: string, after: string) => [before, after].filter(Boolean).join(': ');

const rangeOf = ({ pages }: SourceDescription) => (pages ?? '').replace(/(\d)[-—](?=\d)/g, '$1–');
const editionOf = ({ edition }: SourceDescription) => edition ?? '';

/** The day it was read, where there is no date of its own (13.15), the address, and that of a copy. */
function wayTo(source: SourceDescription, date: string): readonly string[] {
  const address = addressOf(source);
  if (address === null) return [];
  const isUndated = date === '' && yearOf(source) === '';
  const read =
    isUndated && source.accessed !== null ? [`accessed ${written(source.accessed.split('-'))}`] : [];
  const copy =
    source.url !== null && source.archived_url !== null ? [`archived at ${source.archived_url}`] : [];
  return [...read, address, ...copy];
}

/**
 * A title in quotation marks with the sign that follows it inside; a question mark is not followed by a full stop. Behind
 * one in pinyin stand its characters and the translation, and the sign behind these (11.89).
 */
function quoted(source: SourceDescription, sign: ',' | '.'): string {
  if (isRomanised(source))
    return `“${source.title_romanised}” ${titleIn(source, 'en')}${sign === '.' ? '.' : ''}`;
  const title = titleIn(source, 'en');
  return `“${title}${sign === '.' && /[?!？！]$/.test(title) ? '' : sign}”`;
}

/** A title by itself: in italics but for its translation. */
function bookTitle(source: SourceDescription): string {
  const title = titleIn(source, 'en');
  if (isRomanised(source)) return `${italic(source.title_romanised)} ${title}`;
  const at = title.indexOf(' [');
  return /\p{Script=Han}/u.test(title) || at < 0
    ? italic(title)
    : italic(title.slice(0, at)) + title.slice(at);
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** `March 4, 2022`. */
function written([year = '', month, day]: readonly string[]): string {
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

const dateIn = ({ published }: SourceDescription) => estimated(written, published);
const yearOf = ({ published }: SourceDescription) => estimated(([year = '']) => year, published);

/** `March 4`, where the year stands elsewhere. */
function dayInYear({ published }: SourceDescription): string {
  const [, month, day] = knownDate(published).parts;
  if (month === undefined) return '';
  return [MONTHS[Number(month) - 1], day === undefined ? '' : String(Number(day))].filter(Boolean).join(' ');
}

/** A date that is a guess of somebody's stands in brackets with a question mark. */
function estimated(write: (parts: readonly string[]) => string, published: string | null): string {
  const { parts, isEstimated } = knownDate(published);
  return isEstimated ? `[${write(parts)}?]` : write(parts);
}

const commas = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .reduce((text, part) => text + (text === '' ? '' : text.endsWith(',”') ? ' ' : ', ') + part, '');

const stopped = (text: string) => (text.endsWith(',”') ? `${text.slice(0, -2)}.”` : `${text}.`);

const stops = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => (/(?:[.。]|[?!？！.]”)$/.test(part) ? part : `${part}.`))
    .map((part) => part.replace(/^accessed/, 'Accessed').replace(/^archived/, 'Archived'))
    .join(' ');
