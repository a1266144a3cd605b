import type { PlanNode } from '../guard/plan.ts';
import type { Ending, Failure, FromRunner, ToRunner } from './protocol.ts';
import type { Runner } from './runner-process.ts';

/** Why a job has no answer: the server said so, it took too long, its process ended, or nobody wants it any more. */
export class JobError extends Error {
  readonly kind: 'failed' | 'late' | 'lost' | 'cancelled';
  readonly failure: Failure;
  /** Whether the runner can take another job, once it knows. */
  readonly idle: Promise<boolean>;

  constructor(kind: JobError['kind'], failure: Failure, idle: Promise<boolean> = Promise.resolve(false)) {
    super(failure.message);
    this.name = 'JobError';
    this.kind = kind;
    this.failure = failure;
    this.idle = idle;
  }
}

type JobMessage = Extract<ToRunner, { readonly type: 'explain' | 'run' }>;

export interface JobEvents {
  fields(fields: readonly string[]): void;
  rows(bytes: Uint8Array): void;
}

export interface JobOptions {
  /** After the server's own deadline, the process is ended. */
  readonly graceMs: number;
  readonly signal: AbortSignal;
  readonly events?: JobEvents;
}

export interface JobAnswer {
  readonly queryType: string;
  readonly plan: PlanNode | null;
  readonly ending: Ending | null;
  /** Resolves once the runner can take the next job; false when it never will. */
  readonly idle: Promise<boolean>;
}

const IDLE_MS = 7_000; // rollback and close wait 3 s each at most

/**
 * Gives a runner one job. Whatever the database does, it ends by the deadline: the process is then killed, and the
 * lost connection makes the server roll back.
 * @throws JobError
 */
export function runJob(runner: Runner, job: JobMessage, options: JobOptions): Promise<JobAnswer> {
  return new Promise((resolve, reject) => {
    const end = (error: JobError) => {
      clearTimeout(deadline);
      options.signal.removeEventListener('abort', cancel);
      if (error.kind !== 'failed') runner.kill();
      reject(error);
    };
    const cancel = () => end(new JobError('cancelled', { code: 'cancelled', message: 'cancelled' }));
    const deadline = setTimeout(
      () => end(new JobError('late', { code: 'late', message: 'no answer in time' })),
      job.timeoutMs + options.graceMs,
    );
    options.signal.addEventListener('abort', cancel, { once: true });
    if (options.signal.aborted) return cancel();
    const answer = (queryType: string, plan: PlanNode | null, ending: Ending | null) => {
      clearTimeout(deadline);
      options.signal.removeEventListener('abort', cancel);
      resolve({ queryType, plan, ending, idle: waitIdle(runner, job.id) });
    };
    runner.listen((message) => {
      if (message === undefined)
        return end(new JobError('lost', { code: 'lost', message: 'the runner ended' }));
      if (message.id !== job.id) return;
      if (message.type === 'fields') options.events?.fields(message.fields);
      else if (message.type === 'rows') options.events?.rows(message.bytes);
      else if (message.type === 'opinion') answer(message.queryType, message.plan, null);
      else if (message.type === 'ended') answer('r', message.ending.plan, message.ending);
      else if (message.type === 'failed' && message.broken) end(new JobError('lost', message.failure));
      // Listened for at once: the next message may already be there.
      else if (message.type === 'failed')
        end(new JobError('failed', message.failure, waitIdle(runner, job.id)));
    });
    runner.send(job);
  });
}

/** Waits for the runner to be rid of its last transaction, after a failure too. */
function waitIdle(runner: Runner, id: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (idle: boolean) => {
      clearTimeout(timer);
      resolve(idle);
    };
    const timer = setTimeout(() => end(false), IDLE_MS);
    runner.listen((message: FromRunner | undefined) => {
      if (message === undefined) end(false);
      else if (message.type === 'idle' && message.id === id) end(true);
    });
  });
}
