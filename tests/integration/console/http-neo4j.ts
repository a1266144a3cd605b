import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../../server/graph/database.ts';
import { freePort } from '../../../server/neo4j/bolt.ts';
import { madeArchive } from '../../../server/neo4j/class-archive.ts';
import { configure, homeIn, makeDataFolder } from '../../../server/neo4j/configure.ts';
import { fetchNeo4j } from '../../../server/neo4j/fetch.ts';
import { findJava } from '../../../server/neo4j/java.ts';
import { setInitialPassword } from '../../../server/neo4j/password.ts';
import { endProcess, spawnNeo4j, untilReady } from '../../../server/neo4j/process.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { testedRelease as release } from '../../helpers/tested-release.ts';

export const cacheDir = neo4jCache();

/** A Neo4j with its own HTTP interface on, which the product never has: to compare answers with. */
export interface HttpNeo4j {
  readonly connection: Connection;
  /** Its Query API. */
  readonly http: { readonly url: string; readonly authorization: string };
  /** Asks Neo4j's Query API. */
  ask(body: object, accept: string): Promise<{ status: number; text: string }>;
  stop(): Promise<void>;
}

export async function startHttpNeo4j(): Promise<HttpNeo4j> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yinzheng-http-'));
  const home = homeIn(dataDir);
  makeDataFolder(dataDir);
  const [java, port, httpPort] = await Promise.all([
    findJava({ majors: release.java }),
    freePort(),
    freePort(),
  ]);
  const lib = await fetchNeo4j({ release, cacheDir, java, log: () => {} });
  configure(home, port);
  const file = join(home.folder, 'conf', 'neo4j.conf');
  const withHttp = `server.http.enabled=true\nserver.http.listen_address=127.0.0.1:${httpPort}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('server.http.enabled=false', withHttp));
  const password = randomBytes(32).toString('hex');
  await setInitialPassword(home, java, lib, password);
  const launch = { home, java, release, lib, port, classes: madeArchive(lib, java) };
  const child = spawnNeo4j(launch);
  await untilReady(child, launch);
  const authorization = `Basic ${Buffer.from(`neo4j:${password}`).toString('base64')}`;
  const type = 'application/vnd.neo4j.query';
  const url = `http://127.0.0.1:${httpPort}/db/neo4j/query/v2`;
  return {
    http: { url, authorization },
    connection: { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' },
    async ask(body, accept) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization, accept, 'content-type': type },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    },
    async stop() {
      await endProcess(child, 'SIGKILL'); // nothing of it is kept
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
