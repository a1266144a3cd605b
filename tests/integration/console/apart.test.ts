import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphDatabase, openGraphDatabase } from '../../../server/graph/database.ts';
import { loadDataset } from '../../../server/import/load.ts';
import { readDataset } from '../../../server/import/read.ts';
import type { Neo4jServer } from '../../../server/neo4j/server.ts';
import { startNeo4j } from '../../../server/neo4j/start.ts';
import { type OpenConsole, openConsole } from '../../../server/open-console.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { processesWith, until } from '../../helpers/processes.ts';
import { reportFolder } from '../../helpers/reports.ts';
import { type Served, serve } from '../../helpers/serve.ts';

let dataDir: string;
let neo4j: Neo4jServer;
let graph: GraphDatabase;
let console: OpenConsole;
let served: Served;
const logged: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'yinzheng-apart-'));
  neo4j = await startNeo4j({ dataDir, cacheDir: neo4jCache(), log: () => {} });
  const read = await readDataset(reportFolder('sample-2023'), { textFolders: [] });
  if ('problems' in read) throw new Error('the dataset has problems');
  await loadDataset(neo4j.connection, read.dataset);
  graph = openGraphDatabase(neo4j.connection);
  const config = { consoleApart: true, dataDir, neo4jCache: neo4jCache() };
  console = openConsole(config, neo4j, (line) => logged.push(line));
  served = await serve(graph, { warnings: console.warnings }, { console: console.router });
}, 180_000);

afterAll(async () => {
  await served?.stop();
  await console?.close();
  await graph?.close();
  await neo4j?.stop();
  expect(processesWith(dataDir)).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
}, 90_000);

interface Body {
  readonly data?: { readonly values: readonly unknown[][] };
  readonly errors?: readonly { readonly code: string }[];
}

async function ask(statement: string): Promise<readonly [number, unknown]> {
  const response = await fetch(`${served.origin}/api/query`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ statement }),
  });
  const body = (await response.json()) as Body;
  return [response.status, body.data?.values[0]?.[0] ?? body.errors?.[0]?.code];
}

const untilAnswered = () => until(async () => (await ask('RETURN 1 AS one'))[0] === 202, 120_000);

test('until its database is there the console is away; then it asks a copy that holds all that the store holds', async () => {
  expect(await ask('RETURN 1 AS one')).toEqual([503, 'database-unavailable']);
  await untilAnswered();
  const count = 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) + 1000 * count(r) AS n';
  const [row] = await runCypher(count, {}, neo4j.connection);
  expect(await ask(count)).toEqual([202, Number(row?.n)]);
  const search = "CALL db.index.fulltext.queryNodes('entity_names', '公安') YIELD node RETURN count(*) AS n";
  const [found] = await runCypher(search, {}, neo4j.connection);
  expect(await ask(search)).toEqual([202, Number(found?.n)]);
  expect(console.warnings()).toEqual([]);
}, 180_000);

test('what brings its database down takes no page away', async () => {
  const statuses: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      statuses.push((await served.get('/api/health')).status);
      await delay(100);
    }
  })();
  const endless = 'WITH 9223372036854775801 AS n RETURN reduce(a = 0, x IN range(1, n) | a + x % 3) AS x';
  expect(await ask(endless)).toEqual([408, 'timeout']);
  await until(() => logged.some((line) => line.includes('"restarted"')), 120_000);
  await untilAnswered();
  isOver = true;
  await reading;
  expect(await ask(endless)).toEqual([403, 'forced-restart']);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(statuses.length).toBeGreaterThan(50);
}, 300_000);

test('what is loaded into the store is in the copy soon after', async () => {
  await runCypher('CREATE (:Marker)', {}, neo4j.connection);
  await until(async () => {
    const [status, n] = await ask('MATCH (n:Marker) RETURN count(n) AS n');
    return status === 202 && n === 1;
  }, 120_000);
}, 180_000);
