import { statfsSync } from 'node:fs';
import type { AppError } from '../errors/app-error.ts';
import { startFailure } from './failure.ts';

const LEAST_MEGABYTES = 64; // a store of a few reports takes 5, its logs some more
const FULL_MEGABYTES = 2; // what is left when a file no longer fits

/** On a full disk Neo4j does not always end: it may keep silent. @throws AppError `disk-full` */
export function needRoom(dataDir: string): void {
  if (megabytesFree(dataDir) < LEAST_MEGABYTES) throw diskFull(dataDir);
}

/** Whether a failure to write there needs no further reason. */
export const isFull = (folder: string): boolean => megabytesFree(folder) < FULL_MEGABYTES;

export const diskFull = (folder: string): AppError => {
  const megabytes = megabytesFree(folder);
  return startFailure('disk-full', {
    en: `The disk of the data folder ${folder} is full: ${megabytes} MB are free, ${LEAST_MEGABYTES} are needed. Free some space, or set DATA_DIR to a folder on another disk; what was stored is kept.`,
    zh: `数据文件夹 ${folder} 所在的磁盘已满：仅剩 ${megabytes} MB，至少需要 ${LEAST_MEGABYTES} MB。请腾出空间，或把 DATA_DIR 设到其他磁盘；已存的数据不会丢失。`,
  });
};

function megabytesFree(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
}
