import { expect, test } from '@jest/globals';
import { openGraphDatabase } from '../../../server/graph/database.ts';
import { COUNT_STORE } from '../../../server/graph/store-queries.ts';
import { testConnection } from '../../helpers/neo4j.ts';

test('a read that takes too long is given up with 504, and the next one is answered', async () => {
  const endless = {
    ...COUNT_STORE,
    text: 'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN count(i) AS answer',
  };
  const graph = openGraphDatabase(testConnection(), 1_000);
  try {
    await expect(graph.read(endless, {})).rejects.toMatchObject({ status: 504, code: 'database-slow' });
    expect(await graph.read(COUNT_STORE, {})).toHaveLength(1);
  } finally {
    await graph.close();
  }
}, 30_000);
