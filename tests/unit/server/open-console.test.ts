import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Neo4jServer } from '../../../server/neo4j/server.ts';
import { openConsole } from '../../../server/open-console.ts';
import { NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

test("with the pages' database the console is there at once, and a copy of an earlier run is taken away", async () => {
  const bolt = await startFakeBolt(() => NO_ROWS);
  const neo4j: Neo4jServer = {
    connection: bolt.connection,
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
  };
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'console', 'neo4j'), { recursive: true });
  const console = openConsole({ consoleApart: false, dataDir, neo4jCache: dataDir }, neo4j, () => {});
  expect(console.router()).not.toBeNull();
  expect(console.warnings()).toEqual([]);
  await console.close();
  expect(existsSync(join(dataDir, 'console'))).toBe(false);
  await bolt.stop();
});
