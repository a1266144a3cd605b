import { readConfig } from '../../server/config.ts';
import { findJava } from '../../server/neo4j/java.ts';
import { CALENDAR_RELEASE } from '../../server/neo4j/release.ts';
import { type Neo4jServer, startNeo4j } from '../../server/neo4j/start.ts';

/** Whether this machine has a Java that a calendar release runs on. */
export const hasNewerJava = (): Promise<boolean> =>
  findJava({ majors: CALENDAR_RELEASE.java }).then(
    () => true,
    () => false,
  );

/** A Neo4j of the calendar line, fetched and started by the product's own code. The caller stops it. */
export const startCalendarServer = (dataDir: string): Promise<Neo4jServer> =>
  startNeo4j({
    dataDir,
    cacheDir: readConfig(process.env).neo4jCache,
    release: CALENDAR_RELEASE,
    log: () => {},
  });
