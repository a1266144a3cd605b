import { addressOf, isChinese, knownDate, ownTitle } from '#contract/bibliography.ts';
import type { Genre, SourceDescription } from '#contract/source.ts';

/** What a citation needs and nobody has entered; its name says where in `report.json` it belongs. */
export type MissingField =
  | 'genre'
  | 'authors'
  | 'publisher'
  | 'place'
  | 'published'
  | 'day'
  | 'url'
  | 'accessed'
  | 'number'
  | 'title_romanised';

type NeededField = Exclude<MissingField, 'day' | 'title_romanised'>;

const NEEDED: Readonly<Record<Genre, readonly NeededField[]>> = {
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
  const needed = NEEDED[source.genre ?? 'other'];
  const missing = needed.filter((field) => isMissing(source, field));
  return [
    ...(source.genre === null ? (['genre'] as const) : []),
    ...missing,
    ...missingDay(source),
    ...missingPinyin(source),
  ];
}

/** A newspaper and a page on the web are dated by the day. */
function missingDay({ genre, published }: SourceDescription): readonly MissingField[] {
  const isDaily = genre === 'news' || genre === 'government-page';
  const { length } = knownDate(published).parts;
  return isDaily && length > 0 && length < 3 ? ['day'] : [];
}

/** Chicago cites a Chinese title in pinyin first (11.89). */
const missingPinyin = (source: SourceDescription): readonly MissingField[] =>
  isChinese(source) && source.title_romanised === null && /\p{Script=Han}/u.test(ownTitle(source))
    ? ['title_romanised']
    : [];

function isMissing(source: SourceDescription, field: NeededField): boolean {
  switch (field) {
    case 'authors':
      return source.authors.length === 0;
    case 'url':
      return addressOf(source) === null;
    case 'published':
      return knownDate(source.published).parts.length === 0;
    default:
      return source[field] === null;
  }
}
