import { z } from 'zod';
import { isEdtf } from '#contract/edtf.ts';
import { ReportId } from '#contract/model.ts';
import { GENRES } from '#contract/source.ts';
import { cell, notEdtf, oneOf } from './cells.ts';
import { nearest } from './nearest.ts';
import { type Fault, type Problem, problemAt } from './problem.ts';

const date = cell((value) => (isEdtf(value) ? { value } : { fault: notEdtf(value) }));
const day = cell((value) => (isDay(value) ? { value } : { fault: notDay(value) }));
const address = cell((value) => (isWebAddress(value) ? { value } : { fault: notWebAddress(value) }));
const filled = z.string().trim().min(1);
const optional = filled.nullable().default(null);

/** `report.json`: what the report is, what a citation of it needs, and the hash of its text. */
export const ReportFile = z.strictObject({
  id: ReportId,
  title_zh: optional,
  title_en: optional,
  /** A Chinese title in pinyin as it is to be cited: words apart, in sentence case. */
  title_romanised: optional,
  genre: oneOf(GENRES).nullable().default(null),
  publisher: optional,
  place: optional,
  url: address.nullable().default(null),
  archived_url: address.nullable().default(null),
  accessed: day.nullable().default(null),
  number: optional,
  edition: optional,
  pages: optional,
  /** As the byline names them; a person in Latin letters `Family, Given`. */
  authors: z.array(filled).default([]),
  /** The entity that it is mainly about. */
  subject: optional,
  rights: optional,
  period: date,
  published: date.nullable().default(null),
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  invented: z.boolean(),
  text: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), characters: z.int().min(1) }),
  /** What pointing words point at: a period, or an entity. */
  deixis: z.record(z.string(), filled),
});
export type ReportFile = z.infer<typeof ReportFile>;

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && isEdtf(value);
const isWebAddress = (value: string) => /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value);

const notDay = (value: string): Fault => ({
  code: 'not-day',
  en: `"${value}" is not a day such as 2026-11-24.`,
  zh: `“${value}”不是日期，应如 2026-11-24。`,
});
const notWebAddress = (value: string): Fault => ({
  code: 'not-address',
  en: `"${value}" is not a web address that begins with https:// or http://.`,
  zh: `“${value}”不是以 https:// 或 http:// 开头的网址。`,
});

const RIGHT: Readonly<Record<string, readonly [code: string, en: string, zh: string]>> = {
  id: ['bad-id', 'must be lower-case ASCII words with hyphens.', '必须是小写英文词加连字符。'],
  lang: ['bad-lang', 'must be a language tag such as zh-CN.', '必须是语言标记，如 zh-CN。'],
  'text.sha256': [
    'bad-sha256',
    'must be 64 lower-case hexadecimal digits.',
    '必须是 64 位小写十六进制数字。',
  ],
  'text.characters': ['not-whole', 'must be a whole number of at least 1.', '必须是不小于 1 的整数。'],
  invented: ['not-yes-no', 'must be true or false.', '只能是 true 或 false。'],
};

/** Understands `report.json`; every problem at once. */
export function parseReportFile(
  file: string,
  bytes: Uint8Array,
): { readonly report: ReportFile | null; readonly problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { report: null, problems: [problemAt({ file }, NOT_JSON)] };
  }
  const parsed = ReportFile.safeParse(json);
  if (parsed.success && parsed.data.title_zh === null && parsed.data.title_en === null)
    return { report: null, problems: [problemAt({ file, column: 'title_zh' }, NO_TITLE)] };
  if (parsed.success) return { report: parsed.data, problems: [] };
  return { report: null, problems: parsed.error.issues.flatMap((issue) => toProblems(file, issue)) };
}

const NOT_JSON: Fault = {
  code: 'json-syntax',
  en: 'The file is not JSON in UTF-8.',
  zh: '文件不是 UTF-8 编码的 JSON。',
};

const NO_TITLE: Fault = {
  code: 'missing-value',
  en: 'A report has a title in Chinese, title_zh, or in English, title_en, or both.',
  zh: '报道要有中文标题 title_zh 或英文标题 title_en，或两者都有。',
};

function toProblems(file: string, issue: z.core.$ZodIssue): Problem[] {
  const column = issue.path.join('.') || null;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problemAt({ file, column: key }, unknownKey(key)));
  if (issue.code === 'custom' && issue.params) {
    const { code, zh, nearest: near } = issue.params as Partial<Fault>;
    const fault = { code: code ?? 'bad-value', en: issue.message, zh: zh ?? issue.message, nearest: near };
    return [problemAt({ file, column }, fault)];
  }
  const [code, en, zh] = RIGHT[column ?? ''] ?? ['bad-value', `${issue.message}.`, '缺少此项，或其值不对。'];
  return [problemAt({ file, column }, { code, en: `${column}: ${en}`, zh: `${column}：${zh}` })];
}

const unknownKey = (key: string): Fault => ({
  code: 'unknown-column',
  en: `There is no field "${key}".`,
  zh: `没有“${key}”这一项。`,
  nearest: nearest(key, [...Object.keys(ReportFile.shape), 'sha256', 'characters']),
});
