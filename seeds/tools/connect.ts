import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../../server/config.ts';
import { AppError } from '../../server/errors/app-error.ts';
import type { Connection } from '../../server/graph/database.ts';
import { homeIn } from '../../server/neo4j/configure.ts';
import { startNeo4j } from '../../server/neo4j/start.ts';

/**
 * Gives `work` the Neo4j that the environment names, else our own: the one that a running server holds, or one started
 * for this alone and stopped afterwards.
 */
export async function withConnection<T>(
  log: (line: string) => void,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  if (config.existingNeo4j !== null) return work(config.existingNeo4j);
  const server = await startNeo4j({
    dataDir: config.dataDir,
    cacheDir: config.neo4jCache,
    memory: config.memory,
    log,
  }).catch((error) => {
    if (error instanceof AppError && error.code === 'data-folder-held') return null;
    throw error;
  });
  if (server === null) return work(connectionOfHolder(config));
  try {
    return await work(server.connection);
  } finally {
    await server.stop();
  }
}

/** How to reach the Neo4j of the server that holds the data folder: its address is in its settings. */
function connectionOfHolder({ dataDir }: Config): Connection {
  const home = homeIn(dataDir);
  const settings = readFileSync(join(home.folder, 'conf', 'neo4j.conf'), 'utf8');
  const address = /^server\.bolt\.listen_address=(\S+)$/m.exec(settings)?.[1];
  if (address === undefined) throw new Error(`${home.folder}/conf/neo4j.conf names no address`);
  const password = readFileSync(home.passwordFile, 'utf8').trim();
  return { uri: `bolt://${address}`, user: 'neo4j', password, database: 'neo4j' };
}
