import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fetchNeo4j } from '../../../server/neo4j/fetch.ts';
import { findJava } from '../../../server/neo4j/java.ts';
import { OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const FETCH_MS = 240_000;

/** A PATH with all that this one has, but no `mvn`. */
function pathWithoutMaven(): string {
  const bin = join(temporaryFolder(), 'bin');
  mkdirSync(bin);
  const folders = (process.env.PATH ?? '').split(':').reverse(); // of two equal names the first folder's stays
  const programs = new Map(
    folders.flatMap((folder) => list(folder).map((name) => [name, join(folder, name)])),
  );
  for (const [name, program] of programs) if (!name.startsWith('mvn')) symlinkSync(program, join(bin, name));
  return bin;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

test(
  'where there is no Maven, the wrapper fetches one, and that fetches the whole Neo4j',
  async () => {
    const cacheDir = temporaryFolder();
    const environment = {
      ...process.env,
      PATH: pathWithoutMaven(),
      MAVEN_USER_HOME: temporaryFolder(), // where the wrapper keeps its Maven
    };
    const java = await findJava({ majors: OUR_RELEASE.java });

    const lib = await fetchNeo4j({ release: OUR_RELEASE, cacheDir, java, environment, log: () => {} });

    expect(readdirSync(lib)).toHaveLength(OUR_RELEASE.jars ?? 0);
    expect(readdirSync(join(environment.MAVEN_USER_HOME, 'wrapper', 'dists'))).toHaveLength(1);
    expect(readdirSync(cacheDir)).toEqual([`neo4j-${OUR_RELEASE.version}`]);
  },
  FETCH_MS,
);
