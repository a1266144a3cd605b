import { afterEach, expect, test } from '@jest/globals';
import { CONSOLE_LIMITS, type ConsoleLimits } from '../../../server/console/limits.ts';
import { rememberOffenders } from '../../../server/console/offenders.ts';
import { startWatchdog, type WatchdogEvent, type WatchedDatabase } from '../../../server/console/watchdog.ts';
import { freePort } from '../../../server/neo4j/bolt.ts';
import { type FakeAnswer, NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';
import { until } from '../../helpers/processes.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const QUICK = { pingMs: 20, startGraceMs: 0, restartPauseMs: 60_000, overdueMs: 100 };
/** One that answers may take so long for it on a busy machine; of one that does not, a shorter silence shows as much. */
const ANSWER_MS = 3_000;
const SILENT_MS = 200;

/** Watches a port at which nobody answers, or one that answers so. */
async function watch(
  answer: ((statement: string) => FakeAnswer) | null,
  limits: Partial<ConsoleLimits> = {},
  database: Partial<WatchedDatabase> = {},
) {
  const bolt = answer === null ? null : await startFakeBolt(answer);
  const nowhere = {
    uri: `bolt://127.0.0.1:${await freePort()}`,
    user: 'neo4j',
    password: 'x',
    database: 'neo4j',
  };
  const events: WatchdogEvent[] = [];
  const offenders = rememberOffenders();
  const watchdog = startWatchdog({
    database: {
      connection: () => bolt?.connection ?? nowhere,
      own: true,
      restart: async () => {},
      state: () => 'ready',
      crashes: () => 0,
      cpuMs: () => null,
      ...database,
    },
    limits: {
      ...CONSOLE_LIMITS,
      ...QUICK,
      silentMs: bolt === null ? SILENT_MS : ANSWER_MS,
      ...limits,
    },
    offenders,
    onRestart: () => {},
    onEvent: (event) => events.push(event),
  });
  ends.push(async () => {
    await watchdog.close();
    await bolt?.stop();
  });
  return { events, watchdog, offenders };
}

const afterMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const restarts = (events: readonly WatchdogEvent[]) =>
  events.filter(({ type }) => type === 'restarting').length;

/** What the database lists: one statement of the console, so long under way. */
const running = (elapsed: number) => (): FakeAnswer => ({
  fields: ['transaction', 'query', 'hash', 'elapsed'],
  rows: [['t-1', 'q', 'abc', elapsed]],
});

test('a silent database of our own is started again, and whoever was alone at work is remembered', async () => {
  const { events, offenders } = await watch(null);
  offenders.begin('alone');
  await until(() => events.length > 1, 20_000);
  expect(events[0]).toEqual({ type: 'restarting', why: 'silent', hashes: [] });
  expect(events[1]).toMatchObject({ type: 'restarted' });
  expect(offenders.refusedFor('alone')).toBeGreaterThan(3_500);
});

test("somebody else's is never started again; that it is silent is told once", async () => {
  let ended = 0;
  const restart = async () => {
    ended += 1;
  };
  const { events } = await watch(null, {}, { own: false, restart });
  await until(() => events.length > 0, 20_000);
  await afterMs(300); // several more looks
  expect(events).toEqual([{ type: 'cannot-stop', why: 'silent', hashes: [] }]);
  expect(ended).toBe(0);
});

test('the time between two restarts doubles', async () => {
  const { events } = await watch(null, { silentMs: 40, restartPauseMs: 300 });
  await until(() => restarts(events) >= 2, 15_000);
  await afterMs(3_000); // 600, 1,200, 2,400 …
  expect(restarts(events)).toBeGreaterThanOrEqual(3);
  expect(restarts(events)).toBeLessThanOrEqual(5);
});

test('after a start silence is not held against it', async () => {
  const { events } = await watch(null, { startGraceMs: 60_000 });
  await afterMs(1_500);
  expect(events).toEqual([]);
});

test('while it is being brought back nothing is done, and the silence counts from when it is back', async () => {
  let state: 'ready' | 'restarting' = 'restarting';
  const { events, watchdog } = await watch(null, { startGraceMs: 400 }, { state: () => state });
  await afterMs(1_000);
  expect(watchdog.away()).toBe(true);
  state = 'ready';
  await afterMs(200);
  expect(events).toEqual([]);
  await until(() => events.length > 0, 15_000);
});

test('a statement past our limit is ended with the database, and remembered', async () => {
  const { events, offenders } = await watch(running(CONSOLE_LIMITS.runMs + 500));
  await until(() => events.length > 0, 15_000);
  expect(events[0]).toEqual({ type: 'restarting', why: 'overdue', hashes: ['abc'] });
  expect(offenders.refusedFor('abc')).not.toBeNull();
});

test('one within our limit is left alone, whatever its caller asked for', async () => {
  const { events } = await watch(running(CONSOLE_LIMITS.runMs - 500));
  await afterMs(1_000);
  expect(events).toEqual([]);
});

test("somebody else's database: what cannot be stopped is terminated, counted, told once and remembered", async () => {
  const terminated: string[] = [];
  const listed = running(CONSOLE_LIMITS.runMs + 500);
  const answer = (statement: string) => {
    if (!statement.includes('TERMINATE')) return listed();
    terminated.push(statement);
    return { fields: ['message'], rows: [['done']] };
  };
  const { events, watchdog, offenders } = await watch(answer, {}, { own: false });
  await until(() => terminated.length > 2, 15_000);
  expect(events).toEqual([{ type: 'cannot-stop', why: 'overdue', hashes: ['abc'] }]);
  expect(watchdog.overdue()).toBe(1);
  expect(offenders.refusedFor('abc')).not.toBeNull();
});

test('a server that refuses to tell what runs is not taken for a silent one', async () => {
  const { events } = await watch(() => ({ failure: 'Neo.ClientError.Security.Forbidden' }));
  await afterMs(ANSWER_MS + 1_500);
  expect(events).toEqual([]);
});

test('a restart that fails is told', async () => {
  const { events } = await watch(null, {}, { restart: () => Promise.reject(new Error('no Java')) });
  await until(() => events.length > 1, 15_000);
  expect(events[1]).toEqual({ type: 'restart-failed', message: 'no Java' });
});

test('a database that ends by itself: whoever was alone at work is remembered', async () => {
  let crashes = 0;
  const { offenders, events } = await watch(() => NO_ROWS, {}, { crashes: () => crashes });
  offenders.begin('alone')('bad');
  offenders.begin('before')('good');
  crashes = 1;
  await until(() => offenders.refusedFor('alone') !== null, 15_000);
  expect(offenders.refusedFor('before')).toBeNull();
  expect(events).toEqual([]);
});
