import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { AppError, notFound, unavailable } from '../errors/app-error.ts';
import { createGuard } from '../guard/judge.ts';
import { startTreeJudge } from '../guard/tree-judge.ts';
import type { Layer } from '../guard/verdict.ts';
import { createAdmission, type Visit } from './admission.ts';
import { openAnswer } from './answer.ts';
import { type Asking, createAnswering, type RefusalEntry } from './answering.ts';
import { clientOf } from './client.ts';
import { alreadyRunning, busy, cancelled, forcedRestart, halted, notGone, toAnswer } from './failure.ts';
import { gatherAnswer, type QueryAnswer } from './gathered-answer.ts';
import { openLease } from './lease.ts';
import { CONSOLE_LIMITS, type ConsoleLimits } from './limits.ts';
import { rememberOffenders } from './offenders.ts';
import { type RequestHead, readHead, readRequest } from './request.ts';
import { createRunnerPool } from './runner-pool.ts';
import { countUnsent } from './unsent.ts';
import { startWatchdog, type WatchdogEvent, type WatchedDatabase } from './watchdog.ts';

/** One line of the record: a refusal, or what the watchdog did. */
export type ConsoleLogEntry = RefusalEntry | WatchdogEvent;

export interface ConsoleOptions {
  readonly database: WatchedDatabase;
  log(entry: ConsoleLogEntry): void;
  readonly limits?: Partial<ConsoleLimits>;
  /** Tests leave a layer out, to see that the others hold. */
  readonly layers?: readonly Layer[];
}

export interface Console {
  /** `POST /api/query` and `DELETE /api/query/:queryId`. Mount it before any other body parser. */
  readonly router: Router;
  /**
   * Runs a statement for another part of this program: the same guard, admission and limits.
   * @throws AppError as the route answers: 403 when it is refused, 400, 408, 429, 503
   */
  ask(asked: AskedStatement): Promise<QueryAnswer>;
  /** Statements past their time that cannot be stopped, at this moment. */
  overdue(): number;
  close(): Promise<void>;
}

export interface AskedStatement {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whom it comes from. */
  readonly client: string;
  readonly signal: AbortSignal;
  readonly most: NonNullable<Asking['most']>;
}

/** The read-only Cypher console: guard, runners, watchdog and their routes. */
export function createConsole(options: ConsoleOptions): Console {
  const { database } = options;
  const limits = { ...CONSOLE_LIMITS, ...options.limits };
  const memory = { heapMegabytes: limits.heapMegabytes, residentBytes: limits.residentBytes };
  const pool = createRunnerPool(database.connection, memory);
  const tree = startTreeJudge();
  const guard = createGuard(tree, options.layers);
  const unsent = countUnsent(limits);
  const answer = createAnswering({ guard, unsent, limits, log: options.log });
  const admission = createAdmission(limits);
  const offenders = rememberOffenders();
  const running = new Map<string, AbortController>();
  const watchdog = startWatchdog({
    database,
    limits,
    offenders,
    onRestart: pool.reset,
    onEvent: options.log,
  });

  /** @throws AppError while no statement is taken */
  function mustBeOpen(): void {
    if (watchdog.away()) throw unavailable();
    if (watchdog.overdue() >= limits.mostOverdue) throw halted();
  }

  /** Work only after admission: nothing of a body is read before, and nothing looked into before its turn. */
  async function admitted(visitor: Visitor, work: (visit: Visit) => Promise<void>): Promise<void> {
    const { queryId, client, ended } = visitor;
    if (running.has(queryId)) throw alreadyRunning(queryId);
    const visit = admission.enter(client);
    if (visit === undefined) throw busy();
    running.set(queryId, ended);
    try {
      await work(visit);
    } finally {
      running.delete(queryId);
      void visitor.left.then(visit.leave); // an answer that is not taken yet is ours to hold
    }
  }

  async function post(request: Request, response: Response): Promise<void> {
    mustBeOpen();
    const head = readHead(request);
    const client = clientOf(request);
    const ended = new AbortController();
    const left = new Promise<void>((resolve) => response.once('close', resolve));
    void left.then(() => ended.abort());
    await admitted({ queryId: head.queryId, client, ended, left }, async (visit) => {
      response.set('X-Query-Id', head.queryId);
      await readBody(request, response, limits.requestBytes);
      const open: Asking['open'] = (bounds) => openAnswer(response, head.form, bounds);
      await work({ head, visit, body: request.body }, { open, client, signal: ended.signal });
    });
  }

  async function ask({ statement, parameters, client, signal, most }: AskedStatement): Promise<QueryAnswer> {
    mustBeOpen();
    const head = { queryId: randomUUID(), typedParameters: false, form: { typed: false, lines: false } };
    const ended = new AbortController();
    const both = AbortSignal.any([signal, ended.signal]);
    const { open, answer } = gatherAnswer();
    const body = JSON.stringify({ statement, parameters });
    await admitted({ queryId: head.queryId, client, ended, left: Promise.resolve() }, (visit) =>
      work({ head, visit, body }, { open, client, signal: both, most }),
    );
    return answer();
  }

  async function work({ head, visit, body }: Work, on: Omit<Asking, 'lease'>): Promise<void> {
    if (!(await visit.turn(on.signal))) throw cancelled();
    const lease = openLease(pool);
    try {
      const asked = readRequest(head, body);
      await remembered(asked.hash, () => answer(asked, { ...on, lease }));
    } catch (error) {
      throw watchdog.away() ? unavailable(error) : toAnswer(error);
    } finally {
      void lease.release().then(visit.done);
    }
  }

  /** Whoever was at work when the database fell silent is asked for. */
  async function remembered(hash: string, work: () => Promise<void>): Promise<void> {
    const seconds = offenders.refusedFor(hash);
    if (seconds !== null) throw forcedRestart(seconds);
    const end = offenders.begin(hash);
    try {
      await work();
      end('good');
    } catch (error) {
      end(isOfDatabase(error) ? 'bad' : 'good');
      throw error;
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
  router.post('/api/query', post);
  router.delete('/api/query/:queryId', cancel);
  return {
    router,
    ask,
    overdue: watchdog.overdue,
    async close() {
      for (const ended of running.values()) ended.abort();
      pool.close();
      await Promise.all([tree.close(), watchdog.close()]);
    },
  };
}

interface Visitor {
  readonly queryId: string;
  readonly client: string;
  /** Ends its statement. */
  readonly ended: AbortController;
  /** When the visitor has taken the answer, or is gone. */
  readonly left: Promise<void>;
}

interface Work {
  readonly head: RequestHead;
  readonly visit: Visit;
  readonly body: unknown;
}

/** Reads the body as text. @throws what Express's parser does: 413, 415 or 400 */
function readBody(request: Request, response: Response, limit: number): Promise<void> {
  const type = ['application/json', 'application/vnd.neo4j.query'];
  const parse = express.text({ type, limit, defaultCharset: 'utf-8' });
  return new Promise((resolve, reject) => {
    parse(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });
}

/** Whether it ended by what the database did, or did not: no answer in time, or none at all. */
const isOfDatabase = (error: unknown): boolean =>
  !(error instanceof AppError) || error.status === 408 || error.status === 499 || error.status >= 500;
