import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetHash } from '../dataset/dataset.ts';
import { AppError } from '../errors/app-error.ts';
import { type Connection, openGraphDatabase } from '../graph/database.ts';
import { LIST_LOADS } from '../graph/store-queries.ts';
import { keptLoads } from '../import/kept-loads.ts';
import { readDataset } from '../import/read.ts';
import { programPath } from '../program/program.ts';
import { readVocabulary } from '../vocabulary/read-vocabulary.ts';
import type { Files } from './archive.ts';

/** The reports in the store, each with the hash of what it was loaded from. */
export async function loadsOf(connection: Connection): Promise<ReadonlyMap<string, string>> {
  const graph = openGraphDatabase(connection);
  try {
    return new Map((await graph.read(LIST_LOADS, {})).map(({ report, hash }) => [report, hash]));
  } finally {
    await graph.close();
  }
}

/** The folder that each report of the store was loaded from, and the reports whose folder is nowhere. */
export interface Sources {
  readonly folders: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
}

/** Looks for the datasets of the store among these folders, what is kept, and what comes with the program. */
export async function findSources(
  loads: ReadonlyMap<string, string>,
  dataDir: string,
  given: readonly string[],
): Promise<Sources> {
  const ours = programPath('seeds/reports');
  const seeds = (await readdir(ours)).map((name) => join(ours, name));
  const folders = new Map<string, string>();
  const textFolders = [join(dataDir, 'texts')];
  const vocabulary = await readVocabulary([join(dataDir, 'corpus', 'packs')]); // as the server reads what comes with the program
  for (const folder of [...given, ...(await keptLoads(dataDir)), ...seeds]) {
    const read = await readDataset(
      folder,
      seeds.includes(folder) ? { textFolders, vocabulary } : { textFolders },
    );
    if (!('dataset' in read)) continue;
    const { id } = read.dataset.report;
    if (loads.get(id) === datasetHash(read.dataset) && !folders.has(id)) folders.set(id, folder);
  }
  // The project's own reports are kept whole, whatever the store holds of them.
  const own = await readdir(join(dataDir, 'corpus', 'reports')).catch((): string[] => []);
  return { folders, missing: [...loads.keys()].filter((id) => !folders.has(id) && !own.includes(id)) };
}

/**
 * All that a store is built again from: datasets, attached texts, packs of words.
 * @throws AppError `dataset-missing` where the store holds a report whose dataset is nowhere.
 */
export async function collect(
  loads: ReadonlyMap<string, string>,
  dataDir: string,
  given: readonly string[],
): Promise<Files> {
  const { folders, missing } = await findSources(loads, dataDir, given);
  if (missing.length > 0) throw datasetMissing(missing);
  const files = new Map<string, Uint8Array>();
  for (const [id, folder] of folders) {
    await addBelow(files, folder, `loads/${id}/reports/${id}`);
    await addBelow(files, join(folder, '../../shared'), `loads/${id}/shared`);
    await addBelow(files, join(folder, '../../packs'), `loads/${id}/packs`);
  }
  await addBelow(files, join(dataDir, 'texts'), 'texts');
  await addBelow(files, join(dataDir, 'corpus'), 'corpus');
  return files;
}

async function addBelow(files: Map<string, Uint8Array>, folder: string, as: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isFile() && !each.name.startsWith('.'))) {
    const path = join(entry.parentPath, entry.name);
    const below = path.slice(folder.length + (folder.endsWith('/') ? 0 : 1)).replaceAll('\\', '/');
    files.set(`${as}/${below}`, await readFile(path));
  }
}

const datasetMissing = (reports: readonly string[]) =>
  new AppError(409, 'dataset-missing', {
    en: `The store holds ${reports.join(', ')}, loaded from files that are not at hand. Start Yinzheng once, so that it loads what it has anew, or name their folders: npm run backup -- <file> <folder> …`,
    zh: `库中有 ${reports.join('、')}，但找不到载入时所用的文件。请先启动一次引证，让它重新载入已有内容；或指明其文件夹：npm run backup -- <文件> <文件夹> …`,
  });
