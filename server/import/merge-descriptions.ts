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
  name_zh: z.string(),
  name_en: z.string(),
  aliases_zh: z.array(z.string()),
  aliases_en: z.array(z.string()),
  named: z.boolean(),
  code: z.string().nullish(),
  status_zh: z.string().nullish(),
  note: z.string().nullish(),
});
export type Description = z.infer<typeof Description>;

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
  const pick = (field: 'kind' | 'code' | 'status_zh' | 'note') =>
    ordered.map((one) => one[field]).find((value) => value !== null && value !== undefined) ?? null;
  const merged_ids = [...new Set(ordered.map((one) => one.as))].filter((as) => as !== id).sort();
  const shown = {
    name_zh: first.name_zh,
    name_en: first.name_en,
    aliases_zh: aliases(
      first.name_zh,
      ordered.flatMap((one) => [one.name_zh, ...one.aliases_zh]),
    ),
    aliases_en: aliases(
      first.name_en,
      ordered.flatMap((one) => [one.name_en, ...one.aliases_en]),
    ),
    kind: pick('kind'),
    named: ordered.some((one) => one.named),
    code: pick('code'),
    status_zh: pick('status_zh'),
    note: pick('note'),
    reports: [...new Set(given.map((one) => one.report))].sort(),
    merged_ids,
    // Indexed: a judgement that is taken back finds what it had joined.
    merged: merged_ids.length || null,
  };
  return { ...shown, search_text: searchText({ person: first.person, ...shown }) };
}

const newestFirst = (left: ReportDescription, right: ReportDescription): number =>
  compareText(right.period, left.period) ||
  compareText(left.report, right.report) ||
  compareText(left.description.as, right.description.as);

const aliases = (name: string, all: readonly string[]): string[] =>
  [...new Set(all)].filter((alias) => alias !== name);
