import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type GraphDatabase, openGraphDatabase } from '../../../server/graph/database.ts';
import { COUNT_STORE } from '../../../server/graph/store-queries.ts';
import { type Importer, inTransaction, openImporter } from '../../../server/import/importer.ts';
import { type FakeBolt, type Member, NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';

// A cluster by script: one member that routes and writes, one that only reads.

const BOOKMARK = 'cluster:1';

interface Heard {
  readonly by: 'writer' | 'reader';
  readonly tag: string;
  readonly mode: unknown;
  readonly bookmarks: unknown;
}

const Extra = z.object({ mode: z.string().optional(), bookmarks: z.array(z.string()).optional() });

let heard: Heard[] = [];
let cluster: { writer: FakeBolt; reader: FakeBolt };
let graph: GraphDatabase;
let importer: Importer;

const addressOf = ({ connection }: FakeBolt) => connection.uri.replace('bolt://', '');

beforeAll(async () => {
  const routes = () => ({
    ttl: 1_000,
    db: 'neo4j',
    servers: [
      { role: 'ROUTE', addresses: [addressOf(cluster.writer)] },
      { role: 'WRITE', addresses: [addressOf(cluster.writer)] },
      { role: 'READ', addresses: [addressOf(cluster.reader)] },
    ],
  });
  const member = (by: Heard['by']): Member => ({
    routes,
    bookmark: BOOKMARK,
    hear: ({ tag, extra }) => {
      const { mode = 'w', bookmarks = [] } = Extra.parse(extra);
      heard.push({ by, tag, mode, bookmarks });
    },
  });
  cluster = {
    writer: await startFakeBolt(() => NO_ROWS, 0, member('writer')),
    reader: await startFakeBolt(() => NO_ROWS, 0, member('reader')),
  };
  const connection = { ...cluster.writer.connection, uri: `neo4j://${addressOf(cluster.writer)}` };
  graph = openGraphDatabase(connection);
  importer = openImporter(connection);
});
beforeEach(() => {
  heard = [];
});
afterAll(async () => {
  await Promise.all([graph.close(), importer.close()]);
  await Promise.all([cluster.writer.stop(), cluster.reader.stop()]);
});

const write = () =>
  inTransaction(
    importer,
    'test',
    async (transaction) => ({ keep: true, result: await transaction.run(COUNT_STORE, {}) }),
    async () => false,
  );

test('reads go to those who read, as reads', async () => {
  await graph.read(COUNT_STORE, {});
  expect(heard).toEqual([{ by: 'reader', tag: 'run', mode: 'r', bookmarks: [] }]);
});

test('what is written goes to the one who writes, and the next read waits for it', async () => {
  await write();
  expect(new Set(heard.map(({ by }) => by))).toEqual(new Set(['writer']));
  expect(heard[0]).toMatchObject({ tag: 'begin', mode: 'w' });
  heard = [];
  await graph.read(COUNT_STORE, {});
  expect(heard).toEqual([{ by: 'reader', tag: 'run', mode: 'r', bookmarks: [BOOKMARK] }]);
});

test('a second write waits for the first', async () => {
  await write();
  heard = [];
  await write();
  expect(heard[0]).toMatchObject({ by: 'writer', tag: 'begin', bookmarks: [BOOKMARK] });
});
