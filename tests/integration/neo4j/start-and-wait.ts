/** A program of its own for the tests that kill it: starts Neo4j, says `ready <uri>`, stops it on SIGTERM. */
import { z } from 'zod';
import { AppError } from '../../../server/errors/app-error.ts';
import { startNeo4j } from '../../../server/neo4j/start.ts';

const [dataDir, cacheDir] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2));
const cancelled = new AbortController();
const say = (line: string) => process.stdout.write(`${line}\n`);

process.once('SIGTERM', () => cancelled.abort());
try {
  const server = await startNeo4j({ dataDir, cacheDir, log: say, signal: cancelled.signal });
  cancelled.signal.addEventListener('abort', () => void server.stop());
  say(`ready ${server.connection.uri}`);
} catch (error) {
  say(error instanceof AppError ? `failed ${error.code}` : `failed ${error}`);
}
