import { expect, test } from '@jest/globals';
import { openExistingNeo4j } from '../../../server/neo4j/existing.ts';
import { runCypher, testConnection } from '../../helpers/neo4j.ts';

test('an existing server is used as it is, and said not to be ours', async () => {
  const before = await runCypher('MATCH (n) RETURN count(n) AS n');

  const server = await openExistingNeo4j(testConnection());

  expect(server.version).toMatch(/^(5\.|20\d\d\.)/);
  expect(server).toMatchObject({ connection: testConnection(), own: false });
  expect(server.warnings.map((warning) => warning.code)).toEqual(
    expect.arrayContaining(['csv-from-network', 'not-ours']),
  );
  expect(server.state()).toBe('ready');
  await expect(server.restart()).rejects.toMatchObject({ code: 'not-ours' });
  await server.stop();
  expect(server.state()).toBe('stopped');
  expect(await runCypher('MATCH (n) RETURN count(n) AS n')).toEqual(before); // it runs on, with nothing added
});

test('the routed scheme works too', async () => {
  const connection = { ...testConnection(), uri: testConnection().uri.replace(/^bolt:/, 'neo4j:') };

  await expect(openExistingNeo4j(connection)).resolves.toMatchObject({ own: false });
});

test.each([
  ['neo4j-refuses-user', { password: 'not the password' }],
  ['no-such-database', { database: 'nowhere' }],
  ['neo4j-unreachable', { uri: 'bolt://someone:secret@127.0.0.1:9' }],
])('%s is said in both languages, without any password', async (code, change) => {
  const failure = await openExistingNeo4j({ ...testConnection(), ...change }).catch(
    (error: unknown) => error,
  );

  expect(failure).toMatchObject({ code, message_zh: expect.stringMatching(/\p{Script=Han}/u) });
  expect(String(failure)).not.toMatch(/not the password|secret/);
});
