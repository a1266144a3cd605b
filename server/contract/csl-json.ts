import {
  addressOf,
  authorsOf,
  type BibliographyEntry,
  isSerial,
  knownDate,
  type Name,
  ownTitle,
  volumeAndIssue,
} from './bibliography.ts';
import type { Genre, SourceDescription } from './source.ts';

const TYPES: Readonly<Record<Genre, string>> = {
  news: 'article-newspaper',
  'government-page': 'webpage',
  'work-report': 'report',
  yearbook: 'book',
  gazetteer: 'book',
  article: 'article-journal',
  book: 'book',
  other: 'document',
};

/** An item of the JSON that citation processors read (CSL-JSON 1.0). */
export function cslItem({ key, source, note }: BibliographyEntry): Readonly<Record<string, unknown>> {
  const address = addressOf(source);
  const { parts, isEstimated } = knownDate(source.published);
  const authors = authorsOf(source);
  const item = {
    id: key,
    type: TYPES[source.genre ?? 'other'],
    title: ownTitle(source),
    author: authors.length === 0 ? null : authors.map(inCsl),
    [isSerial(source.genre) ? 'container-title' : 'publisher']: source.publisher,
    'publisher-place': source.place,
    issued: parts.length === 0 ? null : { ...dateOf(parts), ...(isEstimated ? { circa: true } : {}) },
    edition: source.edition,
    ...numbersOf(source),
    page: source.pages,
    URL: address,
    accessed: address && source.accessed ? dateOf(source.accessed.split('-')) : null,
    language: source.lang,
    note,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== ''));
}

const dateOf = (parts: readonly string[]) => ({ 'date-parts': [parts.map(Number)] });

function numbersOf(source: SourceDescription) {
  if (source.genre !== 'article') return { number: source.number };
  return volumeAndIssue(source.number);
}

const inCsl = (name: Name) =>
  name.type === 'whole'
    ? { literal: name.name }
    : { family: name.family, given: name.given, ...(name.suffix === '' ? {} : { suffix: name.suffix }) };
