import neo4j, { type BookmarkManager, type Driver, type Transaction } from 'neo4j-driver';
import { AppError, unavailable } from '../errors/app-error.ts';
import { bookmarksOf, type Connection, isAway, openDriver } from '../graph/database.ts';
import type { Query } from '../graph/query.ts';

const LOAD_TIMEOUT_MS = 600_000; // a hundred thousand facts take about a minute; past ten something is stuck
const CLOSE_TIMEOUT_MS = 3_000; // a session's close waits for an answer that a dead server never gives
const BATCH = 5_000; // rows a statement: keeps each message small and the server's working set flat

/** One transaction in which a load happens, or does not. */
export interface ImportTransaction {
  run<P extends object, R>(query: Query<P, R>, params: P): Promise<R[]>;
  /** Runs the query once for every few thousand rows. */
  runRows<P extends object, R, T>(
    query: Query<P, R>,
    rows: readonly T[],
    toParams: (rows: T[]) => P,
  ): Promise<R[]>;
}

/** The writing side of the database. */
export interface Importer {
  readonly driver: Driver;
  readonly database: string;
  /** Of a cluster, so that readers wait for what is written. */
  readonly bookmarks?: BookmarkManager | null;
  close(): Promise<void>;
}

export function openImporter(connection: Connection): Importer {
  const driver = openDriver(connection, 2);
  const bookmarks = bookmarksOf(connection);
  return { driver, database: connection.database, bookmarks, close: () => soon(driver.close()) };
}

/**
 * Runs `work` in one explicit transaction and commits what it says to keep; anything thrown rolls back. Never retried
 * by the driver: when the commit's answer is lost, `wasCommitted` is asked.
 */
export async function inTransaction<T>(
  importer: Importer,
  name: string,
  work: (transaction: ImportTransaction) => Promise<{ readonly keep: boolean; readonly result: T }>,
  wasCommitted: () => Promise<boolean>,
): Promise<T> {
  const session = importer.driver.session({
    database: importer.database,
    defaultAccessMode: neo4j.session.WRITE,
    ...(importer.bookmarks && { bookmarkManager: importer.bookmarks }),
  });
  try {
    const config = { timeout: LOAD_TIMEOUT_MS, metadata: { app: 'yinzheng', load: name } };
    const transaction = await session.beginTransaction(config).catch(explain);
    const { keep, result } = await work(wrap(transaction)).catch(async (error: unknown) => {
      await soon(transaction.rollback());
      return explain(error);
    });
    if (!keep) await soon(transaction.rollback());
    else await commit(transaction, wasCommitted);
    return result;
  } finally {
    await soon(session.close());
  }
}

async function commit(transaction: Transaction, wasCommitted: () => Promise<boolean>): Promise<void> {
  try {
    await transaction.commit();
  } catch (error) {
    // Also a failed commit may have been written: only the marker knows.
    if (!(isAway(error) && (await wasCommitted()))) explain(error);
  }
}

function wrap(transaction: Transaction): ImportTransaction {
  const run: ImportTransaction['run'] = async (query, params) => {
    const result = await transaction.run(query.text, query.toParameters(params));
    return result.records.map((record) => query.parseRow(record.toObject()));
  };
  return {
    run,
    async runRows(query, rows, toParams) {
      const results = [];
      for (let at = 0; at < rows.length; at += BATCH)
        results.push(await run(query, toParams(rows.slice(at, at + BATCH))));
      return results.flat();
    },
  };
}

/** Waits for a promise, but not for ever; what it says no longer matters. */
const soon = (promise: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
  });
  return Promise.race([
    promise.then(
      () => undefined,
      () => undefined,
    ),
    late,
  ]).finally(() => clearTimeout(timer));
};

/** Throws the error in words a person can act on. */
function explain(error: unknown): never {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/MemoryPoolOutOfMemory|TransactionOutOfMemory|General\.OutOfMemory/.test(code))
    throw new AppError(
      507,
      'too-large',
      {
        en: 'The dataset needs more memory than a transaction may take (db.memory.transaction.max); nothing was written.',
        zh: '数据集所需内存超过单个事务的上限（db.memory.transaction.max），未写入任何内容。',
      },
      { cause: error },
    );
  if (/LockAcquisitionTimeout|LockClientStopped|DeadlockDetected/.test(code))
    throw new AppError(
      409,
      'load-running',
      { en: 'Another load is running; try again when it is done.', zh: '另一次载入正在进行，请稍后再试。' },
      { cause: error },
    );
  if (isAway(error)) throw unavailable(error);
  throw error;
}
