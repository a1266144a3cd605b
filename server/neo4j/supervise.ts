import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../errors/app-error.ts';
import { say } from './failure.ts';
import { endProcess, hasEnded } from './process.ts';

/** `ready`: it answered and nothing has been heard against it since. */
export type Neo4jState = 'ready' | 'restarting' | 'stopped';

export interface Supervision {
  state(): Neo4jState;
  /** How often it has ended without being asked to. */
  crashes(): number;
  /** Of the one that runs, or ran last. */
  pid(): number | undefined;
  /** Kills Neo4j and resolves when another answers; while one is on its way already, waits for that. */
  restart(): Promise<void>;
  /** Ends Neo4j for good. */
  stop(): Promise<void>;
}

export interface SuperviseOptions {
  /** Starts another Neo4j and resolves when it answers; rejects, with nothing left running, when it does not. */
  launch(signal: AbortSignal): Promise<ChildProcess>;
  readonly log: (line: string) => void;
  /** Waits before the first, second… attempt in a row; the last one is repeated. */
  readonly delaysMs?: readonly number[];
}

const DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const STEADY_MS = 60_000; // one that dies sooner after its start counts as a further failure in a row
const MANY = 5; // after this many in a row a person should look

/** Watches a running Neo4j and brings it back whenever it dies. */
export function supervise(running: ChildProcess, options: SuperviseOptions): Supervision {
  const stopping = new AbortController();
  const delaysMs = options.delaysMs ?? DELAYS_MS;
  let state: Neo4jState = 'ready';
  let child = running;
  let returning: Promise<void> = Promise.resolve();
  let failures = 0;
  let crashes = 0;
  let asked = false; // a restart that was asked for is no failure, and nobody waits for it twice

  const watch = (next: ChildProcess) => {
    child = next;
    if (stopping.signal.aborted) return; // stop() ends it
    state = 'ready';
    const readySince = Date.now();
    const onExit = () => {
      if (stopping.signal.aborted) return;
      state = 'restarting';
      if (!asked) {
        crashes += 1;
        failures = Date.now() - readySince < STEADY_MS ? failures + 1 : 0;
      }
      report(options.log, `${next.signalCode ?? next.exitCode}`, failures);
      returning = bringBack();
    };
    if (hasEnded(next)) onExit();
    else next.once('exit', onExit);
  };

  const bringBack = async () => {
    while (!stopping.signal.aborted) {
      const ms = asked ? 0 : delaysMs[Math.min(failures, delaysMs.length - 1)];
      asked = false;
      await delay(ms, null, { signal: stopping.signal }).catch(() => null);
      if (stopping.signal.aborted) return;
      try {
        watch(await options.launch(stopping.signal));
        return;
      } catch (error) {
        failures += 1;
        if (!stopping.signal.aborted) reportFailure(options.log, error, failures);
      }
    }
  };

  watch(running);
  return {
    state: () => state,
    crashes: () => crashes,
    pid: () => child.pid,
    async restart() {
      if (state === 'ready') {
        asked = true;
        await endProcess(child, 'SIGKILL'); // the watch, which listened first, has heard of it by then
      }
      while (state === 'restarting') await returning;
    },
    async stop() {
      state = 'stopped';
      stopping.abort();
      await returning;
      await endProcess(child);
    },
  };
}

function report(log: (line: string) => void, how: string, failures: number): void {
  say(log, {
    en: `Neo4j ended (${how}); starting it again. What was committed is kept.`,
    zh: `Neo4j 已结束（${how}），正在重新启动。已提交的数据不会丢失。`,
  });
  if (failures >= MANY) sayMany(log, failures);
}

function reportFailure(log: (line: string) => void, error: unknown, failures: number): void {
  const en = error instanceof Error ? error.message : String(error);
  say(log, { en, zh: error instanceof AppError ? error.message_zh : en });
  if (failures >= MANY) sayMany(log, failures);
}

const sayMany = (log: (line: string) => void, failures: number) =>
  say(log, {
    en: `Neo4j has failed ${failures} times in a row. It is tried again every 30 seconds; look at memory, disk and the logs in the data folder.`,
    zh: `Neo4j 已连续失败 ${failures} 次，每 30 秒再试一次。请检查内存、磁盘和数据文件夹中的日志。`,
  });
