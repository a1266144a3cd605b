/** One Neo4j Community release: how it is fetched and started. */
export interface Release {
  readonly version: string;
  /** Major versions of Java it runs on, the preferred first. */
  readonly java: readonly number[];
  readonly mainClass: string;
  /** How many jars the whole server is, where known: fewer or more means a broken fetch. */
  readonly jars: number | null;
  /** About how much is fetched, for the progress lines. */
  readonly megabytes: number;
}

/** The release all our promises are tested on: the long-term line, and the last that runs on Java 17. */
export const OUR_RELEASE: Release = {
  version: '5.26.28',
  java: [17, 21],
  mainClass: 'org.neo4j.server.CommunityEntryPoint',
  jars: 214,
  megabytes: 118,
};

/** A later calendar release; the integration tests run once against it. */
export const CALENDAR_RELEASE: Release = {
  version: '2026.08.1',
  java: [21, 25],
  mainClass: 'org.neo4j.server.Neo4jCommunity', // renamed after the 5.x line
  jars: 225,
  megabytes: 152,
};
