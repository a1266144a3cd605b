import neo4j, { type Driver } from 'neo4j-driver';
import { z } from 'zod';
import { type Connection, openDriver } from '../graph/database.ts';
import { type Query, query } from '../graph/query.ts';
import { within } from '../graph/within.ts';
import type { ConsoleLimits } from './limits.ts';
import { APP } from './transaction.ts';

/** Watches that the database answers and that no transaction of the console outlives its deadline. */
export interface Watchdog {
  /** Ends the transactions of a statement. Resolves to whether the database holds none any more. */
  stop(queryId: string): Promise<boolean>;
  close(): Promise<void>;
}

export type WatchdogEvent =
  | { readonly type: 'restarting'; readonly why: 'silent' | 'overdue' }
  | { readonly type: 'restarted'; readonly ms: number }
  | { readonly type: 'restart-failed'; readonly message: string }
  /** The database is not ours: what cannot be stopped there can only be reported. */
  | { readonly type: 'cannot-stop'; readonly why: 'silent' | 'overdue' };

export interface WatchdogOptions {
  readonly connection: () => Connection;
  readonly limits: ConsoleLimits;
  readonly own: boolean;
  restart(): Promise<void>;
  onEvent(event: WatchdogEvent): void;
}

const PING = query('console/ping', { params: z.object({}), row: z.object({ answer: z.unknown() }) });
const Running = z.object({
  transaction: z.string(),
  query: z.string().nullable(),
  elapsed: z.custom<bigint>().transform(Number),
  deadline: z.custom<bigint>().nullable().transform(Number),
});
const RUNNING = query('console/running', { params: z.object({ app: z.string() }), row: Running });
const TERMINATE = query('console/terminate', {
  params: z.object({ transaction: z.string() }),
  row: z.object({ message: z.string().nullable() }),
});
const STOP_CHECKS = 8; // a quarter of a second apart
const ASK_MS = 2_000;

/** Starts watching at once. */
export function startWatchdog(options: WatchdogOptions): Watchdog {
  const { limits } = options;
  let driver = openDriver(options.connection(), 2);
  let missed = 0;
  let reported = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const ask = <P extends object, R>(statement: Query<P, R>, params: P): Promise<R[]> =>
    within(ASK_MS, askOn(driver, options.connection().database, statement, params));

  async function look(): Promise<void> {
    try {
      const rows = await ask(RUNNING, { app: APP });
      missed = 0;
      const overdue = rows.filter((row) => row.elapsed > row.deadline + limits.overdueMs);
      if (overdue.length === 0) reported = false;
      else await act('overdue', overdue);
    } catch {
      missed += 1;
      if (missed >= limits.missedPings && !closed) await act('silent', []);
    }
  }

  async function act(why: 'silent' | 'overdue', overdue: readonly { transaction: string }[]): Promise<void> {
    if (!options.own) {
      for (const { transaction } of overdue) await ask(TERMINATE, { transaction }).catch(() => []);
      if (!reported) options.onEvent({ type: 'cannot-stop', why });
      reported = true;
      return;
    }
    const from = Date.now();
    options.onEvent({ type: 'restarting', why });
    try {
      void driver.close().catch(() => undefined);
      await options.restart();
      driver = openDriver(options.connection(), 2);
      await ask(PING, {});
      options.onEvent({ type: 'restarted', ms: Date.now() - from });
    } catch (error) {
      options.onEvent({
        type: 'restart-failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
    missed = 0;
  }

  const next = () => {
    timer = setTimeout(() => {
      void look().finally(() => {
        if (!closed) next();
      });
    }, limits.pingMs);
    timer.unref();
  };
  next();

  return {
    async stop(queryId) {
      for (let check = 0; check < STOP_CHECKS; check += 1) {
        const rows = await ask(RUNNING, { app: APP }).catch(() => undefined);
        if (rows === undefined) return false;
        const left = rows.filter((row) => row.query === queryId);
        if (left.length === 0) return true;
        for (const { transaction } of left) await ask(TERMINATE, { transaction }).catch(() => []);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return false;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await within(ASK_MS, driver.close()).catch(() => undefined);
    },
  };
}

async function askOn<P extends object, R>(
  driver: Driver,
  database: string,
  statement: Query<P, R>,
  params: P,
): Promise<R[]> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = session.beginTransaction({ timeout: ASK_MS });
    const result = await transaction.run(statement.text, statement.toParameters(params));
    await transaction.rollback();
    return result.records.map((record) => statement.parseRow(record.toObject()));
  } finally {
    void session.close().catch(() => undefined);
  }
}
