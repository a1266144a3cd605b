import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Waits until the disk holds what was written, and the names in a folder too: a power cut loses neither. */
async function synced(path: string, flags: string, text?: string): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    if (text !== undefined) await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform !== 'win32') await synced(folder, 'r');
};

/** Writes a file whole or not at all, and durably. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await synced(unfinished, 'w', text);
  await renameDurably(unfinished, path);
}

export const appendDurably = (path: string, text: string): Promise<void> => synced(path, 'a', text);

export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}
