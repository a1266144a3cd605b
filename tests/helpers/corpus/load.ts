import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../../server/graph/database.ts';
import { loadFolders } from '../../../server/import/load.ts';
import { type CorpusSize, writeCorpus } from './write.ts';

/** Writes a generated corpus into a temporary folder and loads it. */
export async function loadCorpus(connection: Connection, size: CorpusSize): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'corpus-'));
  try {
    const folders: string[] = [];
    for await (const folder of writeCorpus(root, size)) folders.push(folder);
    const done = await loadFolders(connection, folders);
    if ('problems' in done) throw new Error(JSON.stringify(done.problems.slice(0, 3)));
  } finally {
    await rm(root, { recursive: true });
  }
}
