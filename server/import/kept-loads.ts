import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { describeProblem } from '../dataset/problem.ts';
import { REPORT_TABLE_NAMES } from '../dataset/tables.ts';
import type { Connection } from '../graph/database.ts';
import { programPath } from '../program/program.ts';
import { loadDataset } from './load.ts';
import { type ReadOptions, readDataset } from './read.ts';

// What is loaded from a folder of somebody's own is kept in the data folder, each report with the judgements and the packs
// that it was loaded with. The store alone could not be built again.

const REPORT_FILES = [...REPORT_TABLE_NAMES.map((name) => `${name}.csv`), 'report.json', 'text.txt'];

const loadsIn = (dataDir: string) => join(dataDir, 'loads');
const OURS = programPath('seeds/reports');

/** Keeps the files of a report that has been loaded. What comes with the program is not kept. */
export async function keepLoad(dataDir: string, folder: string, report: string): Promise<void> {
  if (join(resolve(folder), '..') === OURS) return;
  const kept = join(loadsIn(dataDir), report);
  const whole = `${kept}.${process.pid}`;
  await copyOf(folder, join(whole, 'reports', report), REPORT_FILES);
  await copyOf(join(folder, '../../shared'), join(whole, 'shared'), ['identity.csv']);
  const packs = join(folder, '../../packs');
  if (existsSync(packs)) await cp(packs, join(whole, 'packs'), { recursive: true });
  await rm(kept, { recursive: true, force: true });
  await rename(whole, kept);
}

/** Called when a report has been taken out of the store. */
export const forgetLoad = (dataDir: string, report: string): Promise<void> =>
  rm(join(loadsIn(dataDir), report), { recursive: true, force: true });

/** The folders of the reports that are kept. */
export async function keptLoads(dataDir: string): Promise<string[]> {
  const names = await readdir(loadsIn(dataDir)).catch(() => []);
  return names
    .filter((name) => /^[a-z0-9-]+$/.test(name)) // others are left of a copy that was cut off
    .sort()
    .map((name) => join(loadsIn(dataDir), name, 'reports', name));
}

async function copyOf(from: string, to: string, names: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const there: readonly string[] = await readdir(from).catch(() => []);
  for (const name of names.filter((each) => there.includes(each)))
    await copyFile(join(from, name), join(to, name));
}

interface KeptOptions {
  /** What the store holds, by the report's id. */
  readonly stored: ReadonlyMap<string, unknown>;
  /** Where the judgements are that hold for the whole store. */
  readonly identity: Pick<ReadOptions, 'sharedFolder' | 'identityFolders'>;
  readonly log: (line: string) => void;
}

/** Loads what is kept into a store that has lost it. What is wrong with a dataset is said, and keeps nothing else from starting. */
export async function loadKept(
  connection: Connection,
  folders: readonly string[],
  { stored, identity, log }: KeptOptions,
): Promise<void> {
  for (const folder of folders.filter((each) => !stored.has(basename(each)) && !isOurs(basename(each)))) {
    const read = await readDataset(folder, identity);
    if ('problems' in read) for (const problem of read.problems) log(describeProblem(problem));
    else log(`${(await loadDataset(connection, read.dataset)).report}: loaded again`);
  }
}

/** A report that comes with the program is loaded as it comes. */
const isOurs = (report: string) => existsSync(join(OURS, report));
