import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { z } from 'zod';
import { type Connection, closeDriver, openDriver } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { within } from '../graph/within.ts';
import { type Home, homeIn } from './configure.ts';
import { startFailure } from './failure.ts';
import { takeLock } from './lock.ts';
import { endOrphan } from './orphan.ts';

/** Another Neo4j of ours, which runs. */
export interface StoreSource {
  readonly dataDir: string;
  readonly connection: Connection;
}

const LAST_TRANSACTION = query('console/last-transaction', {
  params: z.object({}),
  row: z.object({ answer: z.unknown() }),
});
const ASK_MS = 10_000;
const MOST_TRIES = 5;

/**
 * Copies the files of a store whose Neo4j runs. While nothing is committed and no checkpoint is made, nothing writes to
 * them, and they are as a kill would leave them: Neo4j, started on the copy, recovers it from its log.
 * @throws AppError `copy-failed` when there is no quiet moment
 */
export async function copyStore(source: StoreSource, home: Home): Promise<void> {
  const from = homeIn(source.dataDir);
  const [data, copied] = [join(from.folder, 'data'), join(home.folder, 'data')];
  const driver = openDriver(source.connection, 1);
  const state = async () => `${await lastTransaction(driver, source.connection)} ${checkpoints(data)}`;
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = await state();
      rmSync(copied, { recursive: true, force: true });
      await cp(data, copied, { recursive: true });
      if ((await state()) !== before) continue;
      copyFileSync(from.passwordFile, home.passwordFile);
      return;
    }
    throw copyFailed();
  } finally {
    await closeDriver(driver);
  }
}

/** Ends what a killed server may have left running on a copy, and takes the copy away; one that is in use stays. */
export async function removeCopy(dataDir: string, log: (line: string) => void): Promise<void> {
  if (!existsSync(dataDir)) return;
  const home = homeIn(dataDir, 'copy');
  const lock = takeLock(home.lockFile);
  if ('heldBy' in lock) return;
  if (lock.left !== null) await endOrphan(lock.left, home.folder, log);
  rmSync(dataDir, { recursive: true, force: true });
}

/** What names the last transaction of the store: the same text as long as nothing is committed. */
export async function lastTransaction(driver: Driver, { database }: Connection): Promise<string> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    await within(ASK_MS, session.run(LAST_TRANSACTION.text, {}, { timeout: ASK_MS }).then());
    return session.lastBookmarks().join(' ');
  } finally {
    void session.close().catch(() => undefined);
  }
}

/** The checkpoints of all databases: another text once another was made. */
function checkpoints(data: string): string {
  const logs = join(data, 'transactions');
  const files = readdirSync(logs, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /checkpoint/.test(name),
  );
  return files
    .map((name) => `${name} ${statSync(join(logs, name)).size} ${statSync(join(logs, name)).mtimeMs}`)
    .join(' ');
}

const copyFailed = () =>
  startFailure('copy-failed', {
    en: 'The store was being written to all the time and could not be copied for the console.',
    zh: '数据库一直在写入，无法为控制台复制一份。',
  });
