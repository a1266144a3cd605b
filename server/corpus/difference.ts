import type { ReportFile } from '../dataset/report-file.ts';
import { REPORT_TABLE_NAMES, type ReportTableName } from '../dataset/tables.ts';
import type { Cells, Folder, Tables } from './folder.ts';

/** What a change took out of a report's tables and put in, and what became of its description. */
export interface Difference {
  readonly tables: Readonly<
    Partial<Record<ReportTableName, { readonly out: readonly Cells[]; readonly in: readonly Cells[] }>>
  >;
  readonly report?: { readonly before: ReportFile; readonly after: ReportFile } | undefined;
  readonly text?: { readonly before: string; readonly after: string } | undefined;
}

export function differenceOf(before: Folder, after: Folder): Difference {
  const tables = REPORT_TABLE_NAMES.flatMap((name) => {
    const [old, now] = [before.tables[name], after.tables[name]];
    const [out, added] = [lacking(old, now), lacking(now, old)];
    return out.length + added.length === 0 ? [] : [[name, { out, in: added }] as const];
  });
  const isSame = JSON.stringify(before.report) === JSON.stringify(after.report);
  return {
    tables: Object.fromEntries(tables),
    ...(isSame ? {} : { report: { before: before.report, after: after.report } }),
    ...(before.text === after.text ? {} : { text: { before: before.text, after: after.text } }),
  };
}

export const isNothing = ({ tables, report, text }: Difference): boolean =>
  Object.keys(tables).length === 0 && report === undefined && text === undefined;

/** The change that takes this one back. */
export const reversed = ({ tables, report, text }: Difference): Difference => ({
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, change]) => [name, { out: change.in, in: change.out }]),
  ),
  ...(report === undefined ? {} : { report: { before: report.after, after: report.before } }),
  ...(text === undefined ? {} : { text: { before: text.after, after: text.before } }),
});

/** The folder after a change; null where what it takes out is no longer there. A change that is there already changes nothing. */
export function applied(folder: Folder, { tables, report, text }: Difference): Folder | null {
  const next: Record<ReportTableName, readonly Cells[]> = { ...folder.tables };
  for (const name of REPORT_TABLE_NAMES) {
    const change = tables[name];
    if (change === undefined) continue;
    const missing = lacking(change.out, next[name]);
    const there = change.in.length - lacking(change.in, next[name]).length;
    if (missing.length > 0 && there < change.in.length) return null;
    const gone = new Set(change.out.map(keyOf));
    const kept = next[name].filter((cells) => !gone.has(keyOf(cells)));
    next[name] = [...kept, ...lacking(change.in, kept)];
  }
  const described = [report?.before, report?.after].map((each) => JSON.stringify(each));
  if (report !== undefined && !described.includes(JSON.stringify(folder.report))) return null;
  if (text !== undefined && ![text.before, text.after].includes(folder.text)) return null;
  return {
    report: report?.after ?? folder.report,
    text: text?.after ?? folder.text,
    tables: next satisfies Tables,
  };
}

const keyOf = (cells: Cells) => JSON.stringify(cells);

/** Those of the first that are not among the second. */
function lacking(some: readonly Cells[], among: readonly Cells[]): Cells[] {
  const known = new Set(among.map(keyOf));
  return some.filter((cells) => !known.has(keyOf(cells)));
}
