import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../graph/database.ts';
import { freePort } from './bolt.ts';
import { madeArchive } from './class-archive.ts';
import { configure, type Home, homeIn, makeDataFolder } from './configure.ts';
import { copyStore, type StoreSource } from './copy-store.ts';
import { cpuMs } from './cpu.ts';
import { needRoom } from './disk.ts';
import { cancelled, startFailure, unlessCancelled } from './failure.ts';
import { fetchNeo4j } from './fetch.ts';
import { markProcess, type ProcessMark } from './identity.ts';
import { findJava, type JavaSearch } from './java.ts';
import { type Lock, takeLock } from './lock.ts';
import { FOLLOWS_MACHINE, type MemoryWanted, memoryFor } from './memory.ts';
import { endOrphan } from './orphan.ts';
import { readOrMakePassword, setInitialPassword } from './password.ts';
import { endProcess, type Launch, spawnNeo4j, untilReady } from './process.ts';
import { OUR_RELEASE, type Release } from './release.ts';
import type { Neo4jServer } from './server.ts';
import { supervise } from './supervise.ts';
import type { ServerKind } from './verify.ts';

export type { Neo4jServer } from './server.ts';

export interface StartOptions {
  /** Holds the store, its password and logs. Made where it is not there, for its owner alone. */
  readonly dataDir: string;
  /** Holds the fetched Neo4j; may be shared by several data folders. */
  readonly cacheDir: string;
  readonly log: (line: string) => void;
  /** Calls the start off; what has been started by then is stopped. */
  readonly signal?: AbortSignal;
  /** Called as soon as Bolt answers, for what may be read while the server is still held to its settings. */
  readonly onAnswer?: (connection: Connection) => void;
  /** Makes, some time after this start, what lets the next one be quicker (see `make-class-archive.ts`). */
  readonly prepareNext?: boolean;
  /** Not a store of its own, but a copy of this one, made anew at every start. */
  readonly copyOf?: StoreSource;
  /** What it may take of the machine's memory; follows the machine where it is left out. */
  readonly memory?: MemoryWanted;
  /** Another release than ours. */
  readonly release?: Release;
  readonly java?: Omit<JavaSearch, 'majors'>;
}

/**
 * Our own Neo4j: fetched if need be, started on a free port, watched, and brought back when it dies.
 * @throws AppError in both languages that says what is in the way and what to do about it; nothing runs then.
 */
export async function startNeo4j(options: StartOptions): Promise<Neo4jServer> {
  const dataDir = resolve(options.dataDir);
  makeDataFolder(dataDir);
  needRoom(dataDir);
  const memory = memoryFor(options.memory ?? FOLLOWS_MACHINE);
  const home = homeIn(dataDir, options.copyOf === undefined ? 'store' : 'copy', memory);
  const lock = holdFolder(home, dataDir);
  try {
    return await start(home, lock, options);
  } catch (error) {
    lock.release();
    throw options.signal?.aborted ? cancelled() : error;
  }
}

async function start(home: Home, lock: Lock, options: StartOptions): Promise<Neo4jServer> {
  const [launch, password] = await prepare(home, lock, options);
  const connection: Connection = {
    uri: `bolt://127.0.0.1:${launch.port}`,
    user: 'neo4j',
    password,
    database: 'neo4j',
  };
  let kind: ServerKind | undefined;
  const run = async (signal?: AbortSignal): Promise<ChildProcess> => {
    const verifying = import('./verify.ts'); // reads the driver: time that the JVM needs anyway
    // Looked for at every start: by the time it is brought back, the class archive may have been made.
    const classes = madeArchive(launch.lib, launch.java);
    const child = await spawnUntilReady({ ...launch, classes }, lock, signal);
    options.onAnswer?.(connection);
    try {
      const { verifyOwn } = await verifying;
      kind = await unlessCancelled(verifyOwn(connection, launch), signal);
    } catch (error) {
      await endProcess(child);
      throw error;
    }
    return child;
  };
  const again = async (signal?: AbortSignal) => {
    if (options.copyOf !== undefined) await copyStore(options.copyOf, home);
    return run(signal);
  };
  const supervision = supervise(await run(options.signal), { launch: again, log: options.log });
  const stopping = new AbortController();
  const preparing = options.prepareNext ? prepareNext(launch, stopping.signal) : Promise.resolve();
  return {
    connection,
    version: kind?.version ?? launch.release.version,
    edition: kind?.edition ?? 'community',
    own: true,
    memory: home.memory,
    warnings: [],
    state: supervision.state,
    crashes: supervision.crashes,
    cpuMs: () => cpuMs(supervision.pid()),
    restart: supervision.restart,
    async stop() {
      stopping.abort();
      await Promise.all([supervision.stop(), preparing]);
      lock.release();
    },
  };
}

/** Should the class archive be what keeps the JVM from starting, it is thrown away and done without. */
async function spawnUntilReady(launch: Launch, lock: Lock, signal?: AbortSignal): Promise<ChildProcess> {
  const child = spawnNeo4j(launch);
  try {
    lock.record(child.pid === undefined ? null : markProcess(child.pid)); // throws on a full disk
    await untilReady(child, launch, signal);
    return child;
  } catch (error) {
    await endProcess(child);
    if (launch.classes === null || signal?.aborted) throw error;
    rmSync(launch.classes.path, { force: true });
    return spawnUntilReady({ ...launch, classes: null }, lock, signal);
  }
}

const REST_MS = 10_000; // the person's first clicks come first

/** What goes wrong here costs later starts their speed, and nothing else: not worth a word at the terminal. */
async function prepareNext(launch: Launch, signal: AbortSignal): Promise<void> {
  try {
    await delay(REST_MS, null, { signal, ref: false });
    const { makeClassArchive } = await import('./make-class-archive.ts');
    await makeClassArchive(launch, signal);
  } catch {
    // As above.
  }
}

/** Everything before the JVM: the parts that wait for others run side by side. */
async function prepare(home: Home, lock: Lock, options: StartOptions): Promise<[Launch, string]> {
  const { release = OUR_RELEASE, cacheDir, log, signal } = options;
  const [java, port] = await Promise.all([
    findJava({ ...options.java, majors: release.java }),
    freePort(),
    lock.left && endOrphan(lock.left, home.folder, log),
  ]);
  const environment = options.java?.environment;
  const lib = await fetchNeo4j({ release, cacheDir: resolve(cacheDir), java, log, signal, environment });
  if (options.copyOf !== undefined) await copyStore(options.copyOf, home);
  const password = readOrMakePassword(home);
  configure(home, port);
  await setInitialPassword(home, java, lib, password);
  if (signal?.aborted) throw cancelled();
  return [{ home, java, release, lib, port, classes: null }, password];
}

function holdFolder(home: Home, dataDir: string): Lock {
  const lock = takeLock(home.lockFile);
  if ('release' in lock) return lock;
  throw dataFolderHeld(dataDir, lock.heldBy);
}

const dataFolderHeld = (dataDir: string, holder: ProcessMark) =>
  startFailure('data-folder-held', {
    en: `The data folder ${dataDir} is in use by process ${holder.pid} since ${holder.since}. Stop that one, or set DATA_DIR to another folder.`,
    zh: `数据文件夹 ${dataDir} 正被进程 ${holder.pid} 使用（自 ${holder.since} 起）。请停止该进程，或把 DATA_DIR 设为其他文件夹。`,
  });
