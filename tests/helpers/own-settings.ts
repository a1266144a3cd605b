import { readConfig } from '../../server/config.ts';
import { SETTINGS } from '../../server/settings.ts';

/** Only a cache, of what is checked by its hash: tests may fill it or find it filled. */
const HARMLESS = 'NEO4J_CACHE';

/** The product's own settings that would change what a test sees. */
export const OWN_SETTINGS: readonly string[] = SETTINGS.map(({ name }) => name).filter(
  (name) => name !== HARMLESS,
);

/** Takes the product's settings out of an environment, so that a test is the same in whichever shell it is run. */
export function dropSettings(environment: NodeJS.ProcessEnv = process.env): void {
  for (const name of OWN_SETTINGS) delete environment[name];
}

/** Where the fetched Neo4j lies. */
export function neo4jCache(): string {
  const { NEO4J_CACHE } = process.env;
  return readConfig(NEO4J_CACHE === undefined ? {} : { NEO4J_CACHE }).neo4jCache;
}
