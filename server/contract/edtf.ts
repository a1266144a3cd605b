// Dates in EDTF, of the forms that datasets use: `2021`, `2021-10`, `2021-10-05`, seasons, quarters and halves (`2021-21`,
// `2021-33`, `2021-41`), unknown digits (`202X`, `2021-XX`), `?`, `~`, `%`, and intervals (`2021/2022`, `2021/..`, `../2021`,
// `2021/`). Source: https://www.loc.gov/standards/datetime/ (levels 0 and 1, and the sub-year groups of level 2).

/** Whether a text is such a date. */
export function isEdtf(text: string): boolean {
  const parts = text.split('/');
  if (parts.length === 1) return isDate(text);
  const [from = '', to = '', ...more] = parts;
  if (more.length > 0 || (isOpen(from) && isOpen(to))) return false;
  if (!(isOpen(from) || isDate(from)) || !(isOpen(to) || isDate(to))) return false;
  const { first, last } = spanOf(text);
  return first <= last;
}

const isOpen = (part: string) => part === '' || part === '..';

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/;

function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [, year = '', month, day] = match;
  if (month === undefined) return true;
  if (day === undefined) return month === 'XX' || isMonth(month) || isSubYear(month);
  if (month === 'XX') return day === 'XX';
  return isMonth(month) && (day === 'XX' || isDay(year, Number(month), Number(day)));
}

const isMonth = (month: string) => /^(0[1-9]|1[0-2])$/.test(month);
const isSubYear = (group: string) => Number(group) >= 21 && Number(group) <= 41;

function isDay(year: string, month: number, day: number): boolean {
  const known = year.includes('X') ? 2000 : Number(year); // a leap year: an unknown year may be one
  return day >= 1 && day <= new Date(Date.UTC(known, month, 0)).getUTCDate();
}

/** Days as `YYYY-MM-DD`, both included. They compare as texts. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

const BEGINNING = '0000-01-01';
const END = '9999-12-31';

/** Months of seasons, quarters and halves. Winter lies on both sides of a year: the whole year is meant. */
const SUB_YEARS: Readonly<Record<string, readonly [string, string]>> = {
  21: ['03', '05'],
  22: ['06', '08'],
  23: ['09', '11'],
  33: ['01', '03'],
  34: ['04', '06'],
  35: ['07', '09'],
  36: ['10', '12'],
  37: ['01', '04'],
  38: ['05', '08'],
  39: ['09', '12'],
  40: ['01', '06'],
  41: ['07', '12'],
};

/** The days that a date may mean; an open end reaches to the end of time. */
export function spanOf(edtf: string): Span {
  const parts = edtf.split('/');
  const [from = '', to = from] = parts;
  return { first: isOpen(from) ? BEGINNING : edge(from, 'first'), last: isOpen(to) ? END : edge(to, 'last') };
}

function edge(date: string, side: keyof Span): string {
  const [year = '', month = 'XX', day = 'XX'] = exact(date).split('-');
  const [firstMonth, lastMonth] = isMonth(month) ? [month, month] : (SUB_YEARS[month] ?? ['01', '12']);
  const isFirst = side === 'first';
  const fullYear = year.replaceAll('X', isFirst ? '0' : '9');
  const fullMonth = isFirst ? firstMonth : lastMonth;
  // A day past the end of its month does no harm: days are only compared.
  const fullDay = /^\d\d$/.test(day) ? day : isFirst ? '01' : '31';
  return `${fullYear}-${fullMonth}-${fullDay}`;
}

/** The date without what says that it is unsure. */
const exact = (date: string) => date.replace(/[?~%]/g, '');

/** Whether a date may lie between two partial dates (`2021`, `2021-04`, `2021-04-30`); null is without end. */
export function mayLieIn(edtf: string, from: string | null, to: string | null): boolean {
  const { first, last } = spanOf(edtf);
  return (from === null || last >= edge(from, 'first')) && (to === null || first <= edge(to, 'last'));
}

/** How finely a date is said. */
export const PRECISIONS = ['period', 'year', 'part', 'month', 'day'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** How finely a date is said; `2021/2022` and what is unsure of its year is a period. */
export function precisionOf(edtf: string): Precision {
  const date = exact(edtf);
  if (date.includes('/') || /^\d{2,3}X/.test(date)) return 'period';
  const [, month = 'XX', day = 'XX'] = date.split('-');
  if (month === 'XX') return 'year';
  if (Number(month) > 12) return 'part';
  return day === 'XX' ? 'month' : 'day';
}
