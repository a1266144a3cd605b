import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../errors/app-error.ts';
import type { Files } from './archive.ts';

/** The folders of the data folder that a backup may hold. */
const MAY_HOLD = /^(?:loads|texts|corpus)\//;

/**
 * Puts the files of a backup into the data folder, each whole or not at all.
 * @param overwrite whether files of other content may be replaced.
 * @throws AppError `would-overwrite`, before anything is written; `backup-foreign` for what is none of ours.
 */
export async function putBack(files: Files, dataDir: string, overwrite: boolean): Promise<void> {
  const foreign = [...files.keys()].find((path) => !MAY_HOLD.test(path));
  if (foreign !== undefined) throw backupForeign(foreign);
  const changed: string[] = [];
  for (const [path, bytes] of files) {
    const there = await readFile(join(dataDir, path)).catch(() => null);
    if (there !== null && !there.equals(bytes)) changed.push(path);
  }
  if (changed.length > 0 && !overwrite) throw wouldOverwrite(changed, dataDir);
  for (const [path, bytes] of files) await place(join(dataDir, path), bytes);
}

async function place(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = join(dirname(path), `.${process.pid}`);
  await writeFile(beside, bytes, { mode: 0o600 });
  await rename(beside, path);
}

/** The datasets among the files of a backup, as folders of the data folder. */
export const datasetsIn = (files: Files, dataDir: string): string[] =>
  [...files.keys()]
    .filter((path) => /^loads\/[^/]+\/reports\/[^/]+\/report\.json$/.test(path))
    .sort()
    .map((path) => join(dataDir, dirname(path)));

const backupForeign = (path: string) =>
  new AppError(422, 'backup-foreign', {
    en: `The backup holds ${path}, which is no part of a backup. Nothing was changed.`,
    zh: `备份中有 ${path}，它不属于备份内容。没有改动任何内容。`,
  });

const wouldOverwrite = (paths: readonly string[], dataDir: string) =>
  new AppError(409, 'would-overwrite', {
    en: `${dataDir} holds other versions of ${paths.length} files (${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', …' : ''}). Nothing was changed. To replace them: --force`,
    zh: `${dataDir} 中有 ${paths.length} 个文件内容不同（${paths.slice(0, 3).join('、')}${paths.length > 3 ? '……' : ''}）。没有改动任何内容；要替换请加 --force`,
  });
