import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { expectWords, failedStart } from '../../helpers/failed-start.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { processesWith } from '../../helpers/processes.ts';
import { install, ROOT } from '../../helpers/program.ts';
import { compileQuickly } from '../../helpers/quick-jvm.ts';
import { mayMount, onDisk } from '../../helpers/small-disk.ts';

const disk = temporaryFolder();
const dataDir = join(disk, 'data');
const onSmallDisk = mayMount(disk) ? test : test.skip;

beforeAll(() => {
  compileQuickly();
  install();
}, 120_000);

/** Takes all the room that is left, as soon as a file is there. */
async function fillOnce(path: string, signal: AbortSignal): Promise<void> {
  while (!existsSync(path) && !signal.aborted) await setTimeout(20);
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(200e6));
  } catch {
    // Full: as it was meant to be.
  }
}

onSmallDisk(
  'a disk without room ends the start in words',
  async () => {
    const found = await onDisk(disk, '3m', () => failedStart({ DATA_DIR: dataDir }));
    expectWords(found, /disk of the data folder .* is full/);
  },
  120_000,
);

onSmallDisk.each([
  ['before Neo4j runs', 'neo4j/conf/neo4j.conf'],
  ['while Neo4j starts', 'logs/neo4j-process.log'],
  ['while Neo4j makes its store', 'neo4j/data/databases/neo4j/neostore'],
])(
  'a disk that fills up %s ends the start in words',
  async (_, file) => {
    const ended = new AbortController();
    const found = await onDisk(disk, '100m', async () => {
      const filling = fillOnce(join(dataDir, file), ended.signal);
      const failed = await failedStart({ DATA_DIR: dataDir });
      ended.abort();
      await filling;
      expect(processesWith(dataDir)).toEqual([]);
      return failed;
    });
    expectWords(found, /disk .*is full|disk full/i);
  },
  120_000,
);

/** Sources without what is made of them: the page is built at the first start. */
function copySources(): string {
  const copy = temporaryFolder();
  const left = new Set(['.git', '.data', 'compiled', 'coverage', 'node_modules', 'tests']);
  const dist = join(ROOT, 'client', 'dist');
  for (const name of readdirSync(ROOT))
    if (!left.has(name))
      cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter: (path) => path !== dist });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

onSmallDisk(
  'a disk that fills up while the page is built ends the start in words',
  async () => {
    const copy = copySources();
    const page = join(copy, 'client', 'dist');
    mkdirSync(page);
    const found = await onDisk(page, '300k', () =>
      failedStart({ NEO4J_CACHE: neo4jCache() }, null, () => {}, undefined, copy),
    );
    expectWords(found, /page could not be built: the disk of .* is full/);
    expect(found.output).not.toContain('ENOSPC');
  },
  120_000,
);
