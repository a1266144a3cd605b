import { type Connection, openDriver } from '../../../server/graph/database.ts';

/**
 * All that a write could have changed: counts, a sum over all values, and the last transaction's id, which is in
 * every bookmark, so that even a write that was undone at once would show.
 */
export async function graphState(connection: Connection): Promise<unknown> {
  const driver = openDriver(connection, 1);
  const session = driver.session({ database: connection.database });
  try {
    const rows: unknown[] = [];
    for (const statement of [
      'MATCH (n) RETURN count(n) AS nodes, sum(size(keys(n))) AS properties, sum(size(labels(n))) AS labels',
      'MATCH ()-[r]->() RETURN count(r) AS edges',
      'MATCH (n) UNWIND keys(n) AS key RETURN key, count(*) AS c, collect(toStringOrNull(n[key])) AS v ORDER BY key',
      'SHOW INDEXES YIELD name RETURN collect(name) AS indexes',
      'SHOW CONSTRAINTS YIELD name RETURN collect(name) AS constraints',
      'CALL db.labels() YIELD label RETURN collect(label) AS labels',
    ]) {
      const result = await session.run(statement);
      rows.push(result.records.map((record) => record.toObject()));
    }
    return { rows, bookmarks: session.lastBookmarks() };
  } finally {
    await session.close();
    await driver.close();
  }
}
