import { expect, jest, test } from '@jest/globals';
import { type Driver, Neo4jError } from 'neo4j-driver';
import { type Importer, inTransaction } from '../../../server/import/importer.ts';
import { removeReport } from '../../../server/import/load.ts';
import { NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';

/** An importer whose server refuses to begin. */
function refusing(error: unknown): Importer {
  const session = { beginTransaction: () => Promise.reject(error), close: async () => {} };
  return {
    driver: { session: () => session } as unknown as Driver,
    database: 'neo4j',
    close: async () => {},
  };
}

const fail = (code: string) => new Neo4jError('said by the server', code, '', '');

test.each([
  [
    'memory that is at its end',
    fail('Neo.TransientError.General.MemoryPoolOutOfMemoryError'),
    'too-large',
    507,
  ],
  ['another load', fail('Neo.TransientError.Transaction.LockAcquisitionTimeout'), 'load-running', 409],
  ['a server that is gone', fail('ServiceUnavailable'), 'database-unavailable', 503],
])('%s is told in words a person can act on', async (_, error, code, status) => {
  const load = inTransaction(
    refusing(error),
    'test',
    async () => ({ keep: true, result: 1 }),
    async () => false,
  );
  await expect(load).rejects.toMatchObject({ code, status, cause: error });
});

test('any other error stays what it is', async () => {
  const error = fail('Neo.ClientError.Statement.SyntaxError');
  const load = inTransaction(
    refusing(error),
    'test',
    async () => ({ keep: true, result: 1 }),
    async () => false,
  );
  await expect(load).rejects.toBe(error);
});

test('whether a commit was written is asked for a minute, and then the error is the server’s own', async () => {
  const failure = 'Neo.DatabaseError.General.UnknownError';
  const wait = setTimeout;
  const quick = (act: () => void, ms?: number) => wait(act, ms === 1_000 ? 0 : ms);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(quick as typeof setTimeout);
  let isLost = false;
  let asked = 0;
  const bolt = await startFakeBolt((statement) => {
    if (isLost) asked += 1;
    if (isLost) return { failure };
    isLost = statement === 'COMMIT';
    if (isLost) return 'broken';
    return statement.includes('RETURN load.hash')
      ? { fields: ['hash', 'judged'], rows: [['known', null]] }
      : NO_ROWS;
  });
  await expect(removeReport(bolt.connection, 'sample-2023', [])).rejects.toMatchObject({ code: failure });
  expect(asked).toBe(60);
  jest.restoreAllMocks();
  await bolt.stop();
});
