import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { type Console, createConsole } from '../../../server/console/console.ts';
import { openLease } from '../../../server/console/lease.ts';
import { CONSOLE_LIMITS, type ConsoleLimits } from '../../../server/console/limits.ts';
import type { FromRunner } from '../../../server/console/protocol.ts';
import type { RunnerPool } from '../../../server/console/runner-pool.ts';
import type { Runner } from '../../../server/console/runner-process.ts';
import { type FakeAnswer, NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { until } from '../../helpers/processes.ts';
import { serve } from '../../helpers/serve.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The console over a database that answers so; `asked` are the statements that it was asked. */
async function consoleOver(
  answer: (statement: string) => FakeAnswer | Promise<FakeAnswer>,
  limits: Partial<ConsoleLimits> = {},
) {
  const asked: string[] = [];
  const bolt = await startFakeBolt((statement) => {
    asked.push(statement);
    return answer(statement);
  });
  const restarting = defer();
  let isRestarting = false;
  const console: Console = createConsole({
    database: {
      connection: () => bolt.connection,
      own: true,
      restart: () => {
        isRestarting = true;
        return restarting.promise;
      },
      state: () => 'ready',
      crashes: () => 0,
      cpuMs: () => null,
    },
    log: () => {},
    limits,
  });
  const served = await serve(fakeGraph({}), {}, { console: () => console.router });
  const end = async () => {
    restarting.resolve();
    await Promise.all([served.stop(), console.close()]);
    await bolt.stop();
  };
  ends.push(end);
  const post = (id: string) =>
    fetch(`${served.origin}/api/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Query-Id': id },
      body: JSON.stringify({ statement: 'RETURN 1 AS one' }),
    });
  const cancel = (id: string) => fetch(`${served.origin}/api/query/${id}`, { method: 'DELETE' });
  return { post, cancel, asked, origin: served.origin, isRestarting: () => isRestarting };
}

function defer() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const never = new Promise<FakeAnswer>(() => {});
const isOurs = (statement: string) => statement.includes('one');
const codeOf = async (response: Response) => {
  const body = (await response.json()) as { errors: { code: string }[] };
  return [response.status, body.errors[0]?.code];
};

test('while the database is started again, who waits hears that it is away, and who comes too', async () => {
  let isSilent = false;
  const { post, asked, isRestarting } = await consoleOver(
    (statement) => (isOurs(statement) ? never : isSilent ? { failure: 'Neo.DatabaseError.X.Y' } : NO_ROWS),
    { pingMs: 50, silentMs: 8_000, startGraceMs: 0, explainMs: 60_000 },
  );
  const waiting = post('first');
  await until(() => asked.some(isOurs), 15_000);
  isSilent = true;
  expect(await codeOf(await waiting)).toEqual([503, 'database-unavailable']);
  expect(isRestarting()).toBe(true);
  expect(await codeOf(await post('second'))).toEqual([503, 'database-unavailable']);
}, 60_000);

test('a statement of which nobody can say that it has ended is not said to be cancelled', async () => {
  const { post, cancel, asked } = await consoleOver(
    (statement) => (isOurs(statement) ? never : { failure: 'Neo.DatabaseError.X.Y' }),
    { pingMs: 60_000, explainMs: 60_000 },
  );
  const waiting = post('stuck');
  await until(() => asked.some(isOurs), 15_000);
  expect(await codeOf(await cancel('stuck'))).toEqual([503, 'not-stopped']);
  await waiting;
});

test('who has sent too many hears 429 before anything of a body is read', async () => {
  const { origin } = await consoleOver(() => NO_ROWS, { perClient: 2 });
  const heads = [open(origin), open(origin)]; // let in, and their bodies never come
  await new Promise((resolve) => setTimeout(resolve, 200));
  const third = open(origin);
  ends.push(async () => void [...heads, third].map((socket) => socket.destroy()));
  const [heard] = (await once(third, 'data')) as [Buffer];
  expect(heard.toString()).toMatch(/^HTTP\/1\.1 429 [\s\S]*Retry-After: 5[\s\S]*console-busy/);
  heads[0]?.destroy();
  await until(async () => {
    const socket = open(origin);
    const isIn = await Promise.race([once(socket, 'data').then(() => false), afterMs(300).then(() => true)]);
    socket.destroy();
    return isIn;
  }, 5_000);
});

const afterMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The head of a request, whose body is still to come. */
function open(origin: string): Socket {
  const { host, hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /api/query HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`,
  );
  return socket;
}

test('a runner that cannot start is an error, and its place is free again', async () => {
  const { post } = await consoleOver(() => NO_ROWS, { heapMegabytes: 1, running: 1, waiting: 0 });
  expect(await codeOf(await post('first'))).toEqual([503, 'database-unavailable']);
  expect(await codeOf(await post('second'))).toEqual([503, 'database-unavailable']);
}, 60_000);

test('a runner that has not become free takes no second job', async () => {
  let listener: (message: FromRunner | undefined) => void = () => {};
  const failure = { code: 'Neo.ClientError.Statement.SyntaxError', message: 'no' };
  const runner: Runner = {
    alive: true,
    kill: () => {},
    listen: (next) => {
      listener = next;
    },
    send: ({ id }) =>
      queueMicrotask(() => {
        listener({ type: 'failed', id, failure, broken: false });
        listener(undefined);
      }),
  };
  const pool: RunnerPool = { take: async () => runner, give: () => {}, reset: () => {}, close: () => {} };
  const lease = openLease(pool);
  const run = () =>
    lease.run({ type: 'explain', ...JOB }, { graceMs: 0, signal: new AbortController().signal });
  await expect(run()).rejects.toMatchObject({ kind: 'failed' });
  await expect(run()).rejects.toMatchObject({ kind: 'lost' });
});

const JOB = {
  text: 'EXPLAIN RETURN 1 AS one',
  body: '{}',
  typedParameters: false,
  timeoutMs: 5_000,
  queryId: 'q',
  hash: 'h',
};

test('a runner that is given no plan says that it is broken', async () => {
  const bolt = await startFakeBolt(() => NO_ROWS);
  ends.push(bolt.stop);
  const file = fileURLToPath(new URL('../../../server/console/runner.ts', import.meta.url));
  const runner = fork(file, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  const heard: FromRunner[] = [];
  runner.on('message', (message: FromRunner) => heard.push(message));
  runner.send({ connection: bolt.connection, mostMemoryBytes: CONSOLE_LIMITS.residentBytes });
  await until(() => heard.length === 1, 15_000);
  runner.send({ type: 'explain', id: 7, ...JOB });
  await until(() => heard.length === 3, 15_000);
  expect(heard[1]).toMatchObject({
    type: 'failed',
    id: 7,
    broken: true,
    failure: { message: expect.stringContaining('no plan') },
  });
  runner.disconnect();
  expect(await once(runner, 'exit')).toEqual([0, null]);
});
