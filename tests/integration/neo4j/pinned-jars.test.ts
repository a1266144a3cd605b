import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { installedAt } from '../../../server/neo4j/fetch.ts';
import { adopt, faultOfJars, isWhole, libOf, writeManifest } from '../../../server/neo4j/manifest.ts';
import { OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';

const JAR = `neo4j-bolt-${OUR_RELEASE.version}.jar`;

/** The fetched Neo4j once more, where it may be spoilt. */
function copyOfNeo4j(): string {
  const folder = temporaryFolder();
  const from = libOf(installedAt(neo4jCache(), OUR_RELEASE));
  mkdirSync(libOf(folder));
  for (const name of readdirSync(from)) place(join(from, name), join(libOf(folder), name), name === JAR);
  return folder;
}

function place(from: string, to: string, own: boolean): void {
  try {
    if (own) copyFileSync(from, to);
    else linkSync(from, to);
  } catch {
    copyFileSync(from, to); // another file system
  }
}

test('each jar is held against its published hash, and a changed one is seen at the next start', () => {
  const folder = copyOfNeo4j();
  const jar = join(libOf(folder), JAR);
  expect(faultOfJars(folder, OUR_RELEASE)).toBeNull();
  writeManifest(folder, OUR_RELEASE);
  expect(isWhole(folder, OUR_RELEASE)).toBe(true);

  const bytes = readFileSync(jar);
  bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000);
  writeFileSync(jar, bytes); // of the same size
  expect(isWhole(folder, OUR_RELEASE)).toBe(false);
  expect(adopt(folder, OUR_RELEASE)).toBe(false);
  expect(faultOfJars(folder, OUR_RELEASE)).toBe(`${JAR} is not the file that was published`);
}, 60_000);

test('jars that were only touched, or fetched by an earlier version, are taken up without a fetch', () => {
  const folder = copyOfNeo4j();
  expect(isWhole(folder, OUR_RELEASE)).toBe(false); // no list yet
  expect(adopt(folder, OUR_RELEASE)).toBe(true);
  expect(isWhole(folder, OUR_RELEASE)).toBe(true);

  utimesSync(join(libOf(folder), JAR), new Date(0), new Date(0));
  expect(isWhole(folder, OUR_RELEASE)).toBe(false);
  expect(adopt(folder, OUR_RELEASE)).toBe(true);

  rmSync(join(libOf(folder), JAR));
  expect(adopt(folder, OUR_RELEASE)).toBe(false);
}, 60_000);
