import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waitForBolt } from './bolt.ts';
import { type ClassFile, classFlags } from './class-archive.ts';
import { type Home, jvmFlags } from './configure.ts';
import { diskFull, isFull } from './disk.ts';
import { cancelled, startFailure } from './failure.ts';
import type { Java } from './java.ts';
import type { Release } from './release.ts';

/** All that is needed to start our Neo4j, once it is fetched and configured. */
export interface Launch {
  readonly home: Home;
  readonly java: Java;
  readonly release: Release;
  readonly lib: string;
  readonly port: number;
  /** Null: the JVM reads and checks every class by itself. */
  readonly classes: ClassFile | null;
}

/** Starts the JVM. It has not answered yet. */
export function spawnNeo4j({ home, java, release, lib, classes }: Launch): ChildProcess {
  const log = openLog(home.processLog);
  const words = ['-cp', `${lib}/*`, release.mainClass, homeWord(home.folder)];
  const child = spawn(
    java.command,
    [
      ...jvmFlags(home, java.major),
      ...classFlags(classes),
      ...words,
      `--config-dir=${join(home.folder, 'conf')}`,
    ],
    // A file, not a pipe: should we be killed, it goes on writing and ends cleanly.
    { cwd: home.folder, stdio: ['ignore', log, log], detached: false },
  );
  closeSync(log);
  const endToo = () => child.kill('SIGTERM'); // for a process.exit() that nobody foresaw
  process.once('exit', endToo);
  child.once('exit', () => process.off('exit', endToo));
  child.on('error', () => process.off('exit', endToo)); // untilReady reports it
  return child;
}

/** By this word of a command line a Neo4j is known to be ours. */
export const homeWord = (folder: string): string => `--home-dir=${folder}`;

const START_MS = 5 * 60_000; // recovery after a crash may read gigabytes of logs
const LOOK_MS = 1_000; // on a disk that has filled up the JVM may neither end nor answer

/**
 * Waits until the child answers Bolt.
 * @throws AppError when it ends instead, takes too long, or the start is cancelled; then it no longer runs.
 */
export async function untilReady(child: ChildProcess, launch: Launch, signal?: AbortSignal): Promise<void> {
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  child.once('error', () => ended.abort());
  if (hasEnded(child)) ended.abort();
  const looking = setInterval(() => isFull(launch.home.folder) && ended.abort(), LOOK_MS);
  const causes = [ended.signal, AbortSignal.timeout(START_MS), ...(signal ? [signal] : [])];
  const answers = await waitForBolt(launch.port, AbortSignal.any(causes));
  clearInterval(looking);
  if (answers) return;
  const died = ended.signal.aborted;
  await endProcess(child);
  if (signal?.aborted) throw cancelled();
  throw died ? endedEarly(child, launch) : tookTooLong(launch);
}

const POLITE_MS = 20_000; // a clean stop takes one or two seconds, more only when it writes much out

/** SIGTERM, and SIGKILL for one that does not hear it within `politeMs`. Resolves when the process is gone. */
export function endProcess(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
  politeMs = POLITE_MS,
): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const deaf = setTimeout(() => child.kill('SIGKILL'), politeMs);
    child.once('exit', () => {
      clearTimeout(deaf);
      resolve();
    });
    child.kill(signal);
  });
}

export const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

const LOG_BYTES = 1_000_000; // the JVM writes a few lines a start: this is years

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > LOG_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function endedEarly(child: ChildProcess, { home, port }: Launch) {
  const log = `${tail(home.processLog)}\n${tail(join(home.folder, 'logs', 'neo4j.log'))}`;
  const how = child.signalCode ?? child.exitCode ?? 'unknown';
  const logs = `${home.processLog}, ${join(home.folder, 'logs')}`;
  if (/has been locked by another process|store_lock|FileLockException/i.test(log))
    return startFailure('store-in-use', {
      en: `Another Neo4j works on the store in ${home.folder}. Stop it, or set DATA_DIR to another folder.`,
      zh: `另一个 Neo4j 正在使用 ${home.folder} 中的数据库。请停止它，或把 DATA_DIR 设为其他文件夹。`,
    });
  if (/address already in use|BindException/i.test(log))
    return startFailure('port-taken', {
      en: `Another program took port ${port} while Neo4j was starting. Start again.`,
      zh: `Neo4j 启动时端口 ${port} 被其他程序占用。请再启动一次。`,
    });
  if (isFull(home.folder)) return diskFull(home.folder);
  return startFailure('neo4j-ended', {
    en: `Neo4j ended (${how}) before it answered. Is there enough memory (3 GB) and disk? Its logs: ${logs}`,
    zh: `Neo4j 在应答之前就结束了（${how}）。内存（3 GB）和磁盘是否足够？日志：${logs}`,
  });
}

function tail(path: string): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').slice(-8_000);
}

const tookTooLong = ({ home }: Launch) =>
  startFailure('neo4j-silent', {
    en: `Neo4j did not answer within ${START_MS / 60_000} minutes and was stopped. Its logs: ${join(home.folder, 'logs')}`,
    zh: `Neo4j 在 ${START_MS / 60_000} 分钟内没有应答，已将其停止。日志：${join(home.folder, 'logs')}`,
  });
