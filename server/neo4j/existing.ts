import type { Driver } from 'neo4j-driver';
import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { type Connection, closeDriver, isAway, openDriver } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { within } from '../graph/within.ts';
import { startFailure, withoutSecrets } from './failure.ts';
import type { Neo4jServer } from './server.ts';
import type { Neo4jState } from './supervise.ts';
import { readKind, readSettings, rowsOf, type ServerKind } from './verify.ts';
import { type ServerView, warningsOf } from './warnings.ts';

const LIST_PROCEDURES = query('list-procedures', {
  params: z.object({}),
  row: z.object({ name: z.string() }),
});

const PROBE_WRITE = query('probe-write', { params: z.object({}), row: z.object({}) });

const LOOK_MS = 20_000; // a few questions; one that takes longer has stopped answering

/**
 * A Neo4j that somebody else runs (5.x or a calendar version; community, enterprise, Aura). Starts nothing.
 * @throws AppError when it cannot be reached, does not let us in, lacks the database, or is older than 5.
 */
export async function openExistingNeo4j(connection: Connection): Promise<Neo4jServer> {
  const view = await lookAt(connection);
  let state: Neo4jState = 'ready';
  return {
    connection,
    ...view.kind,
    own: false,
    memory: null,
    warnings: warningsOf(view),
    state: () => state,
    crashes: () => 0,
    cpuMs: () => null,
    restart: () => Promise.reject(notOurs()),
    async stop() {
      state = 'stopped';
    },
  };
}

async function lookAt(connection: Connection): Promise<ServerView> {
  let driver: Driver | undefined;
  try {
    driver = openDriver(connection, 2);
    return await within(LOOK_MS, look(driver, connection));
  } catch (error) {
    throw cannotUse(connection, error);
  } finally {
    if (driver !== undefined) await closeDriver(driver);
  }
}

async function look(driver: Driver, connection: Connection): Promise<ServerView> {
  const { agent } = await driver.getServerInfo({ database: connection.database });
  const greeting = /\/([\w.-]+)/.exec(agent ?? '')?.[1] ?? 'unknown';
  refuseOld(greeting); // before it is asked what an old one does not know
  const said = await readKind(driver, connection).catch(refusedAs(null));
  const kind: ServerKind = said ?? { version: greeting, edition: 'unknown' };
  refuseOld(kind.version);
  return {
    uri: connection.uri,
    kind,
    settings: await readSettings(driver, connection).catch(refusedAs(null)),
    procedures: await listProcedures(driver, connection).catch(refusedAs(null)),
    mayWrite: await mayWrite(driver, connection).catch(refusedAs(false)),
  };
}

const listProcedures = async (driver: Driver, connection: Connection) =>
  (await rowsOf(driver, connection, LIST_PROCEDURES)).map((row) => row.name);

/** The rollback leaves nothing; a dry run would not do, since rights are looked at only when it is run. */
async function mayWrite(driver: Driver, { database }: Connection): Promise<boolean> {
  const session = driver.session({ database, defaultAccessMode: 'WRITE' });
  try {
    const transaction = session.beginTransaction();
    await transaction.run(PROBE_WRITE.text);
    await transaction.rollback();
    return true;
  } finally {
    await session.close();
  }
}

/** That this user may not see or do a thing is an answer; that there is no server, database or entrance is not. */
const refusedAs =
  <T>(answer: T) =>
  (error: unknown): T => {
    if (isAway(error) || /DatabaseNotFound|Unauthorized|^$/.test(codeOf(error))) throw error;
    return answer;
  };

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

function cannotUse({ uri: address, user, database }: Connection, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const uri = withoutSecrets(address);
  const code = codeOf(error);
  const why = code || String(error).split('\n')[0];
  if (/Unauthorized|CredentialsExpired|AuthenticationRateLimit/.test(code))
    return startFailure(
      'neo4j-refuses-user',
      {
        en: `The Neo4j at ${uri} does not accept user "${user}" with this password. Look at NEO4J_USER and NEO4J_PASSWORD.`,
        zh: `${uri} 的 Neo4j 不接受用户“${user}”及其密码。请检查 NEO4J_USER 和 NEO4J_PASSWORD。`,
      },
      error,
    );
  if (/DatabaseNotFound/.test(code))
    return startFailure(
      'no-such-database',
      {
        en: `The Neo4j at ${uri} has no database "${database}". Look at NEO4J_DATABASE.`,
        zh: `${uri} 的 Neo4j 没有数据库“${database}”。请检查 NEO4J_DATABASE。`,
      },
      error,
    );
  return startFailure(
    'neo4j-unreachable',
    {
      en: `The Neo4j at ${uri} does not answer (${why}). Does it run, is NEO4J_URI right, and does it need neo4j+s:// (encryption)? Leave NEO4J_URI empty to start our own.`,
      zh: `${uri} 的 Neo4j 没有应答（${why}）。它是否在运行？NEO4J_URI 是否正确？是否需要 neo4j+s://（加密）？不设 NEO4J_URI 则启动自带的 Neo4j。`,
    },
    error,
  );
}

function refuseOld(version: string): void {
  if (!(Number(/^\d+/.exec(version)?.[0]) < 5)) return;
  throw startFailure('neo4j-too-old', {
    en: `It is Neo4j ${version}; 5.23 or later is needed. Leave NEO4J_URI empty to start our own.`,
    zh: `其版本为 Neo4j ${version}，需要 5.23 或更新版本。不设 NEO4J_URI 则启动自带的 Neo4j。`,
  });
}

const notOurs = () =>
  new AppError(409, 'not-ours', {
    en: 'This Neo4j is not our process, so we cannot restart it.',
    zh: '这个 Neo4j 不是我们的进程，无法由我们重启。',
  });
