import type { Driver } from 'neo4j-driver';
import { z } from 'zod';
import { type Connection, closeDriver, isAway, openDriver, patiently } from '../graph/database.ts';
import { type Query, query } from '../graph/query.ts';
import { type Home, settings } from './configure.ts';
import { startFailure } from './failure.ts';
import type { Memory } from './memory.ts';
import type { Launch } from './process.ts';

const READ_SERVER = query('read-server', {
  params: z.object({}),
  row: z.object({ name: z.string(), versions: z.array(z.string()), edition: z.string() }),
});

const LIST_SETTINGS = query('list-settings', {
  params: z.object({}),
  row: z.object({ name: z.string(), value: z.string().nullable() }),
});

const LIST_DATABASES = query('list-databases', {
  params: z.object({}),
  row: z.object({ name: z.string(), status: z.string(), message: z.string() }),
});

/** What a server says it is. */
export interface ServerKind {
  readonly version: string;
  readonly edition: string;
}

/**
 * Holds our own server to what we promise of it: its version, and every setting as we wrote it.
 * @throws AppError `neo4j-not-as-promised` that names the first difference, `store-broken` or `password-wrong`.
 */
export async function verifyOwn(
  connection: Connection,
  { home, port, release: { version } }: Pick<Launch, 'home' | 'port' | 'release'>,
): Promise<ServerKind> {
  const driver = openDriver(connection, 3);
  const asked = <T>(answer: () => Promise<T>) =>
    patiently(() =>
      answer().catch(async (error: unknown) => {
        if (/Security\.(?:Unauthorized|Auth)/.test(codeOf(error))) throw wrongPassword(home);
        if (isAway(error) && (await isBroken(driver, connection))) throw storeBroken(home);
        throw error;
      }),
    );
  try {
    // Side by side: in a JVM that has just started, the first queries take most of a second.
    const [kind, inForce] = await Promise.all([
      asked(() => readKind(driver, connection)),
      asked(() => readSettings(driver, connection)),
    ]);
    if (kind.version !== version) throw notAsPromised(`version ${kind.version} ≠ ${version}`);
    const difference = differenceOf(inForce, port, home.memory);
    if (difference !== null) throw notAsPromised(difference);
    return kind;
  } finally {
    await closeDriver(driver);
  }
}

/** Whether Neo4j has tried to open the database, and could not: what is only on its way has no message yet. */
async function isBroken(driver: Driver, connection: Connection): Promise<boolean> {
  const rows = await rowsOf(driver, { ...connection, database: 'system' }, LIST_DATABASES).catch(() => []);
  const row = rows.find(({ name }) => name === connection.database);
  return row !== undefined && row.status !== 'online' && row.message !== '';
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
export function differenceOf(
  inForce: ReadonlyMap<string, string>,
  port: number,
  memory: Memory,
): string | null {
  for (const [name, wanted] of Object.entries(settings(port, memory))) {
    if (name.startsWith('internal.') || name.startsWith('server.directories.')) continue; // hidden; made absolute
    const is = inForce.get(name);
    if (is === undefined || comparable(is) !== comparable(wanted)) return `${name}: ${is ?? '?'} ≠ ${wanted}`;
  }
  return null;
}

const SIZES: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** `512m` and `512.00MiB` are one size, and so are `1216m` and the `1.19GiB` that Neo4j makes of it. */
function comparable(value: string): string {
  const size = /^([\d.]+)\s*([kmg])(?:iB)?$/i.exec(value);
  if (size === null) return value;
  const bytes = Number(size[1]) * (SIZES[(size[2] ?? '').toLowerCase()] ?? 1);
  const [unit, of] = Object.entries(SIZES).findLast(([, each]) => bytes >= each) ?? ['k', 2 ** 10];
  return `${(bytes / of).toFixed(2)}${unit}`;
}

const notAsPromised = (difference: string) =>
  startFailure('neo4j-not-as-promised', {
    en: `Neo4j runs, but not as it was configured (${difference}); it was stopped. Please report this.`,
    zh: `Neo4j 已运行，但与配置不符（${difference}），已将其停止。请报告此问题。`,
  });

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

const wrongPassword = ({ folder, passwordFile }: Home) =>
  startFailure('password-wrong', {
    en: `The password in ${passwordFile} is not that of the store in ${folder}. Put the right file back; or move the folder away to begin with an empty store: the reports are loaded again.`,
    zh: `${passwordFile} 中的密码不是 ${folder} 中数据库的密码。请放回正确的文件；或移走该文件夹，从空库开始，报道会重新载入。`,
  });

const storeBroken = ({ folder }: Home) =>
  startFailure('store-broken', {
    en: `The store in ${folder} is broken, or its files cannot be read and written: Neo4j does not open it. Look at the files' rights and at ${folder}/logs/debug.log. Otherwise move the folder away and start again: the graph is made again from the reports; attached texts are kept elsewhere and stay.`,
    zh: `${folder} 中的数据库已损坏，或其文件无法读写：Neo4j 打不开它。请检查文件权限和 ${folder}/logs/debug.log。若仍不行，移走该文件夹再启动：图谱会由各报道重新生成；附上的原文另存他处，不受影响。`,
  });
