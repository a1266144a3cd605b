import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection may take for what, and what it may send before it is looked at. */
export const CONNECTION_OPTIONS = {
  /** A whole request, body included. */
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  /** How exactly these two are kept: Node looks every thirty seconds else. */
  connectionsCheckingInterval: 1_000,
  /** A graph request names up to 500 ids. */
  maxHeaderSize: 64 * 1024,
} satisfies ServerOptions;

/** Beyond this many, the next are closed at once: each may hold some memory. */
const MOST_CONNECTIONS = 500;

export interface ReaderLimits {
  /** Whoever takes less than `leastBytes` of what waits for it in this time is cut off. */
  readonly readerMs: number;
  readonly leastBytes: number;
}

const READERS: ReaderLimits = { readerMs: 30_000, leastBytes: 64 * 1024 };

/** Bounds the number of connections, and cuts those whose readers take nothing, or only a trickle. */
export function boundConnections(server: Server, limits: Partial<ReaderLimits> = {}): void {
  server.maxConnections = MOST_CONNECTIONS;
  const { readerMs, leastBytes } = { ...READERS, ...limits };
  const readers = new Map<Socket, { taken: number; since: number }>();
  const watch = (socket: Socket) => {
    readers.set(socket, { taken: 0, since: Date.now() });
    socket.once('close', () => readers.delete(socket));
  };
  server.on('connection', watch);
  server.on('secureConnection', watch);
  const timer = setInterval(() => {
    const now = Date.now();
    for (const [socket, seen] of readers) {
      const taken = socket.bytesWritten - socket.writableLength;
      if (socket.writableLength === 0 || taken - seen.taken >= leastBytes)
        Object.assign(seen, { taken, since: now });
      else if (now - seen.since >= readerMs) socket.destroy();
    }
  }, 1_000);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}
