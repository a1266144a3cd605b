import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openGraphDatabase } from '../../../server/graph/database.ts';
import { query } from '../../../server/graph/query.ts';
import { OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { type Neo4jServer, startNeo4j } from '../../../server/neo4j/start.ts';
import { fakeProgram, temporaryFolder } from '../../helpers/folders.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { processesWith, until } from '../../helpers/processes.ts';

const START_MS = 120_000; // a start takes six seconds on a quiet machine
const dataDir = join(temporaryFolder(), 'data');
const cacheDir = neo4jCache();
let server: Neo4jServer;

// With a Maven that always fails: what is in the cache is enough, as it must be without a network.
const bin = temporaryFolder();
fakeProgram(join(bin, 'mvn'), 'echo "[ERROR] Unknown host"', 'exit 1');
const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
const start = () => startNeo4j({ dataDir, cacheDir, log: () => {}, java: { environment } });

const pids = () => processesWith(`--home-dir=${dataDir}`);
const cypher = (statement: string) => runCypher(statement, {}, server.connection);
const refusal = (statement: string) => cypher(statement).then(() => 'done', String);

const passwordFile = join(dataDir, 'neo4j.password');
/** Command lines of the first start on which its password stood: everyone on the machine can read them. */
const betrayed: number[] = [];

beforeAll(async () => {
  const look = setInterval(() => {
    if (existsSync(passwordFile)) betrayed.push(...processesWith(readFileSync(passwordFile, 'utf8').trim()));
  }, 100);
  server = await start();
  clearInterval(look);
}, START_MS);

afterAll(() => server.stop(), START_MS);

test('it starts from the cache with no network, is what we promise, and warns of nothing', () => {
  expect(server).toMatchObject({
    version: OUR_RELEASE.version,
    edition: 'community',
    own: true,
    warnings: [],
  });
  expect(server.state()).toBe('ready');
  expect(server.connection.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
});

test('its password is long, in a file of mode 0600 in a folder of mode 0700, and on no command line', () => {
  expect(server.connection.password).toMatch(/^[0-9a-f]{64}$/);
  expect(readFileSync(passwordFile, 'utf8').trim()).toBe(server.connection.password);
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect([...betrayed, ...processesWith(server.connection.password)]).toEqual([]);
});

test('LOAD CSV reaches neither the network nor files', async () => {
  const port = new URL(server.connection.uri).port;
  const network = await refusal(`LOAD CSV FROM 'http://127.0.0.1:${port}/x' AS row RETURN row`);
  const name = await refusal("LOAD CSV FROM 'https://example.org/x' AS row RETURN row");
  const file = await refusal("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row");

  expect(network).toMatch(/block/i);
  expect(name).toMatch(/Couldn't load|Cannot load|Invalid URL|block|resolve/i);
  expect(file).toMatch(/allow_csv_import_from_file_urls/i);
});

test('a second start on the same data folder says who holds it, since when', async () => {
  await expect(start()).rejects.toMatchObject({
    code: 'data-folder-held',
    message: expect.stringMatching(new RegExp(`${dataDir}.*process ${process.pid} since \\d{4}-`)),
    message_zh: expect.stringContaining(`进程 ${process.pid}`),
  });
  expect(server.state()).toBe('ready');
});

test(
  'killed, it comes back on the same port with all that was committed; meanwhile readers hear 503',
  async () => {
    const countStore = query('list-procedures', {
      params: z.object({}),
      row: z.object({ name: z.string() }),
    });
    const graph = openGraphDatabase(server.connection);
    await cypher("CREATE (:Probe {name: 'kept'})");
    const [before] = pids();
    const { uri } = server.connection;

    process.kill(before ?? 0, 'SIGKILL');
    await until(() => server.state() === 'restarting', 5_000);
    await expect(graph.read(countStore, {})).rejects.toMatchObject({
      status: 503,
      code: 'database-unavailable',
      details: { retryAfter: expect.any(Number) },
    });
    await until(() => server.state() === 'ready', START_MS);

    expect(pids()).not.toContain(before);
    expect(server.connection.uri).toBe(uri);
    expect(await cypher('MATCH (n:Probe) RETURN n.name AS name')).toEqual([{ name: 'kept' }]);
    expect((await graph.read(countStore, {})).length).toBeGreaterThan(0);
    await graph.close();
  },
  START_MS,
);

test(
  'asked for a restart, it is another process on the same port',
  async () => {
    const [before] = pids();

    await server.restart();

    expect(server.state()).toBe('ready');
    expect(pids()).toHaveLength(1);
    expect(pids()).not.toContain(before);
    expect(await cypher('MATCH (n:Probe) RETURN n.name AS name')).toEqual([{ name: 'kept' }]);
  },
  START_MS,
);

test('stopped, it leaves no process and no lock, and stays stopped', async () => {
  await server.stop();

  expect(server.state()).toBe('stopped');
  expect(pids()).toEqual([]);
  expect(() => statSync(join(dataDir, 'neo4j.lock'))).toThrow('ENOENT');
});
