import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import express from 'express';
import { type Outbox, openOutbox } from '../../../server/console/outbox.ts';
import { countUnsent } from '../../../server/console/unsent.ts';
import { compressAnswers } from '../../../server/web/compress.ts';
import { until } from '../../helpers/processes.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

/** An answer that is still open, with room for 20 MB of this client's and 30 of all. */
async function opened(encoding = 'identity') {
  const unsent = countUnsent({
    unsentBytes: 30 * MEGABYTE.length,
    unsentBytesPerClient: 20 * MEGABYTE.length,
  });
  const app = express();
  const boxes: [Outbox, ServerResponse][] = [];
  app.use(compressAnswers, (_request, response) => {
    response.type('application/json');
    boxes.push([openOutbox(response, unsent, 'a'), response]);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gone = new AbortController();
  ends.push(() => {
    gone.abort();
    server.closeAllConnections();
    server.close();
  });
  const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    headers: { 'Accept-Encoding': encoding },
    signal: gone.signal,
  });
  answer.catch(() => {});
  await until(() => boxes.length === 1, 5_000);
  const [outbox, response] = boxes[0] as [Outbox, ServerResponse];
  return { unsent, outbox, response, answer, gone };
}

test.each(['identity', 'gzip'])('all arrives, in order, through %s', async (encoding) => {
  const { outbox, answer } = await opened(encoding);
  outbox.begin(Buffer.from('<'));
  for (let part = 0; part < 20; part += 1) expect(outbox.keep(MEGABYTE)).toBe(true);
  expect(outbox.kept).toBe(20 * MEGABYTE.length);
  outbox.end('>');
  outbox.send();
  const text = await (await answer).text();
  expect(text).toBe(`<${'x'.repeat(20 * MEGABYTE.length)}>`);
  expect(outbox.kept).toBe(0);
});

test('what nobody takes is bounded, for the client and for all, and free again when the connection ends', async () => {
  const { unsent, outbox, answer, gone } = await opened();
  outbox.send();
  let taken = 0;
  while (outbox.keep(MEGABYTE)) taken += 1;
  expect(taken).toBeGreaterThanOrEqual(20);
  expect(unsent.add('b', 10 * MEGABYTE.length)).toBe(true);
  expect(unsent.add('b', 2 * MEGABYTE.length)).toBe(false);
  gone.abort();
  await answer.then((response) => response.text()).catch(() => {});
  await until(() => unsent.add('a', 19 * MEGABYTE.length), 5_000);
  expect(outbox.keep(MEGABYTE)).toBe(false);
});

test('an answer that is sent as it comes waits for its reader and no longer', async () => {
  const { outbox, answer } = await opened();
  outbox.begin(Buffer.from('<'));
  outbox.send();
  expect(outbox.keep(Buffer.from('one'))).toBe(true);
  const reader = (await answer).body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toMatch(/^</);
  outbox.keep(Buffer.from('two'));
  outbox.end('>');
  let rest = Buffer.from(first?.value ?? []).toString();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
    rest += Buffer.from(part.value).toString();
  expect(rest).toBe('<onetwo>');
});
