/** Days as `YYYY-MM-DD`, both included. They compare as texts. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

const BEGINNING = '0000-01-01';
const END = '9999-12-31';

/** Months of EDTF's seasons, quarters and halves. Winter lies on both sides of a year: the whole year is meant. */
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

/** The days that an EDTF date may mean, of the forms that datasets use; an open end reaches to the end of time. */
export function spanOf(edtf: string): Span {
  const parts = edtf.split('/');
  const [from = '', to = from] = parts;
  return { first: isOpen(from) ? BEGINNING : edge(from, 'first'), last: isOpen(to) ? END : edge(to, 'last') };
}

const isOpen = (part: string) => part === '' || part === '..';

function edge(date: string, side: keyof Span): string {
  const [year = '', month = 'XX', day = 'XX'] = date.replace(/[?~%]/g, '').split('-');
  const [firstMonth, lastMonth] = months(month);
  const isFirst = side === 'first';
  const fullYear = year.replaceAll('X', isFirst ? '0' : '9');
  const fullMonth = isFirst ? firstMonth : lastMonth;
  // A day past the end of its month does no harm: days are only compared.
  const fullDay = /^\d\d$/.test(day) ? day : isFirst ? '01' : '31';
  return `${fullYear}-${fullMonth}-${fullDay}`;
}

function months(month: string): readonly [string, string] {
  if (/^(0[1-9]|1[0-2])$/.test(month)) return [month, month];
  return SUB_YEARS[month] ?? ['01', '12'];
}

/** Whether an EDTF date may lie between two partial dates (`2021`, `2021-04`, `2021-04-30`); null is without end. */
export function mayLieIn(edtf: string, from: string | null, to: string | null): boolean {
  const { first, last } = spanOf(edtf);
  return (from === null || last >= edge(from, 'first')) && (to === null || first <= edge(to, 'last'));
}
