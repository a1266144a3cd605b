import type { Connection } from '../graph/database.ts';
import { type Runner, type RunnerMemory, startRunner } from './runner-process.ts';

/** Lends runners, one to a statement. At most as many as may run at once; more wait in line. */
export interface RunnerPool {
  /**
   * Waits for a place. Resolves to `undefined` when too many wait already, or the signal ends the wait.
   * @throws Error when no runner can be started.
   */
  take(signal: AbortSignal): Promise<Runner | undefined>;
  /** Gives a runner back. One that is not alive, or not idle, is ended. */
  give(runner: Runner, idle: boolean): void;
  /** Ends all runners: their connections are to a database that is gone. */
  reset(): void;
  close(): void;
}

export interface PoolSize {
  readonly running: number;
  readonly waiting: number;
}

export function createRunnerPool(
  connection: () => Connection,
  memory: RunnerMemory,
  size: PoolSize,
): RunnerPool {
  const spare: Runner[] = [];
  const lent = new Set<Runner>();
  const queue: ((granted: boolean) => void)[] = [];
  let places = size.running;
  let closed = false;

  const freePlace = () => {
    const next = queue.shift();
    if (next === undefined) places += 1;
    else next(true); // the place goes from hand to hand
  };

  /** Runners stay for the next statement: a process takes most of a second to start. */
  async function start(): Promise<Runner> {
    for (let ready = spare.pop(); ready !== undefined; ready = spare.pop()) if (ready.alive) return ready;
    return startRunner(connection(), memory);
  }

  async function waitForPlace(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (places > 0) {
      places -= 1;
      return true;
    }
    if (queue.length >= size.waiting) return false;
    return new Promise<boolean>((resolve) => {
      queue.push(resolve);
      const leave = () => {
        const at = queue.indexOf(resolve);
        if (at === -1) return;
        queue.splice(at, 1);
        resolve(false);
      };
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  return {
    async take(signal) {
      if (!(await waitForPlace(signal))) return undefined;
      try {
        const runner = await start();
        lent.add(runner);
        return runner;
      } catch (error) {
        freePlace();
        throw error;
      }
    },
    give(runner, idle) {
      if (!lent.delete(runner)) return;
      if (idle && runner.alive && !closed) spare.push(runner);
      else runner.kill();
      freePlace();
    },
    reset() {
      for (const runner of [...spare.splice(0), ...lent]) runner.kill();
    },
    close() {
      closed = true;
      this.reset();
    },
  };
}
