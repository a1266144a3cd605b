import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseCsv, type RawRow } from './csv.ts';
import { checkJudgements, pairKey, type WrittenJudgement } from './identity.ts';
import { type Fault, type Problem, problemAt } from './problem.ts';
import { readTable } from './read-table.ts';
import { SHARED_TABLES } from './tables.ts';

export interface Judgements {
  /** Of all files, each pair once. */
  readonly judgements: readonly WrittenJudgement[];
  readonly problems: readonly Problem[];
  /** What is read all the same and could be written better. */
  readonly hints: readonly Problem[];
}

/**
 * Reads `identity.csv` of several folders; no file means that nothing has been judged there. A later folder is nearer to the
 * user: what it says of a pair takes the place of what an earlier one says.
 * @param reports folder of all reports, in which the entities of a file of the first version are looked up
 */
export async function readJudgements(folders: readonly string[], reports: string): Promise<Judgements> {
  let judgements: readonly WrittenJudgement[] = [];
  const problems: Problem[] = [];
  const hints: Problem[] = [];
  for (const [index, folder] of folders.entries()) {
    const shown = basename(folder);
    const { table, problems: faults } = await readTable(
      { folder, shown, name: 'identity', optional: true },
      SHARED_TABLES.identity,
    );
    problems.push(...faults);
    const resolve = await resolver(table.raw, [reportsBeside(folder), reports]);
    // A file that another report was loaded with may name reports that are not here.
    const unclear = index === 0 ? problems : hints;
    const own: WrittenJudgement[] = [];
    for (const { row, value } of table.rows) {
      const place = { file: table.file, row };
      const [a, b] = [resolve(value.a, value.judgement), resolve(value.b, value.judgement)];
      if ('fault' in a) unclear.push(problemAt({ ...place, column: 'a' }, a.fault));
      if ('fault' in b) unclear.push(problemAt({ ...place, column: 'b' }, b.fault));
      if ('ids' in a && 'ids' in b)
        for (const one of a.ids)
          for (const other of b.ids) own.push({ ...value, a: one, b: other, ...place });
    }
    const isBare = ({ cells }: RawRow) => !(cells.a?.includes('/') && cells.b?.includes('/'));
    const [bare] = table.raw.filter(isBare);
    if (bare !== undefined) hints.push(problemAt({ file: table.file, row: bare.row }, FIRST_VERSION));
    const judged = new Set(own.map(pairKey));
    judgements = [...judgements.filter((one) => !judged.has(pairKey(one))), ...own];
  }
  return { judgements, problems: [...problems, ...checkJudgements(judgements)], hints };
}

const FIRST_VERSION: Fault = {
  code: 'first-version',
  en: 'Entities stand here without their report, as in the first version; seeds:fmt writes <report>/<entity>.',
  zh: '此处的实体没有写明所属报道，是第一版的写法；seeds:fmt 会改写为 <报道>/<实体>。',
};

type Resolved = { readonly ids: readonly string[] } | { readonly fault: Fault };

/**
 * From an id as written to `<report>/<entity>`. Reports are looked at only where a line does not name its own. An id that
 * stands in several was one thing in the first version: what differs from it differs from each, but what is the same as it
 * must not make one of them unasked.
 */
async function resolver(
  rows: readonly RawRow[],
  folders: readonly string[],
): Promise<(id: string, judgement: WrittenJudgement['judgement']) => Resolved> {
  const isBare = rows.some(({ cells }) => [cells.a, cells.b].some((id) => id !== '' && !id?.includes('/')));
  const where = new Map<string, string[]>();
  for (const folder of isBare ? new Set(folders) : [])
    for (const [id, found] of await reportsByEntity(folder)) if (!where.has(id)) where.set(id, found);
  return (id, judgement) => {
    if (id.includes('/')) return { ids: [id] };
    const reports = where.get(id) ?? [];
    if (reports.length === 0) return { fault: notThere(id) };
    if (reports.length > 1 && judgement === 'same') return { fault: severalOf(id, reports) };
    return { ids: reports.map((report) => `${report}/${id}`) };
  };
}

/** Which reports have an entity of each id. */
export async function reportsByEntity(reports: string): Promise<ReadonlyMap<string, string[]>> {
  const names = await readdir(reports).catch(() => []);
  const found = new Map<string, string[]>();
  for (const report of names.toSorted()) {
    const bytes = await readFile(join(reports, report, 'entities.csv')).catch(() => null);
    const rows = bytes === null ? [] : parseCsv(`${report}/entities.csv`, bytes).rows;
    for (const { cells } of rows) found.set(cells.id ?? '', [...(found.get(cells.id ?? '') ?? []), report]);
  }
  return found;
}

const notThere = (id: string): Fault => ({
  code: 'unknown-entity',
  en: `No report here has an entity "${id}". Write <report>/<entity>.`,
  zh: `此处没有哪份报道有实体“${id}”。请写成 <报道>/<实体>。`,
});

const severalOf = (id: string, reports: readonly string[]): Fault => ({
  code: 'several-entities',
  en: `"${id}" stands in several reports. Write which is meant: ${reports.map((report) => `${report}/${id}`).join(', ')}.`,
  zh: `“${id}”见于几份报道。请写明所指：${reports.map((report) => `${report}/${id}`).join('、')}。`,
});

/** The folder of all reports beside a folder of what they share. */
export const reportsBeside = (sharedFolder: string): string => join(dirname(sharedFolder), 'reports');
