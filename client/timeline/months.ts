import { mayLieIn, spanOf } from '#contract/edtf.ts';
import type { Months } from '../model/study.ts';

/** The months that a date may mean; an open end, or what lies beyond, is cut to `within`. */
export function monthsOf(edtf: string, within?: Months): Months {
  const { first, last } = spanOf(edtf);
  const whole = { first: toMonth(first), last: toMonth(last) };
  if (within === undefined) return whole;
  return { first: Math.max(whole.first, within.first), last: Math.min(whole.last, within.last) };
}

/** Months since the year 0. */
export function toMonth(date: string): number {
  const [year = '0', month = '01'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** `2021-03`. */
export const formatMonth = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The year around a month, if any of these dates may lie in it. */
export function yearAround(month: number, dates: readonly (string | null)[]): Months | null {
  const first = month - (month % 12);
  const [from, to] = [formatMonth(first), formatMonth(first + 11)];
  const isHeld = dates.some((date) => date !== null && mayLieIn(date, from, to));
  return isHeld ? { first, last: first + 11 } : null;
}
