import { expect, test } from '@jest/globals';
import { fairClock } from '../../../server/console/fair-clock.ts';
import { rememberOffenders } from '../../../server/console/offenders.ts';

const TICK = 1_000;

/** The fair time after so many ticks of so many milliseconds, in which the database used this share of a processor. */
function after(ticks: number, tickMs: number, share: number | null): number {
  let [wall, cpu] = [0, 0];
  const clock = fairClock({ tickMs: TICK, cpuMs: () => (share === null ? null : cpu), wallMs: () => wall });
  for (let tick = 0; tick < ticks; tick += 1) {
    wall += tickMs;
    cpu += tickMs * (share ?? 0);
    clock.tick();
  }
  return clock.now();
}

test.each<[string, number, number, number | null, number]>([
  ['that works as it likes has had all the time', 30, TICK, 1.7, 30_000],
  ['that does nothing has had all the time', 30, TICK, 0.01, 30_000],
  ['whose processor time is not known has had all the time', 30, TICK, null, 30_000],
  ['that is given a quarter of a processor has had a quarter', 40, TICK, 0.25, 10_000],
  ['that is given hardly anything has had an eighth', 80, TICK, 0.06, 10_000],
  ['beside us, when we ourselves are run once in ten seconds, has had little', 3, 10 * TICK, null, 4_500],
])('a database %s', (_, ticks, tickMs, share, fair) => {
  expect(after(ticks, tickMs, share)).toBeCloseTo(fair, 0);
});

test('a machine that slept, or set its clock back, counts as one tick at most', () => {
  let wall = 0;
  const clock = fairClock({ tickMs: TICK, cpuMs: () => null, wallMs: () => wall });
  wall = 8 * 60 * 60_000;
  clock.tick();
  wall = 60_000;
  clock.tick();
  expect(clock.now()).toBe(1_500);
});

test('what was caught is refused for an hour, and no longer', () => {
  let now = 0;
  const offenders = rememberOffenders(() => now);
  offenders.convict(['a']);
  expect(offenders.refusedFor('a')).toBe(3_600);
  expect(offenders.refusedFor('b')).toBeNull();
  now = 3_599_000;
  expect(offenders.refusedFor('a')).toBe(1);
  now = 3_600_000;
  expect(offenders.refusedFor('a')).toBeNull();
});

test('of several at work it is the one that was there twice', () => {
  const offenders = rememberOffenders();
  offenders.begin('a');
  offenders.begin('b')('good');
  offenders.begin('c')('bad');
  offenders.suspect(Date.now());
  expect([offenders.refusedFor('a'), offenders.refusedFor('b'), offenders.refusedFor('c')]).toEqual([
    null,
    null,
    null,
  ]);
  offenders.begin('d');
  offenders.suspect(Date.now() + 60_000);
  expect(offenders.refusedFor('a')).not.toBeNull();
  expect(offenders.refusedFor('c')).toBeNull();
  expect(offenders.refusedFor('d')).toBeNull();
});
