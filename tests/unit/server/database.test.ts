import { afterEach, expect, test } from '@jest/globals';
import { openGraphDatabase, patiently } from '../../../server/graph/database.ts';
import { COUNT_STORE } from '../../../server/graph/store-queries.ts';
import { type FakeBolt, startFakeBolt } from '../../helpers/fake-bolt.ts';

let bolt: FakeBolt | undefined;
afterEach(() => bolt?.stop());

async function askOne(failure: string) {
  let asked = 0;
  bolt = await startFakeBolt(() => {
    asked += 1;
    return { failure };
  });
  const graph = openGraphDatabase(bolt.connection);
  const error = await patiently(() => graph.read(COUNT_STORE, {})).catch((reason: unknown) => reason);
  await graph.close();
  return { error, asked };
}

test('what the server itself finds wrong is neither asked again nor taken for its absence', async () => {
  const { error, asked } = await askOne('Neo.DatabaseError.General.UnknownError');
  expect(error).toMatchObject({ code: 'Neo.DatabaseError.General.UnknownError' });
  expect(asked).toBe(1);
});

test('a database that takes a question and says nothing is away', async () => {
  bolt = await startFakeBolt(() => new Promise(() => {}));
  const graph = openGraphDatabase(bolt.connection, 1);
  await expect(graph.read(COUNT_STORE, {})).rejects.toMatchObject({ code: 'database-unavailable' });
  await bolt.stop();
  await graph.close();
});
