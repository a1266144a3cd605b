/**
 * Whether a text is a date in EDTF, of the forms datasets use: `2021`, `2021-10`, `2021-10-05`, seasons, quarters and
 * halves (`2021-21`, `2021-33`, `2021-41`), unknown digits (`202X`, `2021-XX`), `?`, `~`, `%`, and intervals (`2021/2022`,
 * `2021/..`, `../2021`, `2021/`).
 * Source: https://www.loc.gov/standards/datetime/ (levels 0 and 1, and the sub-year groups of level 2).
 */
export function isEdtf(text: string): boolean {
  const parts = text.split('/');
  if (parts.length === 1) return isDate(text);
  if (parts.length !== 2) return false;
  const [from = '', to = ''] = parts;
  const open = (part: string) => part === '' || part === '..';
  if (open(from) && open(to)) return false;
  if (!(open(from) || isDate(from)) || !(open(to) || isDate(to))) return false;
  return open(from) || open(to) || earliest(from) <= latest(to);
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/;

function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [, year = '', month, day] = match;
  if (month === undefined) return true;
  if (day === undefined) return month === 'XX' || isMonth(month) || isSubYear(Number(month));
  if (month === 'XX') return day === 'XX';
  return isMonth(month) && (day === 'XX' || isDay(year, Number(month), Number(day)));
}

const isMonth = (month: string) => Number(month) >= 1 && Number(month) <= 12;
const isSubYear = (group: number) => group >= 21 && group <= 41;

function isDay(year: string, month: number, day: number): boolean {
  const known = year.includes('X') ? 2000 : Number(year); // a leap year: an unknown year may be one
  return day >= 1 && day <= new Date(Date.UTC(known, month, 0)).getUTCDate();
}

const bound = (text: string, digit: string) => text.replace(/[?~%]/g, '').replaceAll('X', digit);
const earliest = (text: string) => bound(text, '0');
const latest = (text: string) => `${bound(text, '9')}-99`;
