import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUR_RELEASE } from '../../server/neo4j/release.ts';
import { startNeo4j } from '../../server/neo4j/start.ts';
import { dropSettings, neo4jCache } from './own-settings.ts';
import { compileQuickly } from './quick-jvm.ts';
import { keepForStop } from './running-neo4j.ts';
import { testedRelease as release } from './tested-release.ts';

/**
 * Jest's globalSetup: one Neo4j for all integration tests, by the product's own code, on an empty store.
 * YINZHENG_TEST_NEO4J=calendar takes the later release; YINZHENG_TEST_NEO4J_URI (with _USER, _PASSWORD and
 * _DATABASE) takes a server that runs already.
 */
export default async function startForTests(): Promise<void> {
  dropSettings();
  compileQuickly();
  if (process.env.YINZHENG_TEST_NEO4J_URI) return; // the run is meant for that server
  const dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-test-'));
  const server = await startNeo4j({
    dataDir,
    release,
    prepareNext: release === OUR_RELEASE, // the tests start more of it
    cacheDir: neo4jCache(),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  keepForStop({ server, dataDir });
  // Workers are started later and inherit this.
  process.env.YINZHENG_TEST_NEO4J_URI = server.connection.uri;
  process.env.YINZHENG_TEST_NEO4J_USER = server.connection.user;
  process.env.YINZHENG_TEST_NEO4J_PASSWORD = server.connection.password;
  process.env.YINZHENG_TEST_NEO4J_DATABASE = server.connection.database;
}
