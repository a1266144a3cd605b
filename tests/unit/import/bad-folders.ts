import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BadFolder, Table } from './bad-folder.ts';
import { BAD_VALUES } from './bad-values.ts';
import { BAD_WHOLES } from './bad-wholes.ts';
import { smallFolder } from './small-folder.ts';
import { tableText, writeFolder } from './write-folder.ts';

/** Every way in which a dataset may be wrong. */
export const BAD_FOLDERS: readonly BadFolder[] = [...BAD_VALUES, ...BAD_WHOLES];

/** Writes the bad dataset. A NUL and what follows stand for bytes that are not UTF-8. */
export async function writeBadFolder({ change, file }: BadFolder): Promise<string> {
  const folder = smallFolder();
  change(folder);
  const path = await writeFolder(folder);
  if (file) {
    const [name, changeText] = file;
    const text = changeText(tableText(folder, name.replace('.csv', '') as Table));
    const [head = '', tail] = text.split('\u0000');
    const bytes =
      tail === undefined ? Buffer.from(text) : Buffer.concat([Buffer.from(head), Buffer.from([0xe9, 0xff])]);
    await writeFile(join(path, name), bytes);
  }
  return path;
}
