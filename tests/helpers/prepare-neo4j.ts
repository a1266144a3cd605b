import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeIn } from '../../server/neo4j/configure.ts';
import { fetchNeo4j } from '../../server/neo4j/fetch.ts';
import { findJava } from '../../server/neo4j/java.ts';
import { makeClassArchive } from '../../server/neo4j/make-class-archive.ts';
import { OUR_RELEASE } from '../../server/neo4j/release.ts';
import { neo4jCache } from './own-settings.ts';
import { compileQuickly } from './quick-jvm.ts';

// npm run prepare:neo4j: fetches Neo4j and makes its class archive. The tests start it dozens of times; on a new machine,
// where it is made by and by beside them, most of those starts would do without.
compileQuickly();
const log = (line: string) => void process.stdout.write(`${line}\n`);
const cacheDir = neo4jCache();
const java = await findJava({ majors: OUR_RELEASE.java });
const lib = await fetchNeo4j({ release: OUR_RELEASE, cacheDir, java, log });
const home = homeIn(join(tmpdir(), 'unused')); // it has one of its own
await makeClassArchive(
  { home, java, release: OUR_RELEASE, lib, port: 0, classes: null },
  new AbortController().signal,
  constants.priority.PRIORITY_NORMAL,
);
