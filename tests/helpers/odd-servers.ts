import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Something on loopback that is no Neo4j, or one seen through a bad line. */
export interface OddServer {
  readonly port: number;
  stop(): Promise<void>;
}

async function listening(server: Server, sockets: ReadonlySet<Socket>): Promise<OddServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function tcp(onConnection: (socket: Socket) => void): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  return listening(server, sockets);
}

/** Takes connections and never says a word. */
export const silent = (): Promise<OddServer> => tcp(() => {});

/** Says something that is not Bolt. */
export const garbled = (): Promise<OddServer> =>
  tcp((socket) => socket.on('data', () => socket.write(Buffer.from('?'.repeat(64)))));

/** A web server, such as Neo4j's own on port 7474. */
export function web(): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const server = createHttpServer((_, response) => response.end('{}'));
  server.on('connection', (socket) => sockets.add(socket));
  return listening(server, sockets);
}

/** A Neo4j before 5, as far as its greeting goes. */
export const old = (): Promise<OddServer> =>
  tcp((socket) => {
    let greeted = false;
    socket.on('data', (data) => {
      if (greeted)
        for (let left = messagesIn(data); left > 0; left -= 1)
          socket.write(message(0x70, { server: 'Neo4j/4.4.40', connection_id: 'bolt-1' }));
      else socket.write(Buffer.from([0, 0, 4, 4]));
      greeted = true;
    });
  });

/** Each message is a chunk with its length before it, and an empty chunk. */
function messagesIn(data: Buffer): number {
  let count = 0;
  for (let at = 0; at + 1 < data.length; at += 2 + data.readUInt16BE(at))
    if (data.readUInt16BE(at) === 0) count += 1;
  return count;
}

/** A Bolt message with one map of short texts, in one chunk. */
function message(kind: number, fields: Readonly<Record<string, string>>): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0x80 + value.length]), Buffer.from(value)]);
  const entries = Object.entries(fields);
  const map = [Buffer.from([0xa0 + entries.length]), ...entries.flat().map(text)];
  const body = Buffer.concat([Buffer.from([0xb1, kind]), ...map]);
  return Buffer.concat([Buffer.from([0, body.length]), body, Buffer.from([0, 0])]);
}

export interface Line extends OddServer {
  /** From now on nothing comes through any more, and no end of a connection either. */
  cut(): void;
  heal(): void;
}

/** A line to a real server that loses all that is said while it is cut, or takes its time. */
export async function line(to: number, delayMs = 0): Promise<Line> {
  let isCut = false;
  const server = await tcp((socket) => {
    const other = connect(to, '127.0.0.1');
    const pass = (from: Socket, into: Socket) =>
      from.on('data', (data) => {
        if (!isCut) setTimeout(() => into.writable && into.write(data), delayMs);
      });
    pass(socket, other);
    pass(other, socket);
    socket.on('close', () => other.destroy());
    other.on('close', () => !isCut && socket.destroy());
    other.on('error', () => other.destroy());
  });
  return {
    ...server,
    cut() {
      isCut = true;
    },
    heal() {
      isCut = false;
    },
  };
}
