import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Neo4jServer, startNeo4j } from '../../../server/neo4j/start.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { processesWith, until } from '../../helpers/processes.ts';
import { testedRelease as release } from '../../helpers/tested-release.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

// The console with its real limits, on a Neo4j of its own: it is killed, starved and kept busy.

let neo4j: Neo4jServer;
let served: ServedConsole;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'yinzheng-starved-'));
  neo4j = await startNeo4j({ dataDir, release, cacheDir: neo4jCache(), log: () => {} });
  const { connection, restart, state, crashes, cpuMs } = neo4j;
  served = await serveConsole({ connection, own: true, restart, state, crashes, cpuMs });
  await untilAnswered();
}, 180_000);

afterAll(async () => {
  await served?.close();
  await neo4j?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

const ask = async (statement: string, more = {}) => {
  const answer = await served.ask({ statement, ...more });
  return [answer.status, answer.json?.errors?.[0]?.code ?? null] as const;
};
const isAnswered = () =>
  ask('RETURN 1 AS one').then(
    ([status]) => status === 202,
    () => false,
  );
const untilAnswered = () => until(isAnswered, 120_000);
const restarts = () => served.log.filter(({ type }) => type === 'restarting').length;
const pids = () => processesWith(`--home-dir=${join(dataDir, 'neo4j')}`);

const ENDLESS = 'WITH 9223372036854775801 AS n RETURN reduce(a = 0, x IN range(1, n) | a + x % $by) AS x';

test('a statement without end is stopped after 10 s', async () => {
  const from = Date.now();
  const endless = 'UNWIND range(1, 100000000000) AS x WITH x WHERE x < 0 RETURN count(x)';
  expect(await ask(endless)).toEqual([408, 'timeout']);
  const ms = Date.now() - from;
  expect(ms).toBeGreaterThan(9_000);
  expect(ms).toBeLessThan(15_000);
  expect(restarts()).toBe(0);
}, 60_000);

test('the same statement that cannot be stopped costs one restart, and is then refused with that reason', async () => {
  const asked = { parameters: { by: 3 } };
  expect(await ask(ENDLESS, asked)).toEqual([408, 'timeout']);
  await until(() => restarts() === 1, 60_000);
  await untilAnswered();
  for (let turn = 0; turn < 3; turn += 1) expect(await ask(ENDLESS, asked)).toEqual([403, 'forced-restart']);
  expect(await ask('WITH 9 AS n RETURN reduce(a = 0, x IN range(1, n) | a + x % $by) AS x', asked)).toEqual([
    202,
    null,
  ]);
  expect(restarts()).toBe(1);
}, 240_000);

test('a statement that its caller gave no time to is no reason to end the database', async () => {
  const work = 'RETURN reduce(a = 0, x IN range(1, $n) | a + x % 3) AS x';
  const status = await ask(work, { parameters: { n: 60_000_000 }, maxExecutionTime: 0.001 });
  expect([202, 408]).toContain(status[0]);
  await delay(8_000);
  expect(restarts()).toBe(1);
  await untilAnswered();
}, 120_000);

const CYCLE_MS = 200;

test('killed while it is given an eighth of the time, it comes back within three minutes and is not killed again', async () => {
  const [first] = pids();
  const seen = new Set<number>();
  let cycles = 0;
  let isOver = false;
  const starving = (async () => {
    for (; !isOver; cycles += 1) {
      const running = pids();
      for (const pid of running) seen.add(pid);
      await delay(CYCLE_MS / 8);
      signal(running, 'SIGSTOP');
      await delay(CYCLE_MS - CYCLE_MS / 8);
      signal(running, 'SIGCONT');
    }
  })();
  try {
    await delay(1_000);
    signal([first ?? 0], 'SIGKILL');
    const threeMinutes = cycles + 180_000 / CYCLE_MS;
    await until(async () => neo4j.state() === 'ready' && (await isAnswered()), 600_000);
    expect(cycles).toBeLessThan(threeMinutes);
    const back = cycles;
    await until(() => cycles - back > 60_000 / CYCLE_MS, 300_000);
    expect(await isAnswered()).toBe(true);
  } finally {
    isOver = true;
    await starving;
  }
  seen.delete(first ?? 0);
  expect(seen.size).toBe(1);
  expect(restarts()).toBe(1);
}, 900_000);

function signal(running: readonly number[], name: NodeJS.Signals): void {
  for (const pid of running) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended.
    }
  }
}
