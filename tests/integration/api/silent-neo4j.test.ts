import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphDatabase, openGraphDatabase } from '../../../server/graph/database.ts';
import { COUNT_STORE } from '../../../server/graph/store-queries.ts';
import { testConnection } from '../../helpers/neo4j.ts';
import { type Line, line } from '../../helpers/odd-servers.ts';

let wire: Line;
let graph: GraphDatabase;

beforeAll(async () => {
  const connection = testConnection();
  wire = await line(Number(new URL(connection.uri).port));
  graph = openGraphDatabase({ ...connection, uri: `bolt://127.0.0.1:${wire.port}` });
});
afterAll(async () => {
  await graph.close();
  await wire.stop();
}, 20_000);

const outcome = (reading: Promise<unknown>) =>
  reading.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );

test('a line that goes dead under open connections: 503 within 15 s, and back by itself', async () => {
  expect(await outcome(Promise.all([1, 2, 3].map(() => graph.read(COUNT_STORE, {}))))).toBe('answered');

  wire.cut();
  const began = Date.now();
  const asked = await Promise.all([1, 2, 3, 4, 5].map(() => outcome(graph.read(COUNT_STORE, {}))));
  expect(asked).toEqual(Array(5).fill('database-unavailable'));
  expect(Date.now() - began).toBeLessThan(16_500);

  wire.heal();
  const healed = Date.now();
  expect(await outcome(graph.read(COUNT_STORE, {}))).toBe('answered');
  expect(Date.now() - healed).toBeLessThan(3_000);
}, 60_000);

test('what is asked while the line is dead is heard again soon after it is mended', async () => {
  expect(await outcome(graph.read(COUNT_STORE, {}))).toBe('answered');
  wire.cut();
  const waiting = outcome(graph.read(COUNT_STORE, {}));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  wire.heal();
  expect(['answered', 'database-unavailable']).toContain(await waiting);
  expect(await outcome(graph.read(COUNT_STORE, {}))).toBe('answered');
}, 60_000);
