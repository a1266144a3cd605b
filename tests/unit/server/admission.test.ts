import { expect, test } from '@jest/globals';
import { type Admission, createAdmission, type Visit } from '../../../server/console/admission.ts';

const never = new AbortController().signal;

/** Lets a client in who must be let in. */
function enter(admission: Admission, client: string): Visit {
  const visit = admission.enter(client);
  if (visit === undefined) throw new Error(`${client} was turned away`);
  return visit;
}

/** Enters clients one after the other, all wanting a turn; `order` tells whose turn came, as it comes. */
function crowd(admission: Admission, clients: readonly string[]) {
  const order: string[] = [];
  const visits = clients.map((client) => {
    const visit = enter(admission, client);
    void visit.turn(never).then((granted) => granted && order.push(client));
    return visit;
  });
  return { order, visits };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('only so many are let in, of one client and of all, and each who leaves makes room', () => {
  const admission = createAdmission({ running: 1, waiting: 2, perClient: 2, runningPerClient: 1 });
  const first = enter(admission, 'a');
  enter(admission, 'a');
  expect(admission.enter('a')).toBeUndefined();
  enter(admission, 'b');
  expect(admission.enter('b')).toBeUndefined();
  first.leave();
  first.leave();
  enter(admission, 'a');
  expect(admission.enter('c')).toBeUndefined();
});

test('one client cannot take all turns, and another does not wait for the rest of its queue', async () => {
  const admission = createAdmission({ running: 3, waiting: 10, perClient: 10, runningPerClient: 2 });
  const { order, visits } = crowd(admission, ['a', 'a', 'a', 'a', 'b', 'c']);
  await settled();
  expect(order).toEqual(['a', 'a', 'b']);
  visits[0]?.done();
  await settled();
  expect(order).toEqual(['a', 'a', 'b', 'c']);
  visits[1]?.done();
  visits[5]?.done();
  await settled();
  expect(order).toEqual(['a', 'a', 'b', 'c', 'a', 'a']);
});

test('among equals the client comes first that was served longest ago', async () => {
  const admission = createAdmission({ running: 1, waiting: 10, perClient: 10, runningPerClient: 1 });
  const { order, visits } = crowd(admission, ['a', 'a', 'b', 'b']);
  for (const turn of [0, 2, 1]) {
    await settled();
    visits[turn]?.done();
  }
  await settled();
  expect(order).toEqual(['a', 'b', 'a', 'b']);
});

test('who gives up while waiting gets no turn and holds up nobody', async () => {
  const admission = createAdmission({ running: 1, waiting: 10, perClient: 10, runningPerClient: 1 });
  const [working, impatient, patient] = [enter(admission, 'a'), enter(admission, 'b'), enter(admission, 'c')];
  expect(await working.turn(never)).toBe(true);
  const gone = new AbortController();
  const waiting = impatient.turn(gone.signal);
  const turn = patient.turn(never);
  gone.abort();
  expect(await waiting).toBe(false);
  impatient.leave();
  expect(await impatient.turn(gone.signal)).toBe(false);
  working.leave();
  expect(await turn).toBe(true);
});
