import { createHash } from 'node:crypto';
import type { Connection } from '../../../server/graph/database.ts';
import { runCypher, testConnection } from '../../helpers/neo4j.ts';

const NODES = `
MATCH (n)
WHERE NOT n:ImportLock
RETURN labels(n) AS labels, properties(n) AS properties`;

const RELATIONSHIPS = `
MATCH (a)-[r]->(b)
RETURN type(r) AS type, coalesce(a.id, a.report) AS from, coalesce(b.id, b.report) AS to, properties(r) AS properties`;

/** The whole graph as sorted lines, without the times of loading: equal graphs have equal dumps. */
export async function dumpGraph(connection: Connection = testConnection()): Promise<string[]> {
  const nodes = await runCypher(NODES, {}, connection);
  const relationships = await runCypher(RELATIONSHIPS, {}, connection);
  return [...nodes, ...relationships].map((row) => JSON.stringify(row, canonical)).sort();
}

export const hashGraph = async (connection?: Connection): Promise<string> =>
  createHash('sha256')
    .update((await dumpGraph(connection)).join('\n'))
    .digest('hex');

function canonical(key: string, value: unknown): unknown {
  if (key === 'loaded_at') return undefined;
  if (key === 'labels' && Array.isArray(value)) return [...value].sort();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
