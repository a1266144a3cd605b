import { expect, test } from '@jest/globals';
import { emptyDatabase, runCypher } from '../../helpers/neo4j.ts';

test('the Neo4j of the test run takes nodes and can be emptied', async () => {
  await runCypher('CREATE (:Probe {name: $name})', { name: '引证' });

  await emptyDatabase();

  expect(await runCypher('MATCH (n) RETURN count(n) AS n')).toMatchObject([{ n: { low: 0 } }]);
});
