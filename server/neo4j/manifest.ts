import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Release } from './release.ts';

const Manifest = z.object({
  version: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.int() })),
});

const manifestOf = (installed: string) => join(installed, 'manifest.json');

/** Where the jars of an installed Neo4j lie. */
export const libOf = (installed: string): string => join(installed, 'lib');

/**
 * What is wrong with freshly copied jars; null when they are the whole server.
 * Maven has compared their check sums; this finds what is missing, or a page of a proxy in a jar's place.
 */
export function faultOfJars(installed: string, release: Release): string | null {
  const names = readdirSync(libOf(installed)).filter((name) => name.endsWith('.jar'));
  const core = ['neo4j', 'neo4j-server', 'neo4j-kernel', 'neo4j-bolt', 'neo4j-cypher'];
  const missing = core.map((name) => `${name}-${release.version}.jar`).find((name) => !names.includes(name));
  if (missing !== undefined) return `${missing} is missing`;
  if (release.jars !== null && names.length !== release.jars)
    return `there are ${names.length} files instead of ${release.jars}`;
  const broken = names.find((name) => !isArchive(join(libOf(installed), name)));
  return broken === undefined ? null : `${broken} is not a jar`;
}

/** Writes down names and sizes, so that every later start can see whether they are still all there. */
export function writeManifest(installed: string, release: Release): { files: number; bytes: number } {
  const files = readdirSync(libOf(installed)).map((name) => ({
    name,
    size: statSync(join(libOf(installed), name)).size,
  }));
  writeFileSync(manifestOf(installed), JSON.stringify({ version: release.version, files }, null, 1));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

/** Whether `installed` holds exactly what was once fetched. */
export function isWhole(installed: string, release: Release): boolean {
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(manifestOf(installed), 'utf8')));
    return (
      manifest.version === release.version &&
      manifest.files.length === readdirSync(libOf(installed)).length &&
      manifest.files.every(({ name, size }) => statSync(join(libOf(installed), name)).size === size)
    );
  } catch {
    return false; // no manifest, or a file of it is gone
  }
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
