import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { programPath } from '../program/program.ts';
import type { Release } from './release.ts';

const Manifest = z.object({
  version: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.int(), modified: z.number() })),
});

const manifestOf = (installed: string) => join(installed, 'manifest.json');

/** Where the jars of an installed Neo4j lie. */
export const libOf = (installed: string): string => join(installed, 'lib');

/**
 * What is wrong with freshly copied jars; null when they are the whole server.
 * Maven has compared them with the sums of the mirror that it was set to use; this finds what is missing, a page of a
 * proxy in a jar's place, and any jar that is not the one we know.
 */
export function faultOfJars(installed: string, release: Release): string | null {
  const names = readdirSync(libOf(installed)).filter((name) => name.endsWith('.jar'));
  const core = ['neo4j', 'neo4j-server', 'neo4j-kernel', 'neo4j-bolt', 'neo4j-cypher'];
  const missing = core.map((name) => `${name}-${release.version}.jar`).find((name) => !names.includes(name));
  if (missing !== undefined) return `${missing} is missing`;
  if (release.jars !== null && names.length !== release.jars)
    return `there are ${names.length} files instead of ${release.jars}`;
  const broken = names.find((name) => !isArchive(join(libOf(installed), name)));
  if (broken !== undefined) return `${broken} is not a jar`;
  const sums = pinnedSums(release);
  const changed = sums && names.find((name) => sums.get(name) !== sumOf(join(libOf(installed), name)));
  return changed ? `${changed} is not the file that was published` : null;
}

const PINNED = programPath('server/neo4j/jars/');

/** The SHA-256 of each jar of a release, by name; null for a release that we do not know. */
function pinnedSums({ version }: Release): ReadonlyMap<string, string> | null {
  const file = join(PINNED, `${version}.sha256`);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Writes down names, sizes and times, so that every later start can see at little cost whether they are as they were. */
export function writeManifest(installed: string, release: Release): { files: number; bytes: number } {
  const files = readdirSync(libOf(installed)).map((name) => {
    const { size, mtimeMs } = statSync(join(libOf(installed), name));
    return { name, size, modified: mtimeMs };
  });
  writeFileSync(manifestOf(installed), JSON.stringify({ version: release.version, files }, null, 1));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

/** Whether `installed` holds exactly what was once fetched and checked. */
export function isWhole(installed: string, release: Release): boolean {
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(manifestOf(installed), 'utf8')));
    return (
      manifest.version === release.version &&
      manifest.files.length === readdirSync(libOf(installed)).length &&
      manifest.files.every(({ name, size, modified }) => {
        const found = statSync(join(libOf(installed), name));
        return found.size === size && found.mtimeMs === modified;
      })
    );
  } catch {
    return false; // no manifest, or a file of it is gone
  }
}

/** Takes up again what was touched, copied or fetched by an earlier version of ours, if it is the release we know. */
export function adopt(installed: string, release: Release): boolean {
  if (pinnedSums(release) === null || !existsSync(libOf(installed))) return false;
  if (faultOfJars(installed, release) !== null) return false;
  writeManifest(installed, release);
  return true;
}

function isArchive(path: string): boolean {
  const head = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  return head.equals(Buffer.from('PK\x03\x04', 'latin1'));
}
