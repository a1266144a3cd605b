import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadDataset } from '../../../server/import/load.ts';
import type { Neo4jServer } from '../../../server/neo4j/server.ts';
import { startNeo4j } from '../../../server/neo4j/start.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { testedRelease as release } from '../../helpers/tested-release.ts';
import { hashGraph } from './dump.ts';
import { generatedDataset } from './generated.ts';

const FACTS = 250; // a load of half a second or more: long enough to be hit at every stage
const REPORT = 'generated-2021';
const PATIENCE_MS = 180_000;

type Mark = 'first' | 'second';

let server: Neo4jServer;
let dataDir: string;
const states = { first: '', second: '' };
let duration = 0;
/** What the store holds between tests; each test loads the other. */
let held: Mark = 'first';

const load = (mark: Mark) => loadDataset(server.connection, generatedDataset(REPORT, FACTS, mark));

/**
 * The server may still be committing, or undoing, what a dead client left. A dump is two reads, and Neo4j isolates no
 * reader from a commit between them: only a store at rest can be compared.
 */
async function untilQuiet(): Promise<void> {
  const loads = 'SHOW TRANSACTIONS YIELD metaData WHERE metaData.load IS NOT NULL RETURN metaData';
  while ((await runCypher(loads, {}, server.connection)).length > 0) await delay(100);
}

const state = async () => {
  await untilQuiet();
  const hash = await hashGraph(server.connection);
  return hash === states.first ? 'first' : hash === states.second ? 'second' : `neither: ${hash}`;
};

// A Neo4j of its own: this one is killed.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-kill-'));
  const cacheDir = neo4jCache();
  server = await startNeo4j({ dataDir, release, cacheDir, log: () => undefined });
  await load('first');
  states.first = await hashGraph(server.connection);
  await load('second');
  states.second = await hashGraph(server.connection);
  const start = Date.now();
  await load('first');
  duration = Date.now() - start;
  expect(await state()).toBe('first');
}, PATIENCE_MS);

afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}, PATIENCE_MS);

const MOMENTS = [0.1, 0.3, 0.5, 0.7, 0.9, 1];

/** After a kill: the old or the new state, whole; and the next load completes. */
async function expectWhole(loaded: boolean, wanted: Mark): Promise<void> {
  const found = await state();
  expect(loaded ? [wanted] : ['first', 'second']).toContain(found);
  await load(wanted);
  expect(await state()).toBe(wanted);
  held = wanted;
}

const other = (): Mark => (held === 'first' ? 'second' : 'first');

describe('kill -9 of Neo4j while a load runs leaves the old or the new state whole', () => {
  test.each(MOMENTS)(
    'at %f of its time',
    async (moment) => {
      const wanted = other();
      const loading = load(wanted).then(
        () => true,
        () => false,
      );
      await delay(duration * moment);
      await server.restart();
      await expectWhole(await loading, wanted);
    },
    PATIENCE_MS,
  );
});

describe('kill -9 of the loading process leaves the old or the new state whole', () => {
  test.each(MOMENTS)(
    'at %f of its time',
    async (moment) => {
      const { uri, user, password } = server.connection;
      const wanted = other();
      const script = join(import.meta.dirname, 'load-generated.ts');
      const child = spawn(process.execPath, ['--import', 'tsx', script, REPORT, String(FACTS), wanted], {
        env: { ...process.env, NODE_OPTIONS: '', TEST_URI: uri, TEST_USER: user, TEST_PASSWORD: password },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data'); // it has begun
      await delay(duration * moment);
      child.kill('SIGKILL');
      await ended;
      await expectWhole(false, wanted);
    },
    PATIENCE_MS,
  );
});
