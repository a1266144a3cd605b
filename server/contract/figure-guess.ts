import { type Stretch, sentenceAt } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A figure as the words around a number suggest it; to be looked over. */
export interface FigureGuess {
  readonly value: string;
  readonly unit: string;
  readonly direction: 'up' | 'down' | 'none';
  readonly comparison: string;
  readonly approx: boolean;
  readonly as_written: string;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/u;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const UP = /上升|增长|增加|提高|提升|增|升|\b(?:rose|rise|up|increase[ds]?|grew)\b/;
const DOWN = /下降|减少|缩短|降低|回落|减|降|\b(?:fell|down|decrease[ds]?|dropped)\b/;
const ABOUT = /[约近]$|余|多$/u;

/** The number that a click hit, with what counts it: `12万件`; null where there is none. */
export function numberAt(
  line: readonly string[],
  at: number,
): { readonly start: number; readonly end: number } | null {
  const isOf = (index: number) => /[\d.,]/.test(line[index] ?? '');
  if (!/\d/.test(line[at] ?? '') && !/\d/.test(line[at - 1] ?? '')) return null;
  let start = /\d/.test(line[at] ?? '') ? at : at - 1;
  let end = start + 1;
  while (isOf(start - 1)) start -= 1;
  while (isOf(end)) end += 1;
  while (/[百千万亿余多%％]/u.test(line[end] ?? '')) end += 1;
  return { start, end };
}

/** Whether words are a number and little besides. */
export const isNumber = (words: string): boolean => NUMBER.test(words) && [...words].length <= 12;

/** @param line  the passage that has the number, in code points */
export function guessFigure(
  line: readonly string[],
  place: Stretch,
  { units, comparisons }: Pick<Vocabulary, 'units' | 'comparisons'>,
): FigureGuess {
  const words = line.slice(place.start, place.end).join('');
  const behind = line.slice(place.end, place.end + 6).join('');
  const [number = ''] = NUMBER.exec(words) ?? [];
  const counted = words.slice(words.indexOf(number) + number.length) + behind;
  const [, powers = '', rest = ''] = /^([百千万亿]*)[余多]?(.*)$/u.exec(counted) ?? [];
  const { start } = sentenceAt(line, place);
  const before = line.slice(Math.max(start, place.start - 12), place.start).join('');
  const isShare = /^[%％]/.test(rest);
  const unit = isShare
    ? units.find(({ name }) => /percent|%/.test(name))
    : units
        .filter(({ name_zh }) => name_zh !== '' && rest.startsWith(name_zh))
        .toSorted((one, other) => other.name_zh.length - one.name_zh.length)[0];
  return {
    value: shifted(
      number.replaceAll(',', ''),
      [...powers].reduce((sum, power) => sum + (POWERS[power] ?? 0), 0),
    ),
    unit: unit?.name ?? '',
    direction: UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : 'none',
    comparison: comparisons.find(({ name_zh }) => name_zh !== '' && before.includes(name_zh))?.name ?? '',
    approx: ABOUT.test(before) || /^[百千万亿]*[余多]/u.test(counted),
    as_written: line.slice(place.start, place.end).join(''),
  };
}

/** A decimal number with its point moved: no digit is lost. */
function shifted(number: string, by: number): string {
  if (by === 0) return number;
  const [whole = '', part = ''] = number.split('.');
  const digits = part.padEnd(by, '0');
  const rest = digits.slice(by);
  return `${whole}${digits.slice(0, by)}${rest === '' ? '' : `.${rest}`}`.replace(/^0+(?=\d)/, '');
}
