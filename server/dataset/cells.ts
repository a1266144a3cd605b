import { z } from 'zod';
import { isEdtf } from '#contract/edtf.ts';
import { lengthOf, WORD } from '../texts/length.ts';
import { nearest } from './nearest.ts';
import type { Fault } from './problem.ts';

/** A column's schema: takes the cell's text, gives its value, and says a fault in both languages. */
export function cell<T>(understand: (text: string) => { readonly value: T } | { readonly fault: Fault }) {
  return z.string().transform((text, context): T => {
    const result = understand(text);
    if ('value' in result) return result.value;
    const { en, ...params } = result.fault;
    context.addIssue({ code: 'custom', message: en, params });
    return z.NEVER;
  });
}

const MISSING: Fault = { code: 'missing-value', en: 'The cell may not be empty.', zh: '此格不能为空。' };

/** Any text, as it stands; may be empty. */
export const text = cell((value) => ({ value }));

/** A text that must be there. */
export const required = cell((value) => (value === '' ? { fault: MISSING } : { value }));

/** Null when the cell is empty. */
export const optional = cell((value) => ({ value: value === '' ? null : value }));

/** A text of at most this length, by {@link lengthOf}. */
export const atMost = (limit: number) =>
  cell((value) => {
    if (value === '') return { fault: MISSING };
    const length = lengthOf(value);
    return length <= limit ? { value } : { fault: tooLong(limit, length) };
  });

const tooLong = (limit: number, length: number): Fault => ({
  code: 'too-long',
  en: `At most ${limit} characters, or ${limit / WORD} words where words stand apart; got ${length}.`,
  zh: `最多 ${limit} 个字（分词书写的语言为 ${limit / WORD} 个词），现有 ${length} 个字。`,
});

/** A text of this form. `en`, `zh` say what would be right. */
export const matching = (pattern: RegExp, code: string, en: string, zh: string) =>
  cell((value) => {
    if (value === '') return { fault: MISSING };
    return pattern.test(value)
      ? { value }
      : { fault: { code, en: `"${value}": ${en}`, zh: `“${value}”：${zh}` } };
  });

/** The same, or null when the cell is empty. */
export const maybeMatching = (pattern: RegExp, code: string, en: string, zh: string) =>
  cell<string | null>((value) => {
    if (value === '') return { value: null };
    return pattern.test(value)
      ? { value }
      : { fault: { code, en: `"${value}": ${en}`, zh: `“${value}”：${zh}` } };
  });

/** A day, `2026-11-30`, or null when the cell is empty. */
export const maybeDay = cell<string | null>((value) => {
  if (value === '') return { value: null };
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isEdtf(value) ? { value } : { fault: notADay(value) };
});

const notADay = (value: string): Fault => ({
  code: 'not-a-day',
  en: `"${value}" is not a day (2026-11-30).`,
  zh: `“${value}”不是日期（如 2026-11-30）。`,
});

/** One of these words. */
export const oneOf = <const T extends string>(words: readonly T[]) =>
  cell<T>((value) => {
    if (value === '') return { fault: MISSING };
    const known = words.find((word) => word === value);
    return known === undefined ? { fault: unknownWord(value, words) } : { value: known };
  });

/** One of these words, or null when the cell is empty. */
export const maybeOneOf = <const T extends string>(words: readonly T[]) =>
  cell<T | null>((value) => {
    if (value === '') return { value: null };
    const known = words.find((word) => word === value);
    return known === undefined ? { fault: unknownWord(value, words) } : { value: known };
  });

export const unknownWord = (value: string, words: readonly string[]): Fault => ({
  code: 'unknown-value',
  en: `"${value}" is not one of: ${words.join(', ')}.`,
  zh: `“${value}”不在允许的值之中：${words.join('、')}。`,
  nearest: nearest(value, words),
});

/** `true` or `false` in any case, as spreadsheets write them too; `otherwise` when the cell is empty. */
export const yesNo = (otherwise: boolean) =>
  cell((value) => {
    if (value === '') return { value: otherwise };
    const written = value.toLowerCase();
    if (written === 'true' || written === 'false') return { value: written === 'true' };
    const meant = ['yes', '1', '是'].includes(written) ? 'true' : 'false';
    return {
      fault: {
        code: 'not-yes-no',
        en: `"${value}": must be true or false.`,
        zh: `“${value}”：只能是 true 或 false。`,
        nearest: meant,
      },
    };
  });

const NOT_WHOLE = (value: string, least: number): Fault => ({
  code: 'not-whole',
  en: `"${value}": must be a whole number of at least ${least}.`,
  zh: `“${value}”：必须是不小于 ${least} 的整数。`,
});

const isWhole = (value: string, least: number) =>
  /^(0|[1-9][0-9]{0,8})$/.test(value) && Number(value) >= least;

/** A whole number of at least `least`. */
export const whole = (least: number) =>
  cell((value) => (isWhole(value, least) ? { value: Number(value) } : { fault: NOT_WHOLE(value, least) }));

/** A whole number of at least `least`, or null when the cell is empty. */
export const maybeWhole = (least: number) =>
  cell<number | null>((value) => {
    if (value === '') return { value: null };
    return isWhole(value, least) ? { value: Number(value) } : { fault: NOT_WHOLE(value, least) };
  });

const isDecimal = (value: string) => /^(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(value);
const notDecimal = (value: string): Fault => ({
  code: 'not-decimal',
  en: `"${value}": must be a plain decimal number without sign, commas or unit.`,
  zh: `“${value}”：必须是不带符号、逗号和单位的十进制数。`,
});

/** A plain decimal number, kept as text so that no digit is lost. */
export const decimal = cell((value) => (isDecimal(value) ? { value } : { fault: notDecimal(value) }));
export const maybeDecimal = cell<string | null>((value) => {
  if (value === '') return { value: null };
  return isDecimal(value) ? { value } : { fault: notDecimal(value) };
});

/** A date in EDTF, or null when the cell is empty. */
export const maybeEdtf = cell<string | null>((value) => {
  if (value === '') return { value: null };
  return isEdtf(value) ? { value } : { fault: notEdtf(value) };
});

const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A day or a point in time in ISO 8601, or null when the cell is empty. */
export const maybeTime = cell<string | null>((value) => {
  if (value === '') return { value: null };
  return TIME.test(value) && !Number.isNaN(Date.parse(value)) ? { value } : { fault: notTime(value) };
});

const notTime = (value: string): Fault => ({
  code: 'not-a-time',
  en: `"${value}" is not a day (2026-11-30) or a time (2026-11-30T09:30:00Z).`,
  zh: `“${value}”不是日期（2026-11-30）或时间（2026-11-30T09:30:00Z）。`,
});

export const notEdtf = (value: string): Fault => ({
  code: 'not-edtf',
  en: `"${value}" is not a date in EDTF (2021, 2021-10, 2021/2022, 2021~).`,
  zh: `“${value}”不是 EDTF 日期（如 2021、2021-10、2021/2022、2021~）。`,
});

/** A list separated by `|`; empty when the cell is. `limit` is for each of its texts. */
export const list = (limit = Number.POSITIVE_INFINITY) =>
  cell<string[]>((value) => {
    if (value === '') return { value: [] };
    const items = value.split('|');
    if (items.some((item) => item === '' || item !== item.trim())) return { fault: BAD_LIST };
    const long = items.find((item) => lengthOf(item) > limit);
    return long === undefined ? { value: items } : { fault: tooLong(limit, lengthOf(long)) };
  });

/** A list each of whose items has this form. */
export const listOf = (pattern: RegExp, code: string, en: string, zh: string) =>
  cell<string[]>((value) => {
    const items = value === '' ? [] : value.split('|');
    const wrong = items.find((item) => !pattern.test(item));
    return wrong === undefined
      ? { value: items }
      : { fault: { code, en: `"${wrong}": ${en}`, zh: `“${wrong}”：${zh}` } };
  });

const BAD_LIST: Fault = {
  code: 'bad-list',
  en: 'A list is separated by "|", with no empty items and no spaces around them.',
  zh: '列表以“|”分隔，不能有空项，各项首尾不能有空格。',
};
