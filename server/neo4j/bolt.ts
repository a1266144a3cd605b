import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

// Bolt's magic number, then four versions we would speak; the server answers with one, or with zeros.
const HANDSHAKE = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0]);

const POLL_MS = 100;
const ANSWER_MS = 2_000; // on this machine an answer takes a millisecond, unless the JVM collects garbage

/** A port of the loopback interface that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('the system gave no port'));
      });
    });
  });
}

/** Whether a Bolt server answers on the port. A bare handshake: far cheaper than a driver that retries. */
export function answersBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_MS, () => end(false));
    socket.once('connect', () => socket.write(HANDSHAKE));
    socket.once('data', (data) => end(data.length >= 4 && data.readUInt32BE(0) !== 0));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

/** Resolves true once Bolt answers, false once `over` is aborted. */
export async function waitForBolt(port: number, over: AbortSignal): Promise<boolean> {
  while (!over.aborted) {
    if (await answersBolt(port)) return true;
    await delay(POLL_MS);
  }
  return false;
}
