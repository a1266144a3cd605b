import { describe, expect, jest, test } from '@jest/globals';
import { runCypher } from '../../helpers/neo4j.ts';
import { consoleOfThree } from './console-of-three.ts';
import type { AnswerBody } from './served-console.ts';

jest.setTimeout(30_000); // the first statement of a kind is slow, and the machine may be busy
const served = consoleOfThree();

describe('running, waiting, cancelling', () => {
  const long = 'UNWIND range(1, 100000000) AS x WITH x WHERE x < 0 RETURN count(x) AS c';

  test('a cancelled query is gone from the database', async () => {
    const answer = served.ask({ statement: long }, { 'x-query-id': 'to-cancel' });
    await listed(1);
    const other = await fetch(`${served.origin}/api/query/nobody`, { method: 'DELETE' });
    expect(other.status).toBe(404);
    const cancelled = await fetch(`${served.origin}/api/query/to-cancel`, { method: 'DELETE' });
    expect(cancelled.status).toBe(204);
    expect((await answer).json?.errors?.[0]?.code).toBe('cancelled');
    await listed(0);
  }, 30_000);

  test('a query whose client is gone is ended', async () => {
    const gone = new AbortController();
    const answer = fetch(`${served.origin}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement: long }),
      signal: gone.signal,
    });
    await listed(1);
    gone.abort();
    await expect(answer).rejects.toThrow();
    await listed(0);
  }, 30_000);

  test('two run, one waits, the next hears 429 and when to come again', async () => {
    const running = [served.ask({ statement: long }), served.ask({ statement: long })];
    await listed(2);
    const waiting = served.ask({ statement: 'RETURN 1 AS one' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const turnedAway = await served.ask({ statement: 'RETURN 2 AS two' });
    expect(turnedAway.status).toBe(429);
    expect(Number(turnedAway.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await waiting).status).toBe(202);
    for (const answer of await Promise.all(running)) expect([202, 408]).toContain(answer.status);
  }, 60_000);

  test('an id in use is not used twice', async () => {
    const first = served.ask({ statement: long, maxExecutionTime: 2 }, { 'x-query-id': 'twice' });
    await listed(1);
    expect((await served.ask({ statement: 'RETURN 1' }, { 'x-query-id': 'twice' })).status).toBe(409);
    expect([202, 408]).toContain((await first).status);
  }, 30_000);

  test('maxExecutionTime shortens the time, and never lengthens it', async () => {
    const answer = await served.ask({ statement: long, maxExecutionTime: 1 });
    expect(answer.status).toBe(408);
    expect(answer.json satisfies AnswerBody | null).toMatchObject({ errors: [{ code: 'timeout' }] });
  }, 30_000);
});

/** Waits until so many of the console's transactions are listed. */
async function listed(count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await runCypher(
      "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'yinzheng-console' AND NOT currentQuery STARTS WITH 'EXPLAIN' RETURN 1 AS one",
    );
    if (rows.length === count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never ${count} transactions`);
}
