import { z } from 'zod';
import { compareText } from '../dataset/order.ts';
import { searchText } from './rows.ts';

/** What one report's folder says of an entity, as it lies in the store. */
export const Description = z.object({
  as: z.string(),
  /** Not there in what an earlier version of the program loaded: each report is loaded anew by this one. */
  person: z
    .boolean()
    .nullish()
    .transform((person) => person ?? false),
  kind: z.string().nullish(),
  kind_zh: z.string().nullish(),
  kind_en: z.string().nullish(),
  name: z.string().nullish(),
  name_zh: z.string().nullish(),
  name_en: z.string().nullish(),
  short_zh: z.string().nullish(),
  short_en: z.string().nullish(),
  search_names: z.array(z.string()).nullish(),
  level: z.string().nullish(),
  authorities: z.array(z.string()).nullish(),
  status_en: z.string().nullish(),
  aliases_zh: z.array(z.string()),
  aliases_en: z.array(z.string()),
  named: z.boolean(),
  code: z.string().nullish(),
  status_zh: z.string().nullish(),
  note: z.string().nullish(),
});
export type Description = z.infer<typeof Description>;

/** What an entity has one of: the first that is given stands. */
type Single =
  | 'code'
  | 'status_zh'
  | 'status_en'
  | 'note'
  | 'name'
  | 'name_zh'
  | 'name_en'
  | 'short_zh'
  | 'short_en'
  | 'level';

export interface ReportDescription {
  readonly report: string;
  /** EDTF. */
  readonly period: string;
  readonly description: Description;
}

/**
 * What is shown of an entity that several reports describe. The report of the newest period speaks first (then the
 * report's id decides): its names are shown, all others become aliases; of the rest, the first that is given.
 */
export function mergeDescriptions(id: string, given: readonly ReportDescription[]) {
  const ordered = [...given].sort(newestFirst).map((one) => one.description);
  const first = ordered[0];
  if (first === undefined) throw new Error(`${id}: no report describes it`);
  const pick = (field: Single) =>
    ordered.map((one) => one[field]).find((value) => value !== null && value !== undefined) ?? null;
  const merged_ids = [...new Set(ordered.map((one) => one.as))].filter((as) => as !== id).sort();
  const [name_zh, name_en] = [pick('name_zh'), pick('name_en')];
  const ofKind = ordered.find(({ kind }) => kind !== null && kind !== undefined);
  const shown = {
    name: first.name ?? name_zh ?? name_en,
    name_zh,
    name_en,
    // A short form belongs to the name that is shown.
    short_zh: first.short_zh ?? null,
    short_en: first.short_en ?? null,
    aliases_zh: aliases(
      name_zh,
      ordered.flatMap((one) => [one.name_zh, ...one.aliases_zh]),
    ),
    aliases_en: aliases(
      name_en,
      ordered.flatMap((one) => [one.name_en, ...one.aliases_en]),
    ),
    search_names: [...new Set(ordered.flatMap((one) => one.search_names ?? []))].sort(),
    authorities: [...new Set(ordered.flatMap((one) => one.authorities ?? []))].sort(),
    level: pick('level'),
    status_en: pick('status_en'),
    kind: ofKind?.kind ?? null,
    kind_zh: ofKind?.kind_zh ?? null,
    kind_en: ofKind?.kind_en ?? null,
    named: ordered.some((one) => one.named),
    code: pick('code'),
    status_zh: pick('status_zh'),
    note: pick('note'),
    reports: [...new Set(given.map((one) => one.report))].sort(),
    merged_ids,
    // Indexed: a judgement that is taken back finds what it had joined.
    merged: merged_ids.length || null,
  };
  return {
    ...shown,
    search_text: searchText({
      ...shown,
      person: first.person,
      name_zh: name_zh ?? '',
      name_en: name_en ?? '',
    }),
  };
}

const newestFirst = (left: ReportDescription, right: ReportDescription): number =>
  compareText(right.period, left.period) ||
  compareText(left.report, right.report) ||
  compareText(left.description.as, right.description.as);

const aliases = (name: string | null, all: readonly (string | null | undefined)[]): string[] =>
  [...new Set(all)].filter((alias) => typeof alias === 'string' && alias !== name).map(String);
