import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DIST = join(ROOT, 'client', 'dist');
const STAMP = join(DIST, '.built-from'); // a dot file: never served

/** Builds the page unless it was built from just these sources. Returns whether it had to. */
export async function buildPage(): Promise<boolean> {
  const sources = await hashOfSources();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === sources) return false;
  const { build } = await import('vite'); // slow to load, and mostly not needed
  await build({ root: join(ROOT, 'client'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' });
  return true;
}

/** Says of the page just built from which sources it is. Called by the build itself; a build elsewhere is not the page. */
export async function stampPage(folder: string | undefined): Promise<void> {
  if (folder !== DIST) return;
  await writeFile(STAMP, await hashOfSources());
}

async function hashOfSources(): Promise<string> {
  const files = [
    join(ROOT, 'vite.config.ts'),
    join(ROOT, 'package-lock.json'),
    ...(await filesBelow(join(ROOT, 'build'))),
    ...(await filesBelow(join(ROOT, 'client'))),
    ...(await filesBelow(join(ROOT, 'cypher', 'editor'))),
    ...(await filesBelow(join(ROOT, 'cypher', 'tour'))),
    ...(await filesBelow(join(ROOT, 'server', 'contract'))),
  ];
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file.slice(ROOT.length))
      .update('\0')
      .update(await readFile(file));
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(DIST))
    .sort();
}
