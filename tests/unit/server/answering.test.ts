import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import express from 'express';
import { openAnswer } from '../../../server/console/answer.ts';
import { createAnswering } from '../../../server/console/answering.ts';
import { openLease } from '../../../server/console/lease.ts';
import { CONSOLE_LIMITS } from '../../../server/console/limits.ts';
import type { Ending, FromRunner } from '../../../server/console/protocol.ts';
import type { ConsoleRequest } from '../../../server/console/request.ts';
import type { RunnerPool } from '../../../server/console/runner-pool.ts';
import type { Runner } from '../../../server/console/runner-process.ts';
import { countUnsent } from '../../../server/console/unsent.ts';
import type { Guard } from '../../../server/guard/judge.ts';
import { sendError } from '../../../server/web/http.ts';

const REQUEST: ConsoleRequest = {
  queryId: 'q',
  hash: 'h',
  statement: 'RETURN 1 AS one',
  parameters: {},
  body: '{"statement":"RETURN 1 AS one"}',
  typedParameters: false,
  includeCounters: false,
  explain: null,
  mostMs: null,
  form: { typed: false, lines: false },
};

const ENDING: Ending = {
  rows: 0,
  truncated: null,
  updated: false,
  counters: {},
  notifications: [],
  plan: null,
  profile: null,
};

type Said = FromRunner extends infer M ? (M extends unknown ? Omit<M, 'id'> : never) : never;

/** A runner that answers each job with what is said here, and is then free; `gone` ends it instead. */
function runnerThat(...says: readonly (readonly Said[] | 'gone')[]): Runner {
  let listener: (message: FromRunner | undefined) => void = () => {};
  const left = [...says];
  return {
    alive: true,
    kill: () => {},
    listen: (next) => {
      listener = next;
    },
    send: ({ id }) => {
      const messages = left.shift() ?? 'gone';
      queueMicrotask(() => {
        if (messages === 'gone') return listener(undefined);
        for (const message of [...messages, { type: 'idle' } as const])
          listener({ ...message, id } as FromRunner);
      });
    },
  };
}

/** A guard that lets pass, after it has asked the server where it is told to. */
const guardThat = (asks: boolean): Guard =>
  ({
    judge: async ({ text, explain }) => {
      const opinion = asks ? await explain(text) : undefined;
      if (opinion?.type === 'rejected') return opinion;
      return { type: 'passed', mode: null, text };
    },
  }) as Guard;

/** Status and code of what one who asks is told. */
async function told(runner: Runner, asks = false): Promise<readonly [number, string]> {
  const pool: RunnerPool = { take: async () => runner, give: () => {}, reset: () => {}, close: () => {} };
  const answer = createAnswering({
    guard: guardThat(asks),
    unsent: countUnsent(CONSOLE_LIMITS),
    limits: CONSOLE_LIMITS,
    log: () => {},
  });
  const app = express();
  const { signal } = new AbortController();
  app.get('/', (_request, response) =>
    answer(REQUEST, {
      lease: openLease(pool),
      open: (bounds) => openAnswer(response, REQUEST.form, bounds),
      client: 'someone',
      signal,
    }),
  );
  app.use(sendError(() => {}));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const body = (await response.json()) as { errors?: { code: string }[] };
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return [response.status, body.errors?.[0]?.code ?? 'none'];
}

const failed = (code: string): Said => ({ type: 'failed', failure: { code, message: code }, broken: false });

test('a statement that changed something, past all that was judged, is an error and not an answer', async () => {
  const updated = runnerThat([{ type: 'ended', ending: { ...ENDING, updated: true } }]);
  expect(await told(updated)).toEqual([403, 'changed-something']);
});

test('a runner that ends in the middle of its work is no answer', async () => {
  expect(await told(runnerThat('gone'))).toEqual([503, 'database-unavailable']);
});

test('a runner that says something else than it was asked is no answer', async () => {
  const plan = { operatorType: 'ProduceResults', arguments: {}, children: [] };
  expect(await told(runnerThat([{ type: 'opinion', queryType: 'r', plan }]))).toEqual([
    503,
    'database-unavailable',
  ]);
  expect(await told(runnerThat([{ type: 'ended', ending: ENDING }]), true)).toEqual([
    503,
    'database-unavailable',
  ]);
});

test('a server that fails while it is asked for its opinion is not taken for one that refuses', async () => {
  const timedOut = runnerThat([failed('Neo.ClientError.Transaction.TransactionTimedOut')]);
  expect(await told(timedOut, true)).toEqual([408, 'timeout']);
  expect(await told(runnerThat([failed('Neo.ClientError.Statement.SyntaxError')]), true)).toEqual([
    400,
    'Neo.ClientError.Statement.SyntaxError',
  ]);
});
