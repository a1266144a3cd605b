import { afterEach, expect, test } from '@jest/globals';
import { readConfig } from '../../../server/config.ts';
import type { Neo4jServer } from '../../../server/neo4j/server.ts';
import { openService } from '../../../server/service.ts';
import { type FakeAnswer, type FakeBolt, NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

let bolt: FakeBolt | undefined;
afterEach(() => bolt?.stop());

/** What is said of an opening over a database that answers so, and whether the database was told to stop. */
async function openOver(
  answer: (statement: string) => FakeAnswer | Promise<FakeAnswer>,
  neo4j: (bolt: FakeBolt) => Promise<Partial<Neo4jServer>>,
) {
  bolt = await startFakeBolt(answer);
  let stops = 0;
  const stop = async () => {
    stops += 1;
  };
  const starting = neo4j(bolt).then((server) => ({ stop, ...server }) as Neo4jServer);
  starting.catch(() => {}); // as the start itself does: it is heard of by who waits for it
  const config = readConfig({ DATA_DIR: temporaryFolder() });
  const answering = Promise.resolve(bolt.connection);
  const error = await openService(config, { neo4j: starting, answering, samples: false, log: () => {} }).then(
    () => 'opened',
    (reason: unknown) => reason,
  );
  return { error, stops };
}

/** A question that is still open when the database is closed would be asked again for a minute. */
const afterAnswers = () => new Promise((resolve) => setTimeout(resolve, 1_000));

test('a load that fails ends the start, and the database is stopped', async () => {
  const empty = { fields: ['entities', 'statements', 'observations', 'reports'], rows: [[0, 0, 0, 0]] };
  const full = { failure: 'Neo.DatabaseError.General.UnknownError' };
  const { error, stops } = await openOver(
    (statement) =>
      statement.includes('entities') ? empty : /^CREATE|MERGE/m.test(statement) ? full : NO_ROWS,
    async ({ connection }) => ({ connection }),
  );
  expect(error).toMatchObject({ code: full.failure });
  expect(stops).toBe(1);
});

test('a database that answers, but not as it should, ends the start with its own words', async () => {
  const { error, stops } = await openOver(
    () => NO_ROWS,
    () => afterAnswers().then(() => Promise.reject(new Error('not as it was configured'))),
  );
  expect(error).toMatchObject({ message: 'not as it was configured' });
  expect(stops).toBe(0);
});

test('a database that is as it should be but refuses the first question ends the start with its refusal, and is stopped', async () => {
  const failure = 'Neo.DatabaseError.General.UnknownError';
  const { error, stops } = await openOver(
    (statement) => (statement.includes('hash') ? NO_ROWS : afterAnswers().then(() => ({ failure }))),
    async ({ connection }) => ({ connection }),
  );
  expect(error).toMatchObject({ code: failure });
  expect(stops).toBe(1);
});
