import { addressOf, authorsOf, isChinese, knownDate, ownTitle, volumeAndIssue } from './bibliography.ts';
import { authorsIn, type Edition } from './gbt7714-names.ts';
import type { Genre, SourceDescription } from './source.ts';

// Numbers of clauses are those of GB/T 7714—2025; where the edition of 2015 differs, it is named.

const MARKS: Readonly<Record<Genre, string>> = {
  news: 'N',
  'government-page': 'EB',
  'work-report': 'R',
  yearbook: 'M',
  gazetteer: 'M',
  article: 'J',
  book: 'M',
  other: 'Z',
};

/** Full-width signs but for `.` and `[ ]` (clause 6.2); the edition of 2015 is set in half-width ones. */
const SIGNS = {
  2025: { comma: '，', colon: '：', open: '（', close: '）' },
  2015: { comma: ', ', colon: ': ', open: '(', close: ')' },
} as const;

/** What the two editions share, and what tells them apart. */
interface Form {
  readonly source: SourceDescription;
  readonly edition: Edition;
  readonly signs: (typeof SIGNS)[Edition];
  readonly isOnline: boolean;
}

/** A reference in the numeric system, in the report's own language (clause 5.1), without its number. */
export function gbt7714(source: SourceDescription, edition: Edition): string {
  const isOnline = addressOf(source) !== null || source.genre === 'government-page';
  const form: Form = { source, edition, signs: SIGNS[edition], isOnline };
  return sentences([responsible(form), titled(form), ...issued(form), addressOf(source) ?? '']);
}

/** Each part ends with one full stop (clause 6.2); a date in full-width brackets follows its mark without a space. */
const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('.') ? part : `${part}.`))
    .reduce((text, part) => text + (text.endsWith('].') && part.startsWith('（') ? '' : ' ') + part);

/** Whose work it is; none where nobody is named (clause 7.1.3), an office for its own pages and reports (7.1.4). */
function responsible({ source, edition, signs }: Form): string {
  const authors = authorsOf(source);
  if (authors.length > 0) return authorsIn(authors, edition, isChinese(source), signs.comma);
  const isOffices = source.genre === 'government-page' || source.genre === 'work-report';
  return isOffices ? (source.publisher ?? '') : '';
}

/** The title with the number of a document or report, and what kind of thing it is (clauses 7.2.3, 7.3). */
function titled({ source, signs, isOnline }: Form): string {
  const number = source.genre === 'article' || source.number === null ? '' : signs.colon + source.number;
  const genre = source.genre ?? 'other';
  const mark = genre === 'other' && isOnline ? 'EB' : MARKS[genre];
  return `${ownTitle(source)}${number}[${mark}${isOnline ? '/OL' : ''}]`;
}

function issued(form: Form): readonly string[] {
  const { source, isOnline } = form;
  const edition = source.edition === null ? [] : [source.edition];
  switch (source.genre) {
    case 'news':
    case 'article':
      return [serial(form)];
    case 'government-page':
      return [dated(form)];
    case 'work-report':
      return isOnline ? [form.edition === 2025 ? issuedOnline(form) : dated(form)] : [printed(form)];
    case 'other':
    case null:
      return isOnline ? [dated(form)] : [...edition, printed(form)];
    default:
      return [...edition, printed(form)];
  }
}

/** A newspaper's name, day and page (clause 8.5.1.4), a journal's name, year, volume, issue and pages (8.5.1.1). */
function serial(form: Form): string {
  const { source, signs } = form;
  const bracketed = (text: string) => (text === '' ? '' : signs.open + text + signs.close);
  const name = source.publisher ?? unknown(form, 'publisher');
  if (source.genre === 'news') {
    const page = bracketed((source.pages ?? '').replace(/^第|版$/g, ''));
    return [name, dayOf(source) + page].filter(Boolean).join(signs.comma) + accessed(form);
  }
  const { volume, issue } = volumeAndIssue(source.number);
  const year = isInParts(source) ? yearOf(source) : dayOf(source);
  const place = [name, year, volume].filter(Boolean).join(signs.comma) + bracketed(issue);
  return [place, source.pages ?? ''].filter(Boolean).join(signs.colon) + accessed(form);
}

/** An article that has come out in an issue is dated by its year, one that is online only by its day (clause 7.5.4.2). */
const isInParts = ({ number, pages }: SourceDescription) => number !== null || pages !== null;

/** A page on the web: the day on which it was published, and that on which it was read (clause 8.11.3.2; 2015: 4.6.2). */
function dated({ source, edition, signs }: Form): string {
  const day = dayOf(source);
  const isYear =
    edition === 2015 && (knownDate(source.published).parts.length === 1 || source.pages !== null);
  const pages = edition === 2015 ? source.pages : null;
  const year = [isYear ? yearOf(source) : '', pages ?? ''].filter(Boolean).join(signs.colon);
  const isDay = day !== '' && day !== yearOf(source);
  const shown = edition === 2015 ? isDay : day !== '';
  return year + (shown ? signs.open + day + signs.close : '') + readOn(source);
}

/** A report on the web: when it was published, and its pages (clause 8.8.3). */
const issuedOnline = ({ source, signs }: Form): string =>
  [dayOf(source), source.pages ?? ''].filter(Boolean).join(signs.colon);

/** Where, by whom and in which year, and the pages (clause 8.2.2). */
function printed(form: Form): string {
  const { source, signs } = form;
  const place = source.place ?? unknown(form, 'place');
  const publisher = source.publisher ?? unknown(form, 'publisher');
  const where = [place, publisher].filter(Boolean).join(signs.colon);
  const when = [where, yearOf(source)].filter(Boolean).join(signs.comma);
  return [when, source.pages ?? ''].filter(Boolean).join(signs.colon) + accessed(form);
}

/** In 2015 everything online has the day on which it was read; in 2025 pages on the web alone (clause 8.11). */
const accessed = ({ source, edition, isOnline }: Form) =>
  edition === 2015 && isOnline ? readOn(source) : '';

const readOn = ({ accessed: day }: SourceDescription) => (day === null ? '' : `[${day}]`);

/** What the standard puts for a place and a publisher that are not known (clauses 7.5.2.3, 7.5.3.3); online, nothing. */
function unknown({ source, isOnline }: Form, what: keyof typeof UNKNOWN): string {
  return isOnline ? '' : UNKNOWN[what][isChinese(source) ? 'zh' : 'en'];
}

const UNKNOWN = {
  place: { zh: '[出版地不详]', en: '[S.l.]' },
  publisher: { zh: '[出版者不详]', en: '[s.n.]' },
} as const;

function dayOf({ published }: SourceDescription): string {
  const { parts, isEstimated } = knownDate(published);
  const day = parts.join('-');
  return isEstimated ? `[${day}]` : day;
}

/** An estimated year stands in brackets (clause 7.5.4.3). */
function yearOf({ published }: SourceDescription): string {
  const { parts, isEstimated } = knownDate(published);
  const [year = ''] = parts;
  return isEstimated ? `[${year}]` : year;
}
