import { join } from 'node:path';
import type { Router } from 'express';
import type { Config } from './config.ts';
import { type Console, createConsole } from './console/console.ts';
import { readCypher } from './graph/query.ts';
import { removeCopy } from './neo4j/copy-store.ts';
import { say } from './neo4j/failure.ts';
import { followStore, type StoreFollower } from './neo4j/follow-store.ts';
import type { Neo4jServer, Warning } from './neo4j/server.ts';
import { startNeo4j } from './neo4j/start.ts';
import { wordsOf } from './start-failure.ts';
import { stamped } from './terminal.ts';

/** The console, made when it is first asked for: it starts processes of its own. */
export interface OpenConsole {
  /** Null while its database is being started. */
  router(): Router | null;
  /** What runs a statement for another part of this program; null while its database is being started. */
  ask(): Console['ask'] | null;
  /** Makes it and plans a statement, so that who types the first one does not wait for all that it starts. */
  prepare(): Promise<void>;
  /** What must be known of it at this moment. */
  warnings(): readonly Warning[];
  close(): Promise<void>;
}

export function openConsole(
  config: Pick<Config, 'consoleApart' | 'dataDir' | 'neo4jCache'>,
  neo4j: Neo4jServer,
  log: (line: string) => void,
): OpenConsole {
  let opening: Promise<void> | null = null;
  let console: Console | null = null;
  let apart: Apart | null = null;
  let removing = Promise.resolve<void>(undefined);
  const stopping = new AbortController();

  /** With the pages' database there is nothing to wait for: the console is there at once. */
  async function open(): Promise<void> {
    const { consoleApart, dataDir } = config;
    if (consoleApart) apart = await openApart(config, neo4j, { log, signal: stopping.signal });
    else removing = removeCopy(copyFolder(dataDir), log).catch(() => undefined); // of an earlier run
    if (stopping.signal.aborted) return;
    const { connection, own, restart, state, crashes, cpuMs } = apart?.neo4j ?? neo4j;
    const database = { connection: () => connection, own, restart, state, crashes, cpuMs };
    console = createConsole({
      database,
      log: (entry) => log(stamped(`console: ${JSON.stringify(entry)}`)),
    });
  }

  const opened = (): Console | null => {
    opening ??= open();
    return console;
  };
  return {
    router: () => opened()?.router ?? null,
    ask: () => opened()?.ask ?? null,
    async prepare() {
      opened();
      await opening;
      // Whoever types something meanwhile goes first, and a failure is theirs to be told of.
      await console?.ask({ ...FIRST, signal: stopping.signal }).catch(() => undefined);
    },
    warnings: () => [
      ...cannotStop(console?.overdue() ?? 0, neo4j.own),
      ...(config.consoleApart && console !== null && apart === null ? [NOT_APART] : []),
    ],
    async close() {
      stopping.abort();
      await Promise.all([opening, removing]);
      await console?.close();
      await apart?.close();
    },
  };
}

/** Planned and not run; as long as what people type. */
const FIRST = {
  statement: `EXPLAIN ${readCypher('list-neighbours').text}`,
  parameters: {},
  client: 'ourselves',
  most: { rows: 1, bytes: 65_536 },
} as const;

const copyFolder = (dataDir: string) => join(dataDir, 'console');

interface Apart {
  readonly neo4j: Neo4jServer;
  close(): Promise<void>;
}

/** A second Neo4j on a copy of the store, made anew when the store has changed; null, with a word, when it does not start. */
async function openApart(
  { dataDir, neo4jCache }: Pick<Config, 'dataDir' | 'neo4jCache'>,
  source: Neo4jServer,
  { log, signal }: { readonly log: (line: string) => void; readonly signal: AbortSignal },
): Promise<Apart | null> {
  let copy: Neo4jServer | undefined;
  // Followed from before it is copied: what is committed meanwhile is not missed.
  const follower: StoreFollower = followStore(source.connection, async () => copy?.restart());
  try {
    copy = await startNeo4j({
      dataDir: copyFolder(dataDir),
      cacheDir: neo4jCache,
      log: (line) => log(stamped(`console's database: ${line}`)),
      signal,
      copyOf: { dataDir, connection: source.connection },
    });
  } catch (error) {
    await follower.close();
    if (!signal.aborted) say(log, notApart(wordsOf(error)));
    return null;
  }
  const started = copy;
  return { neo4j: started, close: async () => void (await Promise.all([follower.close(), started.stop()])) };
}

const notApart = ({ en, zh }: { readonly en: string; readonly zh: string }) => ({
  en: `The console's own database did not start; typed statements run in that of the pages. ${en}`,
  zh: `控制台自己的数据库未能启动，输入的语句将与页面共用一个数据库。${zh}`,
});

const NOT_APART: Warning = {
  code: 'console-not-apart',
  message: "The console's own database did not start: what is typed can hold up the pages for some seconds.",
  message_zh: '控制台自己的数据库未能启动：输入的语句可能使页面停顿数秒。',
};

function cannotStop(count: number, own: boolean): Warning[] {
  if (count === 0) return [];
  const [end_en, end_zh] = own
    ? ['The database is started again as soon as may be.', '将尽快重启数据库。']
    : [
        'Only whoever runs that Neo4j can end them, by starting it again.',
        '只有该 Neo4j 的管理者才能通过重启来结束它们。',
      ];
  return [
    {
      code: 'cannot-stop',
      message: `Typed statements that cannot be stopped: ${count}. Each keeps a processor of the database busy. ${end_en}`,
      message_zh: `有 ${count} 条输入的语句无法停止，各占用数据库一个处理器。${end_zh}`,
    },
  ];
}
