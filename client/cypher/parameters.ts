import { z } from 'zod/mini';
import type { Bilingual } from '../words/language.ts';

/** The text of the parameters panel, read. `names` are those that have a value. */
export type Parameters =
  | { readonly type: 'read'; readonly names: readonly string[] }
  | { readonly type: 'wrong'; readonly said: Bilingual };

const Fields = z.record(z.string(), z.unknown());

/** Reads a JSON object; nothing at all is none. */
export function readParameters(text: string): Parameters {
  if (text.trim() === '') return { type: 'read', names: [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { type: 'wrong', said: notJson(error instanceof Error ? error.message : '') };
  }
  const fields = Fields.safeParse(value);
  if (fields.success && !Array.isArray(value)) return { type: 'read', names: Object.keys(fields.data) };
  return { type: 'wrong', said: NOT_AN_OBJECT };
}

const NOT_AN_OBJECT: Bilingual = {
  zh: '参数应写成一个 JSON 对象，如 {"name": "永康"}。',
  en: 'Parameters are one JSON object, such as {"name": "永康"}.',
};

const notJson = (why: string): Bilingual => ({
  zh: `参数不是有效的 JSON：名字和文字要加双引号，项与项之间用逗号。（${why}）`,
  en: `The parameters are not valid JSON: names and texts in double quotes, commas between entries. (${why})`,
});

/** The panel's text with a placeholder for each missing name; what stands there stays as it is written. */
export function withMissing(text: string, missing: readonly string[], statement: string): string {
  const known = readParameters(text);
  if (known.type === 'wrong') return text;
  const lines = missing
    .filter((name) => !known.names.includes(name))
    .map((name) => `  ${JSON.stringify(name)}: ${placeholderOf(name, statement)}`);
  if (lines.length === 0) return text;
  const rest = text.trim().replace(/^\{\s*|\s*\}$/g, '');
  return `{\n${[...(rest === '' ? [] : [`  ${rest}`]), ...lines].join(',\n')}\n}`;
}

/** The panel's text with these values besides those that stand there, or in their place; a text that cannot be read goes. */
export function withParameters(text: string, given: Readonly<Record<string, unknown>>): string {
  const isRead = text.trim() !== '' && readParameters(text).type === 'read';
  const before = isRead ? Fields.parse(JSON.parse(text)) : {};
  return JSON.stringify({ ...before, ...given }, null, 2);
}

/** What stands before a parameter, and the JSON that is likely right there. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/\b(LIMIT|SKIP|OFFSET)\s*$/i, '10'],
  [/\b(UNWIND|IN)\s*$/i, '[]'],
  [/\b(CONTAINS|STARTS\s+WITH|ENDS\s+WITH|=~)\s*$/i, '""'],
  [/\b(date|datetime|localdatetime)\s*\(\s*$/i, '"2021-01-01"'],
  [/\b(time|localtime)\s*\(\s*$/i, '"12:00"'],
  [/\bduration\s*\(\s*$/i, '"P1Y"'],
  [/\b(plan|named|approx|invented|joins_next)\s*(=|:)\s*$/i, 'true'],
  [/\b(value|degree|order|characters|count|number)\s*(=|<>|<=?|>=?|:)\s*$/i, '0'],
  [/(<=?|>=?|[-+*/%])\s*$/, '0'],
];

/** JSON of the type that a parameter's use in the statement asks for; a text when nothing says. */
export function placeholderOf(name: string, statement: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const used = new RegExp(`\\$(?:${escaped}(?![\\p{L}\\p{N}_])|\`${escaped}\`)`, 'u').exec(statement);
  if (used === null) return '""';
  const before = statement.slice(0, used.index);
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? '""';
}
