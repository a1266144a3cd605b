import express, { type Request, type Response, type Router } from 'express';
import { notFound, unavailable } from '../errors/app-error.ts';
import type { Connection } from '../graph/database.ts';
import { createGuard } from '../guard/judge.ts';
import { startTreeJudge } from '../guard/tree-judge.ts';
import type { Layer } from '../guard/verdict.ts';
import { createAnswering, type RefusalEntry } from './answering.ts';
import { alreadyRunning, notGone, toAnswer } from './failure.ts';
import { CONSOLE_LIMITS, type ConsoleLimits } from './limits.ts';
import { readRequest } from './request.ts';
import { createRunnerPool } from './runner-pool.ts';
import { startWatchdog, type WatchdogEvent } from './watchdog.ts';

/** One line of the record: a refusal, or what the watchdog did. */
export type ConsoleLogEntry = RefusalEntry | WatchdogEvent;

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
  const answer = createAnswering({ guard, pool, limits, log: options.log });
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
      await answer(asked, response, ended.signal);
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
