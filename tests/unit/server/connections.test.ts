import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { boundConnections, CONNECTION_OPTIONS, type ReaderLimits } from '../../../server/web/connections.ts';
import { until } from '../../helpers/processes.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The product's server with shorter times, and a connection to it. */
async function connected(
  listener: RequestListener,
  limits: Partial<ReaderLimits> = {},
): Promise<[Server, Socket]> {
  const server = createServer(
    { ...CONNECTION_OPTIONS, headersTimeout: 1_000, requestTimeout: 2_000 },
    listener,
  );
  boundConnections(server, limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  ends.push(() => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  return [server, socket];
}

/** Sends a word every tenth of a second, for as long as the connection lives. */
async function trickle(socket: Socket, word: string): Promise<void> {
  while (!socket.destroyed && socket.writable) {
    socket.write(word);
    await delay(100);
  }
}

const endless: RequestListener = (_request, response) => {
  const bytes = Buffer.alloc(1024 * 1024);
  const more = () => {
    while (response.write(bytes));
  };
  response.on('drain', more);
  more();
};
const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

test.each([
  ['headers that trickle', 'GET / HTTP/1.1\r\n', 'X: y\r\n'],
  ['a body that trickles', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n', 'x'],
  ['nothing at all', '', ''],
])('%s: the connection is cut at the set time', async (_, head, word) => {
  const [, socket] = await connected((request, response) => {
    request.resume().on('end', () => response.end());
  });
  socket.resume();
  if (head !== '') socket.write(head);
  if (word !== '') void trickle(socket, word);
  await until(() => socket.destroyed || socket.readableEnded, 6_000);
});

test('a reader who takes nothing is cut', async () => {
  const [server, socket] = await connected(endless, { readerMs: 500 });
  socket.write(GET);
  await closedBy(server);
});

test('a reader who takes a trickle is cut', async () => {
  const [server, socket] = await connected(endless, { readerMs: 1_500 });
  socket.write(GET);
  const reading = setInterval(() => socket.read(50), 100);
  ends.push(() => clearInterval(reading));
  socket.on('readable', () => {});
  await closedBy(server);
});

test('a slow reader who takes enough is not', async () => {
  const [server, socket] = await connected(endless, { readerMs: 1_500, leastBytes: 1024 });
  socket.write(GET);
  socket.on('data', () => {
    socket.pause();
    setTimeout(() => socket.resume(), 20);
  });
  await delay(4_000);
  expect(await count(server)).toBe(1);
});

test('there is an end to how many connections are held', async () => {
  const [server] = await connected((_request, response) => response.end());
  expect(server.maxConnections).toBe(500);
});

const count = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_, n) => resolve(n)));

const closedBy = async (server: Server) => {
  await until(async () => (await count(server)) === 1, 5_000);
  await until(async () => (await count(server)) === 0, 10_000);
};
