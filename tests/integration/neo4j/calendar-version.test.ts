import { expect, test } from '@jest/globals';
import { openExistingNeo4j } from '../../../server/neo4j/existing.ts';
import { CALENDAR_RELEASE } from '../../../server/neo4j/release.ts';
import { runCypher, testConnection } from '../../helpers/neo4j.ts';

// Only in `npm run test:calendar`, whose Neo4j is of that line.

test('a calendar version is used as an existing server: it takes writes, and its version is no cause for a warning', async () => {
  const server = await openExistingNeo4j(testConnection());
  await runCypher('CREATE (:Probe {name: $name})', { name: '引证' }, server.connection);

  expect(server).toMatchObject({ version: CALENDAR_RELEASE.version, edition: 'community', own: false });
  const codes = server.warnings.map((warning) => warning.code);
  expect(codes).toContain('not-ours');
  expect(codes).not.toContain('version-untested');
  expect(await runCypher('MATCH (n:Probe) RETURN n.name AS name', {}, server.connection)).toEqual([
    { name: '引证' },
  ]);
  await runCypher('MATCH (n:Probe) DELETE n', {}, server.connection);
}, 60_000);
