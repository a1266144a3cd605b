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
  news: 'NEWS',
  'government-page': 'ELEC',
  'work-report': 'RPRT',
  yearbook: 'BOOK',
  gazetteer: 'BOOK',
  article: 'JOUR',
  book: 'BOOK',
  other: 'GEN',
};

/** An entry as Zotero, EndNote and NoteExpress read it. */
export function ris({ key, source, note }: BibliographyEntry): string {
  const address = addressOf(source);
  const { parts } = knownDate(source.published);
  const [first, last] = (source.pages ?? '').split(/[-–—]+/);
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', TYPES[source.genre ?? 'other']],
    ['ID', key],
    ...authorsOf(source).map((name) => ['AU', inRis(name)] as const),
    ['TI', ownTitle(source)],
    [isSerial(source.genre) ? 'T2' : 'PB', source.publisher],
    ['CY', source.place],
    ['PY', parts[0]],
    ['DA', parts.length === 0 ? null : daysOf(parts)],
    ['ET', source.edition],
    ...numberLines(source),
    ['SP', first],
    ['EP', last],
    ['UR', address],
    ['L2', source.archived_url === address ? null : source.archived_url],
    ['Y2', address && source.accessed && daysOf(source.accessed.split('-'))],
    ['LA', source.lang],
    ['N1', note],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...written, 'ER  - '].join('\r\n');
}

/** `2022/03/04/`: year, month and day each with its stroke, as the format has it. */
const daysOf = ([year = '', month = '', day = '']: readonly string[]) => `${year}/${month}/${day}/`;

function numberLines(source: SourceDescription): [string, string][] {
  if (source.number === null) return [];
  if (source.genre !== 'article') return [[source.genre === 'work-report' ? 'SN' : 'M1', source.number]];
  const { volume, issue } = volumeAndIssue(source.number);
  return [
    ['VL', volume],
    ['IS', issue],
  ];
}

const inRis = (name: Name): string =>
  name.type === 'whole' ? name.name : [name.family, name.given, name.suffix].filter(Boolean).join(', ');
