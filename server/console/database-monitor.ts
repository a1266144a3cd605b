import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { z } from 'zod';
import { type Connection, closeDriver, openDriver } from '../graph/database.ts';
import { type Query, query } from '../graph/query.ts';
import { within } from '../graph/within.ts';
import { APP } from './transaction.ts';

const Running = z.object({
  transaction: z.string(),
  query: z.string().nullable(),
  hash: z.string().nullable(),
  elapsed: z.custom<bigint>().transform(Number),
});
export type RunningTransaction = z.infer<typeof Running>;

const RUNNING = query('console/running', { params: z.object({ app: z.string() }), row: Running });
const TERMINATE = query('console/terminate', {
  params: z.object({ transaction: z.string() }),
  row: z.object({ message: z.string().nullable() }),
});

/** Asks the database about the console's transactions, over connections of its own. */
export interface DatabaseMonitor {
  /** @throws Error when no answer comes in time, or another than this. */
  running(withinMs: number): Promise<RunningTransaction[]>;
  terminate(transactions: readonly RunningTransaction[], withinMs: number): Promise<void>;
  /** Connects anew: the database was started again. */
  reopen(): void;
  close(): Promise<void>;
}

export function monitorDatabase(connection: () => Connection): DatabaseMonitor {
  let driver = openDriver(connection(), 2);
  const ask = <P extends object, R>(statement: Query<P, R>, params: P, ms: number): Promise<R[]> =>
    within(ms, askOn(driver, connection().database, { statement, params, ms }));
  return {
    running: (ms) => ask(RUNNING, { app: APP }, ms),
    async terminate(transactions, ms) {
      for (const { transaction } of transactions) await ask(TERMINATE, { transaction }, ms).catch(() => []);
    },
    reopen() {
      void closeDriver(driver);
      driver = openDriver(connection(), 2);
    },
    close: () => closeDriver(driver),
  };
}

interface Asked<P extends object, R> {
  readonly statement: Query<P, R>;
  readonly params: P;
  readonly ms: number;
}

async function askOn<P extends object, R>(
  driver: Driver,
  database: string,
  { statement, params, ms }: Asked<P, R>,
): Promise<R[]> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = session.beginTransaction({ timeout: ms });
    const result = await transaction.run(statement.text, statement.toParameters(params));
    await transaction.rollback();
    return result.records.map((record) => statement.parseRow(record.toObject()));
  } finally {
    void session.close().catch(() => undefined);
  }
}

/** For `running`: a server that refuses to list what runs is one that answers. */
export function noneIfRefused(error: unknown): RunningTransaction[] {
  if (error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.')) return [];
  throw error;
}

const STOP_CHECKS = 8; // a quarter of a second apart
const ASK_MS = 2_000;

/** Ends the transactions of a statement. Resolves to whether the database holds none any more. */
export async function stopQuery(monitor: DatabaseMonitor, queryId: string): Promise<boolean> {
  for (let check = 0; check < STOP_CHECKS; check += 1) {
    const rows = await monitor.running(ASK_MS).catch(() => undefined);
    if (rows === undefined) return false;
    const left = rows.filter((row) => row.query === queryId);
    if (left.length === 0) return true;
    await monitor.terminate(left, ASK_MS);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}
