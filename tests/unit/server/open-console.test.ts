import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Connection } from '../../../server/graph/database.ts';
import type { Neo4jServer } from '../../../server/neo4j/server.ts';
import { openConsole } from '../../../server/open-console.ts';
import { NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const running = (connection: Connection): Neo4jServer => ({
  connection,
  version: '5.26.28',
  edition: 'community',
  own: true,
  memory: null,
  warnings: [],
  state: () => 'ready',
  crashes: () => 0,
  cpuMs: () => null,
  restart: async () => {},
  stop: async () => {},
});

test("with the pages' database the console is there at once, and a copy of an earlier run is taken away", async () => {
  const bolt = await startFakeBolt(() => NO_ROWS);
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'console', 'neo4j'), { recursive: true });
  const console = openConsole(
    { consoleApart: false, dataDir, neo4jCache: dataDir },
    running(bolt.connection),
    () => {},
  );
  expect(console.router()).not.toBeNull();
  expect(console.warnings()).toEqual([]);
  await console.close();
  expect(existsSync(join(dataDir, 'console'))).toBe(false);
  await bolt.stop();
});

test('prepared, it has planned a statement before anybody types one, and a database that refuses is no failure', async () => {
  const asked: string[] = [];
  const bolt = await startFakeBolt((statement) => {
    asked.push(statement);
    return { failure: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' };
  });
  const dataDir = temporaryFolder();
  const at = { consoleApart: false, dataDir, neo4jCache: dataDir };
  const console = openConsole(at, running(bolt.connection), () => {});
  await console.prepare();
  expect(asked.filter((statement) => statement.startsWith('EXPLAIN'))).toHaveLength(1);
  await console.close();
  await bolt.stop();
}, 30_000);
