import { setTimeout as delay } from 'node:timers/promises';
import neo4j, {
  type BookmarkManager,
  type Config,
  type Driver,
  Neo4jError,
  type Record as Row,
} from 'neo4j-driver';
import { AppError, tooSlow, unavailable } from '../errors/app-error.ts';
import type { Query } from './query.ts';
import { toPlainRow } from './records.ts';
import { LateError, within } from './within.ts';

/** Where a Neo4j is and how to enter. */
export interface Connection {
  /** `bolt://`, `neo4j://` or their `+s` forms. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** What handlers see of the database: reads by named query. Writing is the importer's alone. */
export interface GraphDatabase {
  /**
   * Runs a read query and parses each row.
   * @throws AppError 503 when the database is away.
   */
  read<P extends object, R>(query: Query<P, R>, params: P): Promise<R[]>;
  close(): Promise<void>;
}

// Every default of the driver that could make a person wait is set here; see driverConfig's use per purpose.
const driverConfig = (connections: number): Config => ({
  maxConnectionPoolSize: connections,
  connectionAcquisitionTimeout: 5_000,
  connectionTimeout: 5_000,
  maxTransactionRetryTime: 2_000,
  disableLosslessIntegers: false,
  telemetryDisabled: true,
  userAgent: 'yinzheng',
});

/** A driver of its own for one purpose, so that none starves another. The caller closes it. */
export function openDriver(connection: Connection, connections: number): Driver {
  return neo4j.driver(
    connection.uri,
    neo4j.auth.basic(connection.user, connection.password),
    driverConfig(connections),
  );
}

const CLUSTERS = new Map<string, BookmarkManager>();

/**
 * What sessions of one cluster tell each other of: there a read may go to a member that has not heard of the write before,
 * and waits for it. One server by itself always knows; null.
 */
export function bookmarksOf({ uri }: Pick<Connection, 'uri'>): BookmarkManager | null {
  if (!uri.startsWith('neo4j')) return null;
  const known = CLUSTERS.get(uri) ?? neo4j.bookmarkManager();
  CLUSTERS.set(uri, known);
  return known;
}

const READ_TIMEOUT_MS = 12_000; // our own queries take milliseconds; one that does not is a fault, not a wait
const SILENT_MS = 3_000; // past the timeout of a server that does not even say that it was one: a dead line, or a dead server
const CLOSE_MS = 3_000; // closing waits for an answer too
const RETRY_MS = 2_000; // past this the caller hears 503 and may try again

type Named = Pick<Query<never, unknown>, 'name' | 'text'>;

/**
 * The pages' view of the database: 16 connections, reads only.
 *
 * @param timeoutMs after which the server gives a read up, with 504. Where no answer comes at all, the read is given up
 * soon after, with 503, and the connections are thrown away.
 */
export function openGraphDatabase(connection: Connection, timeoutMs = READ_TIMEOUT_MS): GraphDatabase {
  let driver = openDriver(connection, 16);
  const throwAway = (silent: Driver) => {
    if (driver !== silent) return; // another read has done so
    driver = openDriver(connection, 16);
    void closeDriver(silent);
  };
  return {
    async read(query, params) {
      const asked = driver;
      const parameters = query.toParameters(params);
      const reading = orUnavailable(() => run(driver, connection, query, parameters, timeoutMs));
      const rows = await within(timeoutMs + SILENT_MS, reading).catch((error: unknown) => {
        if (!(error instanceof LateError)) throw error;
        throwAway(asked);
        throw unavailable(error);
      });
      return rows.map((row) => query.parseRow(toPlainRow(row)));
    },
    close: () => closeDriver(driver),
  };
}

/** Closes a driver without waiting long for a server that is silent. */
export const closeDriver = (driver: Driver): Promise<void> =>
  within(CLOSE_MS, driver.close()).catch(() => undefined);

/**
 * A read in a transaction of the server's own making: one round trip, where a begun and committed one takes three.
 * Nothing can be half-read by it: a statement is answered by one transaction either way.
 */
async function run(
  driver: Driver,
  connection: Connection,
  { name, text }: Named,
  parameters: object,
  timeout: number,
): Promise<Row[]> {
  const bookmarkManager = bookmarksOf(connection);
  const session = driver.session({
    database: connection.database,
    defaultAccessMode: neo4j.session.READ,
    ...(bookmarkManager && { bookmarkManager }),
  });
  try {
    const config = { timeout, metadata: { app: 'yinzheng', query: name } };
    return (await session.run(text, parameters, config)).records;
  } finally {
    await session.close();
  }
}

/** Reads change nothing, so one that met a dead connection or a restarting server is asked again, for two seconds. */
async function orUnavailable<T>(read: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + RETRY_MS; ; await delay(100)) {
    try {
      return await read();
    } catch (error) {
      if (isTimeout(error)) throw tooSlow(error);
      if (!isAway(error)) throw error;
      if (Date.now() > deadline) throw unavailable(error);
    }
  }
}

// What the driver and the server say when nothing is wrong with the question. Memory and lock errors are transient
// too, but trying them again at once is no help, so they stay errors.
const AWAY = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.ClientError.Cluster.NotALeader',
]);

/** Whether an error of the driver says that the server cannot be reached, rather than that it refused. */
export function isAway(error: unknown): boolean {
  return (
    error instanceof Neo4jError && (AWAY.has(error.code) || /acquisition timed out/i.test(error.message))
  );
}

/**
 * For the first questions after a start: tries again, for a minute at most, while the database is away or slow. Bolt answers a
 * moment before the databases do, and on a busy machine a cold JVM may take longer than a question is given.
 */
export async function patiently<T>(action: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      return await action();
    } catch (error) {
      const cause = error instanceof AppError ? error.cause : error;
      if (!(isAway(cause) || isTimeout(cause) || cause instanceof LateError) || Date.now() > deadline)
        throw error;
      await delay(100);
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut');
