import type { Driver } from 'neo4j-driver';
import { z } from 'zod';
import { type Connection, openDriver, patiently } from '../graph/database.ts';
import { type Query, query } from '../graph/query.ts';
import { settings } from './configure.ts';
import { startFailure } from './failure.ts';

const READ_SERVER = query('read-server', {
  params: z.object({}),
  row: z.object({ name: z.string(), versions: z.array(z.string()), edition: z.string() }),
});

const LIST_SETTINGS = query('list-settings', {
  params: z.object({}),
  row: z.object({ name: z.string(), value: z.string().nullable() }),
});

/** What a server says it is. */
export interface ServerKind {
  readonly version: string;
  readonly edition: string;
}

/**
 * Holds our own server to what we promise of it: its version, and every setting as we wrote it.
 * @throws AppError `neo4j-not-as-promised` that names the first difference.
 */
export async function verifyOwn(connection: Connection, port: number, version: string): Promise<ServerKind> {
  const driver = openDriver(connection, 2);
  try {
    // Side by side: in a JVM that has just started, the first queries take most of a second.
    const [kind, inForce] = await Promise.all([
      patiently(() => readKind(driver, connection)),
      patiently(() => readSettings(driver, connection)),
    ]);
    if (kind.version !== version) throw notAsPromised(`version ${kind.version} ≠ ${version}`);
    const difference = differenceOf(inForce, port);
    if (difference !== null) throw notAsPromised(difference);
    return kind;
  } finally {
    await driver.close();
  }
}

/** Version and edition, by the server's own word. */
export async function readKind(driver: Driver, connection: Connection): Promise<ServerKind> {
  const rows = await rowsOf(driver, connection, READ_SERVER);
  const kernel = rows.find((row) => row.name === 'Neo4j Kernel') ?? rows[0];
  return { version: kernel?.versions[0] ?? 'unknown', edition: kernel?.edition ?? 'unknown' };
}

/** The settings in force, by name; those that begin with `internal.` are never shown. */
export async function readSettings(
  driver: Driver,
  connection: Connection,
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(driver, connection, LIST_SETTINGS);
  return new Map(rows.map((row) => [row.name, row.value ?? '']));
}

const QUERY_MS = 10_000; // a start-up query takes milliseconds; on a first start the caches are cold

/** The rows of a query without parameters. */
export async function rowsOf<R>(
  driver: Driver,
  { database }: Connection,
  wanted: Query<Record<string, never>, R>,
): Promise<R[]> {
  const result = await driver.executeQuery(
    wanted.text,
    {},
    {
      database,
      routing: 'READ',
      transactionConfig: { timeout: QUERY_MS, metadata: { app: 'yinzheng', query: wanted.name } },
    },
  );
  return result.records.map((record) => wanted.parseRow(record.toObject()));
}

/** The first setting that is not as we wrote it, as `name: is, should be`; null when all are. */
export function differenceOf(inForce: ReadonlyMap<string, string>, port: number): string | null {
  for (const [name, wanted] of Object.entries(settings(port))) {
    if (name.startsWith('internal.') || name.startsWith('server.directories.')) continue; // hidden; made absolute
    const is = inForce.get(name);
    if (is === undefined || comparable(is) !== comparable(wanted)) return `${name}: ${is ?? '?'} ≠ ${wanted}`;
  }
  return null;
}

const SIZES: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** `512m` and `512.00MiB` are one size. */
function comparable(value: string): string {
  const size = /^([\d.]+)\s*([kmg])(?:iB)?$/i.exec(value);
  return size === null ? value : String(Number(size[1]) * (SIZES[(size[2] ?? '').toLowerCase()] ?? 1));
}

const notAsPromised = (difference: string) =>
  startFailure('neo4j-not-as-promised', {
    en: `Neo4j runs, but not as it was configured (${difference}); it was stopped. Please report this.`,
    zh: `Neo4j 已运行，但与配置不符（${difference}），已将其停止。请报告此问题。`,
  });
