import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript, like all that has to run before the program is compiled: Node 20 reads no TypeScript.

export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * One of the two parts that are made of the sources. Where it lies, a stamp says of which.
 * @typedef {{ readonly folder: string, readonly sources: readonly string[] }} Part
 */

/** The server and the commands as JavaScript. */
export const PROGRAM = 'compiled';

/** @type {Readonly<Record<'program' | 'page', Part>>} */
export const PARTS = {
  program: {
    folder: PROGRAM,
    sources: ['build/compile.js', 'commands', 'package-lock.json', 'seeds', 'server'],
  },
  page: {
    folder: join('client', 'dist'),
    sources: ['vite.config.ts', 'package-lock.json', 'build', 'client', 'cypher/editor', 'server/contract'],
  },
};

/** A dot file: never served. @param {Part} part */
export const stampOf = ({ folder }) => join(ROOT, folder, '.built-from');

/** Whether a part was made of just these sources. @param {Part} part */
export async function isCurrent(part) {
  const [stamp, sources] = await Promise.all([
    readFile(stampOf(part), 'utf8').catch(() => ''),
    hashOfSources(part),
  ]);
  return stamp === sources;
}

/** @param {Part} part */
export async function hashOfSources({ folder, sources }) {
  const lists = await Promise.all(sources.map((source) => filesOf(source)));
  const files = lists.flat().filter((file) => !file.startsWith(folder) && !NO_SOURCE.test(file));
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(ROOT, file)));
  return hash.digest('hex');
}

/** Data is read where it lies, and sums of Neo4j's files too. */
const NO_SOURCE = /^seeds[\\/](?:packs|reports|shared)[\\/]|\.(?:md|sha256)$/;

/** Sorted paths from the root: of a file itself, of a folder all files below, of nothing none. @param {string} source */
async function filesOf(source) {
  const entries = await readdir(join(ROOT, source), { recursive: true, withFileTypes: true }).catch(
    () => null,
  );
  if (entries === null) return existsSync(join(ROOT, source)) ? [source] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}
