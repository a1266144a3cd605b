import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { applied } from './difference.ts';
import { renameDurably, writeDurably } from './durable.ts';
import { type Folder, mustWrite, readFolder, type Written } from './folder.ts';
import { differenceIn, type Entry } from './journal.ts';

/** The folders of a project's reports, and of those in its bin. Each step is whole or can be done again after a kill. */
export interface ReportFolders {
  /** All that are there. */
  readAll(): Promise<readonly Folder[]>;
  /** Makes the files of a report what is written; `before` are those that are there. */
  rewrite(before: ReadonlyMap<string, string>, written: Written): Promise<void>;
  /** Writes a new report where none is looked for until {@link show}. */
  prepare(written: Written): Promise<void>;
  show(report: string): Promise<void>;
  /** Puts a report into the bin under the number of the entry that did so. */
  bury(report: string, number: number): Promise<void>;
  /** The latest of a report in the bin, or null. */
  buried(report: string): Promise<Folder | null>;
  /** Does what the journal's last entry says, where a kill came before its files; takes away what no entry speaks of. */
  recover(last: Entry | undefined): Promise<void>;
}

const FRESH = '.new-';

/** @param root the project's folder: `reports/` and `bin/` are made in it */
export async function openReportFolders(root: string): Promise<ReportFolders> {
  const reports = join(root, 'reports');
  const bin = join(root, 'bin');
  for (const folder of [reports, bin]) await mkdir(folder, { recursive: true, mode: 0o700 });
  const placeOf = (report: string) => join(reports, report);
  const freshOf = (report: string) => join(reports, `${FRESH}${report}`);

  async function rewrite(before: ReadonlyMap<string, string>, { folder, files }: Written): Promise<void> {
    const place = placeOf(folder.report.id);
    for (const [name, text] of files)
      if (before.get(name) !== text) await writeDurably(join(place, name), text);
    for (const name of before.keys()) if (!files.has(name)) await rm(join(place, name), { force: true });
  }
  const show = (report: string) => renameDurably(freshOf(report), placeOf(report));
  const bury = (report: string, number: number) =>
    renameDurably(placeOf(report), join(bin, `${report}@${number}`));

  async function finish(entry: Entry): Promise<void> {
    const names = await readdir(reports);
    const isThere = names.includes(entry.report);
    if (entry.action === 'create' || entry.action === 'restore') {
      if (!isThere && names.includes(`${FRESH}${entry.report}`)) await show(entry.report);
      return;
    }
    if (entry.action === 'remove') {
      if (isThere) await bury(entry.report, entry.number);
      return;
    }
    const folder = await readFolder(placeOf(entry.report));
    const next = applied(folder, differenceIn(entry));
    if (next !== null) await rewrite(mustWrite(folder).files, mustWrite(next));
  }

  return {
    rewrite,
    show,
    bury,
    readAll: async () => {
      const names = (await readdir(reports)).filter((name) => !name.startsWith(FRESH));
      return Promise.all(names.map((name) => readFolder(placeOf(name))));
    },
    prepare: async ({ folder, files }) => {
      const fresh = freshOf(folder.report.id);
      await rm(fresh, { recursive: true, force: true });
      await mkdir(fresh, { mode: 0o700 });
      for (const [name, text] of files) await writeDurably(join(fresh, name), text);
    },
    buried: async (report) => {
      const numbers = (await readdir(bin))
        .filter((name) => name.startsWith(`${report}@`))
        .map((name) => Number(name.split('@')[1]));
      return numbers.length === 0 ? null : readFolder(join(bin, `${report}@${Math.max(...numbers)}`));
    },
    recover: async (last) => {
      if (last !== undefined) await finish(last);
      for (const name of await readdir(reports))
        if (name.startsWith(FRESH)) await rm(join(reports, name), { recursive: true, force: true });
    },
  };
}
