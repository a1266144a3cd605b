import { createServer, type Socket } from 'node:net';
import type { Connection } from '../../server/graph/database.ts';
import { unpack } from './packstream.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** What a statement is answered: rows, a server's failure, or a connection that breaks. */
export type FakeAnswer =
  | { readonly fields: readonly string[]; readonly rows: readonly (readonly Plain[])[] }
  | { readonly failure: string }
  | 'broken';

/** What a member of a scripted cluster is told and tells besides. */
export interface Member {
  /** The routing table: who reads, who writes, who knows the others. */
  readonly routes: () => Plain;
  /** Each statement, and whatever begins a transaction, with what it says of its mode and of bookmarks. */
  readonly hear: (message: { readonly tag: 'begin' | 'run'; readonly extra: unknown }) => void;
  /** Of what was committed last. */
  readonly bookmark: string;
}

export interface FakeBolt {
  readonly connection: Connection;
  stop(): Promise<void>;
}

export const NO_ROWS: FakeAnswer = { fields: [], rows: [] };
const [HELLO, RESET, RUN, BEGIN, COMMIT, PULL, ROUTE, SUCCESS, RECORD, IGNORED, FAILURE] = [
  0x01, 0x0f, 0x10, 0x11, 0x12, 0x3f, 0x66, 0x70, 0x71, 0x7e, 0x7f,
];

/**
 * A server that speaks as much Bolt 5.4 as the driver needs, and gives each statement the answer that `answer` finds.
 * A commit is asked about as the statement `COMMIT`.
 */
export async function startFakeBolt(
  answer: (statement: string) => FakeAnswer | Promise<FakeAnswer>,
  port = 0,
  member?: Member,
): Promise<FakeBolt> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    speak(socket, answer, member);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const uri = `bolt://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    connection: { uri, user: 'neo4j', password: 'x', database: 'neo4j' },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function speak(socket: Socket, answer: Parameters<typeof startFakeBolt>[0], member?: Member): void {
  let hasFailed = false;
  let rows: readonly (readonly Plain[])[] = [];
  let last = Promise.resolve();
  const say = (tag: number, content: Plain) => socket.write(framed(tag, content));
  const run = async (statement: string) => {
    const given = await answer(statement);
    if (given === 'broken') return socket.destroy();
    hasFailed = 'failure' in given;
    if ('failure' in given) return say(FAILURE, { code: given.failure, message: given.failure });
    rows = given.rows;
    return say(SUCCESS, { fields: given.fields, t_first: 0 });
  };
  const handle = async (message: Buffer) => {
    const tag = message[1];
    if (tag === RESET) hasFailed = false;
    if (hasFailed) return say(IGNORED, {});
    if (tag === ROUTE) return say(SUCCESS, { rt: member?.routes() ?? null });
    if (tag === BEGIN) member?.hear({ tag: 'begin', extra: unpack(message)[0] });
    if (tag === RUN) member?.hear({ tag: 'run', extra: unpack(message)[2] });
    if (tag === RUN) return run(textAt(message, 2));
    if (tag === COMMIT && member !== undefined) return say(SUCCESS, { bookmark: member.bookmark });
    if (tag === COMMIT) return run('COMMIT');
    if (tag === PULL) for (const row of rows) say(RECORD, row);
    return say(SUCCESS, DONE.get(tag) ?? {});
  };
  listen(socket, (message) => {
    last = last.then(async () => void (await handle(message)));
  });
}

const DONE: ReadonlyMap<number | undefined, Plain> = new Map([
  [HELLO, { server: 'Neo4j/5.26.0', connection_id: 'fake', hints: {} }],
  [PULL, { type: 'r', t_last: 0, db: 'neo4j' }],
]);

/** Agrees on Bolt 5.4, then gives each whole message. */
function listen(socket: Socket, onMessage: (message: Buffer) => void): void {
  let received = Buffer.alloc(0);
  let message = Buffer.alloc(0);
  let isGreeted = false;
  const takeChunk = () => {
    const size = received.readUInt16BE(0);
    message = Buffer.concat([message, received.subarray(2, 2 + size)]);
    received = received.subarray(2 + size);
    if (size > 0 || message.length === 0) return;
    onMessage(message);
    message = Buffer.alloc(0);
  };
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    if (!isGreeted && received.length >= GREETING_BYTES) {
      isGreeted = true;
      received = received.subarray(GREETING_BYTES);
      socket.write(Buffer.from([0, 0, 4, 5]));
    }
    while (isGreeted && received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) takeChunk();
  });
}

const GREETING_BYTES = 20;

/** A message with one field, in one chunk. */
function framed(tag: number, content: Plain): Buffer {
  const bytes = Buffer.concat([Buffer.from([0xb1, tag]), pack(content)]);
  const head = Buffer.alloc(2);
  head.writeUInt16BE(bytes.length);
  return Buffer.concat([head, bytes, Buffer.alloc(2)]);
}

/** The string of PackStream that begins at this byte. */
function textAt(bytes: Buffer, at: number): string {
  const mark = bytes[at] ?? 0;
  if (mark >= 0x80 && mark < 0x90) return bytes.toString('utf8', at + 1, at + 1 + (mark & 0x0f));
  const width = mark === 0xd0 ? 1 : mark === 0xd1 ? 2 : 4;
  const start = at + 1 + width;
  return bytes.toString('utf8', start, start + bytes.readUIntBE(at + 1, width));
}

/** A value as PackStream, its sizes always written in full. */
function pack(value: Plain): Buffer {
  const sized = (mark: number, size: number, ...parts: readonly Buffer[]) => {
    const head = Buffer.from([mark, 0, 0, 0, 0]);
    head.writeUInt32BE(size, 1);
    return Buffer.concat([head, ...parts]);
  };
  if (value === null) return Buffer.from([0xc0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9);
    bytes[0] = 0xcb;
    bytes.writeBigInt64BE(BigInt(value), 1);
    return bytes;
  }
  if (typeof value === 'string') return sized(0xd2, Buffer.byteLength(value), Buffer.from(value));
  if (Array.isArray(value)) return sized(0xd6, value.length, ...value.map(pack));
  const entries = Object.entries(value);
  return sized(0xda, entries.length, ...entries.flatMap(([key, each]) => [pack(key), pack(each)]));
}
