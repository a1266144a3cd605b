import { existsSync, renameSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { type Connection, openGraphDatabase, patiently } from '../graph/database.ts';
import { COUNT_STORE, LIST_LOADS } from '../graph/store-queries.ts';
import { freePort } from './bolt.ts';
import { classArchive } from './class-archive.ts';
import { configure, homeIn, makeDataFolder } from './configure.ts';
import { markProcess } from './identity.ts';
import { type Lock, takeLock } from './lock.ts';
import { endOrphan } from './orphan.ts';
import { readOrMakePassword, setInitialPassword } from './password.ts';
import { endProcess, type Launch, spawnNeo4j, untilReady } from './process.ts';
import { verifyOwn } from './verify.ts';

const WRITE_MS = 180_000; // ten seconds on a quiet machine, at the lowest priority on a busy one far more

/**
 * Makes the class archive for later starts: runs a Neo4j of its own on an empty store through what a start asks of it, at
 * the lowest priority unless asked otherwise. Does nothing where the archive is there or another process is at it.
 * @throws whatever goes wrong; nothing is left behind then, and later starts are merely slower.
 */
export async function makeClassArchive(
  launch: Launch,
  signal: AbortSignal,
  priority: number = constants.priority.PRIORITY_LOW,
): Promise<void> {
  const archive = classArchive(launch.lib, launch.java);
  if (existsSync(archive)) return;
  const lock = takeLock(`${archive}.lock`);
  if (!('release' in lock)) return;
  const work = `${archive}.work`;
  const home = homeIn(work);
  const made = join(work, 'classes.jsa');
  try {
    if (lock.left) await endOrphan(lock.left, home.folder, () => {});
    rmSync(work, { recursive: true, force: true });
    makeDataFolder(work);
    const port = await freePort();
    await runOnce(
      { ...launch, home, port, classes: { use: 'write', path: made } },
      { lock, signal, priority },
    );
    renameSync(made, archive);
  } finally {
    rmSync(work, { recursive: true, force: true });
    lock.release();
  }
}

interface Run {
  readonly lock: Lock;
  readonly signal: AbortSignal;
  readonly priority: number;
}

async function runOnce(launch: Launch, { lock, signal, priority }: Run): Promise<void> {
  const { home, java, lib, port } = launch;
  const password = readOrMakePassword(home);
  configure(home, port);
  await setInitialPassword(home, java, lib, password);
  signal.throwIfAborted();
  const child = spawnNeo4j(launch);
  const stop = () => child.kill('SIGKILL'); // it holds nothing worth keeping
  signal.addEventListener('abort', stop);
  try {
    if (child.pid !== undefined) {
      lock.record(markProcess(child.pid));
      setPriority(child.pid, priority);
    }
    await untilReady(child, launch, signal);
    await askAsAStartDoes(
      { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' },
      launch,
    );
    await endProcess(child, 'SIGTERM', WRITE_MS);
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function askAsAStartDoes(connection: Connection, launch: Launch): Promise<void> {
  const graph = openGraphDatabase(connection);
  try {
    await Promise.all([
      verifyOwn(connection, launch),
      patiently(() => graph.read(LIST_LOADS, {})),
      patiently(() => graph.read(COUNT_STORE, {})),
    ]);
  } finally {
    await graph.close();
  }
}
