import type { ToRunner } from './protocol.ts';
import { type JobAnswer, JobError, type JobOptions, runJob } from './run-job.ts';
import type { RunnerPool } from './runner-pool.ts';
import type { Runner } from './runner-process.ts';

type JobMessage = Extract<ToRunner, { readonly type: 'explain' | 'run' }>;
/** A job without what the lease adds. */
export type LeasedJob = JobMessage extends infer J ? (J extends unknown ? Omit<J, 'id'> : never) : never;

/** One statement's hold on a runner: taken at its first need, given back once its transaction is gone. */
export interface Lease {
  /** @throws JobError Error */
  run(job: LeasedJob, options: JobOptions): Promise<JobAnswer>;
  /** Gives the runner back. Resolves when the database is rid of the statement, or will be without us. Never throws. */
  release(): Promise<void>;
}

let lastJob = 0;

export function openLease(pool: RunnerPool): Lease {
  let runner: Runner | undefined;
  let idle: Promise<boolean> = Promise.resolve(true);
  return {
    async run(job, options) {
      runner ??= await pool.take();
      if (!(await idle)) throw new JobError('lost', { code: 'lost', message: 'the runner ended' });
      lastJob += 1;
      const id = lastJob;
      try {
        const answer = await runJob(runner, { ...job, id } as JobMessage, options);
        idle = answer.idle;
        return answer;
      } catch (error) {
        idle = error instanceof JobError ? error.idle : Promise.resolve(false);
        throw error;
      }
    },
    async release() {
      const lent = runner;
      if (lent === undefined) return;
      runner = undefined;
      pool.give(lent, await idle);
    },
  };
}
