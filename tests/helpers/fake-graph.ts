import type { GraphDatabase } from '../../server/graph/database.ts';

/** Answers each query by its name with these rows, which the query's own schema then parses, as it would the database's. */
export function fakeGraph(rows: Readonly<Record<string, readonly Record<string, unknown>[]>>): GraphDatabase {
  return {
    async read(query, params) {
      query.toParameters(params);
      return (rows[query.name] ?? []).map((row) => query.parseRow(row));
    },
    async close() {},
  };
}
