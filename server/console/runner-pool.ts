import type { Connection } from '../graph/database.ts';
import { type Runner, type RunnerMemory, startRunner } from './runner-process.ts';

/** Lends runners, one to a statement. How many there may be is for its user to see to. */
export interface RunnerPool {
  /** @throws Error when no runner can be started. */
  take(): Promise<Runner>;
  /** Gives a runner back. One that is not alive, or not idle, is ended. */
  give(runner: Runner, idle: boolean): void;
  /** Ends all runners: their connections are to a database that is gone. */
  reset(): void;
  close(): void;
}

export function createRunnerPool(connection: () => Connection, memory: RunnerMemory): RunnerPool {
  const spare: Runner[] = [];
  const lent = new Set<Runner>();
  let closed = false;
  return {
    /** Runners stay for the next statement: a process takes most of a second to start. */
    async take() {
      let runner = spare.pop();
      while (runner !== undefined && !runner.alive) runner = spare.pop();
      runner ??= await startRunner(connection(), memory);
      lent.add(runner);
      return runner;
    },
    give(runner, idle) {
      if (!lent.delete(runner)) return;
      if (idle && runner.alive && !closed) spare.push(runner);
      else runner.kill();
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
