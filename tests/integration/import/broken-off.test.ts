import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadFolders } from '../../../server/import/load.ts';
import { writeCorpus } from '../../helpers/corpus/write.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { seededRandom } from '../../helpers/random.ts';
import { hashGraph } from './dump.ts';

const REPORTS = Number(process.env.YINZHENG_TEST_REPORTS ?? 6);
const PATIENCE_MS = 60_000 + REPORTS * 10_000;
let root: string;
let folders: string[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'yinzheng-broken-off-'));
  folders = [];
  for await (const folder of writeCorpus(root, { reports: REPORTS, praised: 2 })) folders.push(folder);
  await emptyDatabase();
}, PATIENCE_MS);

afterAll(async () => {
  await emptyDatabase();
  await rm(root, { recursive: true, force: true });
}, PATIENCE_MS);

/** Loads in a process of its own; killed `killAfter` ms after its first report, where that is given. What it said of each report. */
async function load(killAfter?: number): Promise<string[]> {
  const { uri, user, password } = testConnection();
  const script = join(import.meta.dirname, 'load-corpus.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, join(root, 'reports')], {
    env: { ...process.env, NODE_OPTIONS: '', TEST_URI: uri, TEST_USER: user, TEST_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const ended = once(child, 'close');
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    if (killAfter !== undefined && said.length === 1) void delay(killAfter).then(() => child.kill('SIGKILL'));
  });
  await ended;
  return said;
}

/** The server may still be undoing what a dead client left. */
async function untilQuiet(): Promise<void> {
  const loads = 'SHOW TRANSACTIONS YIELD metaData WHERE metaData.load IS NOT NULL RETURN metaData';
  while ((await runCypher(loads)).length > 0) await delay(100);
}

test(
  'a load that is killed again and again and goes on makes the graph that one go makes',
  async () => {
    const random = seededRandom(REPORTS);
    for (let kill = 0; kill < 3; kill += 1) {
      await load(random.whole(600));
      await untilQuiet();
    }
    const [{ loads } = { loads: 0 }] = await runCypher('MATCH (load:Load) RETURN count(load) AS loads');
    expect(Number(loads)).toBeGreaterThan(0);
    const last = await load();
    expect(last).toHaveLength(REPORTS);
    // What was loaded before the kill is passed over.
    expect(last.filter((line) => line.startsWith('there')).length).toBe(Number(loads));
    const broken = await hashGraph();
    await emptyDatabase();
    const whole = await loadFolders(testConnection(), folders);
    expect(whole).toMatchObject({ isStopped: false });
    expect(await hashGraph()).toBe(broken);
  },
  PATIENCE_MS,
);

test(
  'a load that is stopped ends after the report that it is at, and says how far it is',
  async () => {
    await emptyDatabase();
    const stopping = new AbortController();
    const places: number[] = [];
    const done = await loadFolders(testConnection(), folders, {
      signal: stopping.signal,
      onLoaded: (_result, { done: at, total, left }) => {
        places.push(at);
        expect([total, left > 0]).toEqual([REPORTS, at < REPORTS]);
        if (at === 2) stopping.abort();
      },
    });
    expect(places).toEqual([1, 2]);
    expect(done).toMatchObject({ isStopped: true });
    expect(await runCypher('MATCH (load:Load) RETURN load.report AS report')).toHaveLength(2);
  },
  PATIENCE_MS,
);
