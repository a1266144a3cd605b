import { createHash } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { AppError, notFound, unavailable } from '../errors.ts';
import type { Connection } from '../graph/database.ts';
import { createGuard, type Judgement } from '../guard/judge.ts';
import { startTreeJudge } from '../guard/tree-judge.ts';
import { LAYERS, type Layer } from '../guard/verdict.ts';
import { openAnswer } from './answer.ts';
import { refused, rejected, toAnswer } from './failure.ts';
import { type Lease, type LeasedJob, openLease } from './lease.ts';
import { CONSOLE_LIMITS, type ConsoleLimits } from './limits.ts';
import { type ConsoleRequest, readRequest } from './request.ts';
import { JobError } from './run-job.ts';
import { createRunnerPool } from './runner-pool.ts';
import { startWatchdog, type WatchdogEvent } from './watchdog.ts';

/** One line of the record of what was refused, and of the watchdog. Never the text itself. */
export type ConsoleLogEntry =
  | {
      readonly type: 'refused';
      /** SHA-256 of the text, so that the same one is known again. */
      readonly hash: string;
      readonly layer: Layer;
      readonly code: string;
      /** The layers that let it pass before. */
      readonly passed: readonly Layer[];
      readonly ms: number;
    }
  | ({ readonly ms?: number } & WatchdogEvent);

export interface ConsoleOptions {
  /** Where the database is; asked again after each restart. */
  readonly connection: Connection | (() => Connection);
  /** Ends the database, whatever it is doing, starts it again and resolves when it answers. */
  restart(): Promise<void>;
  /** Whether it is our own to restart. */
  readonly own: boolean;
  log(entry: ConsoleLogEntry): void;
  readonly limits?: Partial<ConsoleLimits>;
  /** Tests leave a layer out, to see that the others hold. */
  readonly layers?: readonly Layer[];
}

export interface Console {
  /** `POST /api/query` and `DELETE /api/query/:queryId`. Mount it before any other body parser. */
  readonly router: Router;
  close(): Promise<void>;
}

/** The read-only Cypher console: guard, runners, watchdog and their routes. */
export function createConsole(options: ConsoleOptions): Console {
  const limits = { ...CONSOLE_LIMITS, ...options.limits };
  const given = options.connection;
  const connection = typeof given === 'function' ? given : () => given;
  const memory = { heapMegabytes: limits.heapMegabytes, residentBytes: limits.residentBytes };
  const pool = createRunnerPool(connection, memory, limits);
  const tree = startTreeJudge();
  const guard = createGuard(tree, options.layers);
  const running = new Map<string, AbortController>();
  let away = false;
  const watchdog = startWatchdog({
    connection,
    limits,
    own: options.own,
    restart: async () => {
      away = true;
      pool.reset();
      try {
        await options.restart();
      } finally {
        away = false;
      }
    },
    onEvent: options.log,
  });

  async function answer(request: ConsoleRequest, response: Response, ended: AbortController): Promise<void> {
    const lease = openLease(pool);
    const began = Date.now();
    try {
      const judgement = await judge(request, lease, ended.signal);
      if (judgement.type === 'refused') {
        options.log({ type: 'refused', ms: Date.now() - began, ...auditOf(request.statement, judgement) });
        throw refused(judgement.refusal);
      }
      if (judgement.type === 'rejected') throw rejected(judgement.code, judgement.message);
      await run(request, judgement, { lease, response, signal: ended.signal });
    } finally {
      lease.release();
    }
  }

  function judge(request: ConsoleRequest, lease: Lease, signal: AbortSignal): Promise<Judgement> {
    return guard.judge({
      text: request.statement,
      parameter: (name) => stringParameter(request, name),
      async explain(text) {
        try {
          const job = { ...jobOf(request, `${EXPLAIN}${text}`, limits.explainMs), type: 'explain' } as const;
          const { queryType, plan } = await lease.run(job, { graceMs: limits.graceMs, signal });
          if (plan === null) throw unavailable(new Error('The server sent no plan.'));
          return { type: 'opinion', opinion: { queryType, plan } };
        } catch (error) {
          if (!(error instanceof JobError) || error.kind !== 'failed') throw error;
          const known = toAnswer(error);
          if (known.status !== 400) throw known;
          return { type: 'rejected', code: known.code, message: withoutPrefix(known.message) };
        }
      },
    });
  }

  async function run(
    request: ConsoleRequest,
    judged: Judgement & { readonly type: 'passed' },
    on: { readonly lease: Lease; readonly response: Response; readonly signal: AbortSignal },
  ): Promise<void> {
    const mode = request.explain ?? judged.mode;
    const text = mode === null ? request.statement : `${mode} ${judged.text}`;
    const timeoutMs = Math.max(1, Math.min(limits.runMs, request.mostMs ?? limits.runMs));
    const { rows, bytes } = limits;
    const job = { ...jobOf(request, text, timeoutMs), type: 'run', form: request.form, rows, bytes } as const;
    const writer = openAnswer(on.response, request.form, limits);
    try {
      const { ending } = await on.lease.run(job, {
        graceMs: limits.graceMs,
        signal: on.signal,
        events: writer,
      });
      if (ending === null) throw unavailable(new Error('The runner sent no ending.'));
      if (ending.updated) throw changedSomething();
      writer.end(ending, request.includeCounters);
    } catch (error) {
      const known = toAnswer(error);
      if (!writer.fail({ code: known.code, message: known.message })) throw known;
    }
  }

  async function post(request: Request, response: Response): Promise<void> {
    if (away) throw unavailable();
    const asked = readRequest(request);
    const { queryId } = asked;
    if (running.has(queryId)) throw alreadyRunning(queryId);
    const ended = new AbortController();
    running.set(queryId, ended);
    response.once('close', () => ended.abort());
    response.set('X-Query-Id', queryId);
    try {
      await answer(asked, response, ended);
    } catch (error) {
      if (away) throw unavailable(error);
      throw toAnswer(error);
    } finally {
      running.delete(queryId);
    }
  }

  async function cancel(request: Request, response: Response): Promise<void> {
    const queryId = String(request.params.queryId);
    const ended = running.get(queryId);
    if (ended === undefined) throw notFound({ en: 'running query', zh: '正在运行的查询' }, queryId);
    ended.abort();
    if (!(await watchdog.stop(queryId))) throw notGone();
    response.status(204).end();
  }

  const router = express.Router();
  const types = ['application/json', 'application/vnd.neo4j.query'];
  router.post(
    '/api/query',
    express.text({ type: types, limit: limits.requestBytes, defaultCharset: 'utf-8' }),
    post,
  );
  router.delete('/api/query/:queryId', cancel);
  return {
    router,
    async close() {
      for (const ended of running.values()) ended.abort();
      pool.close();
      await Promise.all([tree.close(), watchdog.close()]);
    },
  };
}

const EXPLAIN = 'EXPLAIN ';

const jobOf = (request: ConsoleRequest, text: string, timeoutMs: number) =>
  ({
    text,
    parameters: request.parameters,
    typedParameters: request.typedParameters,
    timeoutMs,
    queryId: request.queryId,
  }) satisfies Partial<LeasedJob>;

function stringParameter(request: ConsoleRequest, name: string): string | undefined {
  const value = request.parameters.get(name);
  const content = request.typedParameters && value instanceof Map ? value.get('_value') : value;
  return typeof content === 'string' ? content : undefined;
}

function auditOf(text: string, judgement: Judgement & { readonly type: 'refused' }) {
  const { layer, code } = judgement.refusal;
  const hash = createHash('sha256').update(text).digest('hex');
  return { hash, layer, code, passed: LAYERS.slice(0, LAYERS.indexOf(layer)) };
}

/** The server counts our EXPLAIN in the first line; the caller does not know of it. */
function withoutPrefix(message: string): string {
  const length = EXPLAIN.length;
  return message
    .replace(
      /\(line 1, column (\d+) \(offset: (\d+)\)\)/,
      (_, column: string, offset: string) =>
        `(line 1, column ${Number(column) - length} (offset: ${Number(offset) - length}))`,
    )
    .replace(
      /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/,
      (whole, line: string, column: string, offset: string) =>
        line === '1' ? whole : `(line ${line}, column ${column} (offset: ${Number(offset) - length}))`,
    )
    .replace(/\n"EXPLAIN ([^\n]*)\n {8}( *\^)/, '\n"$1\n$2');
}

const changedSomething = () =>
  new AppError(403, 'changed-something', {
    en: 'The statement tried to change something. Nothing was kept: the transaction was rolled back.',
    zh: '该语句试图修改数据。事务已回滚，没有任何改动被保留。',
  });

const alreadyRunning = (queryId: string) =>
  new AppError(409, 'already-running', {
    en: `A query with the id ${queryId} is running. Give each its own X-Query-Id.`,
    zh: `编号为 ${queryId} 的查询正在运行。请为每次查询使用不同的 X-Query-Id。`,
  });

const notGone = () =>
  new AppError(
    503,
    'not-stopped',
    {
      en: 'The query does not let itself be stopped. The database is restarted if it does not end by itself.',
      zh: '该查询暂时无法停止；如果它不自行结束，数据库将重新启动。',
    },
    { details: { retryAfter: 10 } },
  );
