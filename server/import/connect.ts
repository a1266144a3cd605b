import { readConfig } from '../config.ts';
import type { Connection } from '../graph/database.ts';

/** Gives `work` the Neo4j that the environment names. */
export async function withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const { existingNeo4j } = readConfig(process.env);
  if (existingNeo4j === null)
    throw new Error('Set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD. 请设置 NEO4J_URI 等。');
  return work(existingNeo4j);
}
