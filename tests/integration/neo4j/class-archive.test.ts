import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { classArchive } from '../../../server/neo4j/class-archive.ts';
import { homeIn } from '../../../server/neo4j/configure.ts';
import { installedAt } from '../../../server/neo4j/fetch.ts';
import { findJava, type Java } from '../../../server/neo4j/java.ts';
import { makeClassArchive } from '../../../server/neo4j/make-class-archive.ts';
import { libOf } from '../../../server/neo4j/manifest.ts';
import type { Launch } from '../../../server/neo4j/process.ts';
import { OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { startNeo4j } from '../../../server/neo4j/start.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { processesWith, until } from '../../helpers/processes.ts';

const NORMAL = constants.priority.PRIORITY_NORMAL; // other tests run beside this one
const LONG_MS = 240_000; // 25 s on a quiet machine
const cacheDir = temporaryFolder();
const release = OUR_RELEASE;
const folder = installedAt(cacheDir, release);
const never = new AbortController().signal;
let java: Java;
let launch: Launch;
let archive: string;

/** A cache with the same jars, so that the machine's own is left as it is. */
beforeAll(async () => {
  const shared = installedAt(neo4jCache(), release);
  mkdirSync(libOf(folder), { recursive: true });
  for (const jar of readdirSync(libOf(shared))) linkSync(join(libOf(shared), jar), join(libOf(folder), jar));
  writeFileSync(join(folder, 'manifest.json'), readFileSync(join(shared, 'manifest.json')));
  java = await findJava({ majors: release.java });
  const home = homeIn(join(temporaryFolder(), 'unused'));
  launch = { home, java, release, lib: libOf(folder), port: 0, classes: null };
  archive = classArchive(libOf(folder), java);
});

const isRunning = () => processesWith(`--home-dir=${archive}.work`).length > 0;
const left = () => readdirSync(folder).filter((name) => name.startsWith('classes-'));

/** A start in an empty data folder; whether the JVM has the archive's pages in its memory. */
async function startReadsArchive(): Promise<boolean> {
  const dataDir = join(temporaryFolder(), 'data');
  const server = await startNeo4j({ dataDir, cacheDir, log: () => {} });
  try {
    const [pid] = processesWith(`--home-dir=${dataDir}`);
    return readFileSync(`/proc/${pid}/maps`, 'utf8').includes(archive);
  } finally {
    await server.stop();
  }
}

test(
  'broken off while it is being made, it leaves no file and no process',
  async () => {
    const breakOff = new AbortController();
    const making = makeClassArchive(launch, breakOff.signal, NORMAL);
    const outcome = expect(making).rejects.toThrow();
    await until(isRunning, LONG_MS);

    breakOff.abort();
    await outcome;

    expect(isRunning()).toBe(false);
    expect(left()).toEqual([]);
  },
  LONG_MS,
);

test(
  'made once, it is what the next start reads its classes from',
  async () => {
    await makeClassArchive(launch, never, NORMAL);
    const [made] = left();
    await makeClassArchive(launch, never, NORMAL); // there already: does nothing

    expect(left()).toEqual([made]);
    expect(archive.endsWith(made ?? '-')).toBe(true);
    expect(await startReadsArchive()).toBe(true);
  },
  LONG_MS,
);

test(
  'damaged, it costs a start its speed and nothing else',
  async () => {
    writeFileSync(`${archive}.new`, 'not an archive');
    renameSync(`${archive}.new`, archive);

    expect(await startReadsArchive()).toBe(false);
  },
  LONG_MS,
);
