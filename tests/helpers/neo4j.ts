import { type Connection, openDriver } from '../../server/graph/database.ts';

/** The Neo4j of this test run: our own, started once for all, or the one named by YINZHENG_TEST_NEO4J_URI. */
export function testConnection(): Connection {
  const { YINZHENG_TEST_NEO4J_URI: uri, YINZHENG_TEST_NEO4J_PASSWORD: password } = process.env;
  if (!uri) throw new Error('no Neo4j for tests: run this by `npm run jest -- --selectProjects integration`');
  return {
    uri,
    user: process.env.YINZHENG_TEST_NEO4J_USER ?? 'neo4j',
    password: password ?? '',
    database: process.env.YINZHENG_TEST_NEO4J_DATABASE ?? 'neo4j',
  };
}

/** Takes every node and relationship away; constraints and indexes stay. Test files share the database. */
export async function emptyDatabase(connection: Connection = testConnection()): Promise<void> {
  await runCypher('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS', {}, connection);
}

/** The rows of a statement, as plain objects, in a transaction of its own. */
export async function runCypher(
  statement: string,
  parameters: Readonly<Record<string, unknown>> = {},
  connection: Connection = testConnection(),
): Promise<Record<string, unknown>[]> {
  const driver = openDriver(connection, 1);
  const session = driver.session({ database: connection.database });
  try {
    const result = await session.run(statement, parameters);
    return result.records.map((record) => record.toObject());
  } finally {
    await session.close();
    await driver.close();
  }
}
