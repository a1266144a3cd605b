import { expect, test } from '@jest/globals';
import { CONSOLE_LIMITS } from '../../../server/console/limits.ts';
import { startWatchdog, type WatchdogEvent } from '../../../server/console/watchdog.ts';
import { freePort } from '../../../server/neo4j/bolt.ts';
import { until } from '../../helpers/processes.ts';

const LIMITS = { ...CONSOLE_LIMITS, pingMs: 20, missedPings: 2 };

/** Watches a port at which nobody answers. */
async function watchNobody(own: boolean, restart: () => Promise<void>) {
  const uri = `bolt://127.0.0.1:${await freePort()}`;
  const events: WatchdogEvent[] = [];
  const watchdog = startWatchdog({
    connection: () => ({ uri, user: 'neo4j', password: 'x', database: 'neo4j' }),
    limits: LIMITS,
    own,
    restart,
    onEvent: (event) => events.push(event),
  });
  return { events, watchdog };
}

test('a silent database of our own is started again', async () => {
  let restarts = 0;
  const { events, watchdog } = await watchNobody(true, async () => {
    restarts += 1;
  });
  await until(() => restarts > 0, 20_000);
  await watchdog.close();

  expect(events[0]).toEqual({ type: 'restarting', why: 'silent' });
});

test("somebody else's is never started again; that it is silent is told once", async () => {
  let restarts = 0;
  const { events, watchdog } = await watchNobody(false, async () => {
    restarts += 1;
  });
  await until(() => events.length > 0, 20_000);
  await new Promise((resolve) => setTimeout(resolve, 300)); // several more looks
  await watchdog.close();

  expect(events).toEqual([{ type: 'cannot-stop', why: 'silent' }]);
  expect(restarts).toBe(0);
});
