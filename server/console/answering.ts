import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unavailable } from '../errors/app-error.ts';
import type { Guard, Judgement } from '../guard/judge.ts';
import { LAYERS, type Layer } from '../guard/verdict.ts';
import type { AnswerBounds, AnswerWriter } from './answer.ts';
import { EXPLAIN, withoutPrefix } from './explain-prefix.ts';
import { changedSomething, refused, rejected, stageOf, toAnswer, tooMuchUnread } from './failure.ts';
import type { Lease, LeasedJob } from './lease.ts';
import type { ConsoleLimits } from './limits.ts';
import type { ConsoleRequest } from './request.ts';
import { JobError } from './run-job.ts';
import type { Unsent } from './unsent.ts';

/** One refusal, for the record. Never the text itself. */
export interface RefusalEntry {
  readonly type: 'refused';
  /** SHA-256 of the text, so that the same one is known again. */
  readonly hash: string;
  readonly layer: Layer;
  readonly code: string;
  /** The layers that let it pass before. */
  readonly passed: readonly Layer[];
  readonly ms: number;
  /** Whom it came from. */
  readonly client: string;
}

export interface AnsweringOptions {
  readonly guard: Guard;
  readonly unsent: Unsent;
  readonly limits: ConsoleLimits;
  log(entry: RefusalEntry): void;
}

export interface Asking {
  readonly lease: Lease;
  /** Opens what the answer is written to. */
  readonly open: (bounds: AnswerBounds) => AnswerWriter;
  readonly client: string;
  readonly signal: AbortSignal;
  /** Where less than the console's own limits is wanted. */
  readonly most?: Pick<ConsoleLimits, 'rows' | 'bytes'>;
}

/** Answers one request, or throws the error for its caller. */
export type Answering = (request: ConsoleRequest, asking: Asking) => Promise<void>;

/** Judge, run, write: each statement on a runner of its own. */
export function createAnswering({ guard, unsent, limits, log }: AnsweringOptions): Answering {
  function judge(request: ConsoleRequest, { lease, client, signal }: Asking): Promise<Judgement> {
    return guard.judge({
      text: request.statement,
      client,
      parameter: (name) => stringParameter(request, name),
      async explain(text) {
        try {
          const job = { ...jobOf(request, `${EXPLAIN}${text}`, limits.explainMs), type: 'explain' } as const;
          const { queryType, plan } = await lease.run(job, { graceMs: limits.graceMs, signal });
          if (plan === null) throw unavailable(new Error('The server sent no plan.'));
          return { type: 'opinion', opinion: { queryType, plan } };
        } catch (error) {
          const known = toAnswer(error, 'planning');
          if (!(error instanceof JobError) || error.kind !== 'failed' || known.status !== 400) throw known;
          return { type: 'rejected', code: known.code, message: withoutPrefix(known.message) };
        }
      },
    });
  }

  async function run(
    request: ConsoleRequest,
    judged: Judgement & { readonly type: 'passed' },
    on: Asking,
  ): Promise<void> {
    const mode = request.explain ?? judged.mode;
    const text = mode === null ? request.statement : `${mode} ${judged.text}`;
    const timeoutMs = Math.max(1, Math.min(limits.runMs, request.mostMs ?? limits.runMs));
    const { rows, bytes } = { ...limits, ...on.most };
    const job = { ...jobOf(request, text, timeoutMs), type: 'run', form: request.form, rows, bytes } as const;
    const full = new AbortController();
    const writer = on.open({
      limits: { ...limits, ...on.most },
      unsent,
      client: on.client,
      onFull: () => full.abort(),
    });
    try {
      const { ending } = await on.lease.run(job, {
        graceMs: limits.graceMs,
        signal: AbortSignal.any([on.signal, full.signal]),
        events: writer,
      });
      if (ending === null) throw unavailable(new Error('The runner sent no ending.'));
      if (ending.updated) throw changedSomething();
      writer.end(ending, request.includeCounters);
    } catch (error) {
      const known = full.signal.aborted ? tooMuchUnread() : toAnswer(error, stageOf(request.statement));
      if (!writer.fail({ code: known.code, message: known.message })) throw known;
    }
  }

  return async function answer(request, asking) {
    const began = Date.now();
    const judgement = await judge(request, asking);
    if (judgement.type === 'refused') {
      const { client } = asking;
      log({ type: 'refused', ms: Date.now() - began, client, ...auditOf(request.statement, judgement) });
      throw refused(judgement.refusal);
    }
    if (judgement.type === 'rejected') throw rejected(judgement.code, judgement.message);
    await run(request, judgement, asking);
  };
}

const jobOf = (request: ConsoleRequest, text: string, timeoutMs: number) =>
  ({
    text,
    body: request.body,
    typedParameters: request.typedParameters,
    timeoutMs,
    queryId: request.queryId,
    hash: request.hash,
  }) satisfies Partial<LeasedJob>;

function stringParameter({ parameters, typedParameters }: ConsoleRequest, name: string): string | undefined {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const content = typedParameters ? Typed.safeParse(value).data?._value : value;
  return typeof content === 'string' ? content : undefined;
}

const Typed = z.object({ _value: z.unknown() });

function auditOf(text: string, judgement: Judgement & { readonly type: 'refused' }) {
  const { layer, code } = judgement.refusal;
  const hash = createHash('sha256').update(text).digest('hex');
  return { hash, layer, code, passed: LAYERS.slice(0, LAYERS.indexOf(layer)) };
}
