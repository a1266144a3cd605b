import { addressOf, knownDate } from '#contract/bibliography.ts';
import type { Genre, SourceDescription } from '#contract/source.ts';

/** What a citation needs and nobody has entered; its name says where in `report.json` it belongs. */
export type MissingField =
  | 'genre'
  | 'authors'
  | 'publisher'
  | 'place'
  | 'published'
  | 'url'
  | 'accessed'
  | 'number';

const NEEDED: Readonly<Record<Genre, readonly MissingField[]>> = {
  news: ['publisher', 'published'],
  'government-page': ['publisher', 'published', 'url', 'accessed'],
  'work-report': ['publisher', 'published'],
  yearbook: ['publisher', 'place', 'published'],
  gazetteer: ['publisher', 'place', 'published'],
  article: ['authors', 'publisher', 'published', 'number'],
  book: ['authors', 'publisher', 'place', 'published'],
  other: ['publisher', 'published'],
};

/** In the order in which they are asked for. */
export function missingOf(source: SourceDescription): readonly MissingField[] {
  if (source.genre === null) return ['genre', ...NEEDED.other.filter((field) => isMissing(source, field))];
  return NEEDED[source.genre].filter((field) => isMissing(source, field));
}

function isMissing(source: SourceDescription, field: MissingField): boolean {
  switch (field) {
    case 'authors':
      return source.authors.length === 0;
    case 'url':
      return addressOf(source) === null;
    case 'published': {
      // A newspaper and a page on the web are dated by the day.
      const isDaily = source.genre === 'news' || source.genre === 'government-page';
      return knownDate(source.published).parts.length < (isDaily ? 3 : 1);
    }
    default:
      return source[field] === null;
  }
}
