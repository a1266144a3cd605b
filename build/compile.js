import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transformWithOxc } from 'vite';
import { PROGRAM, ROOT } from './parts.js';

const SOURCES = ['commands', 'server', 'seeds'];

/** Names are found as in the sources: `#contract/…` is what lies in this folder. */
const PACKAGE = { type: 'module', imports: { '#contract/*': './server/contract/*' } };

/**
 * Takes the types out of the server's and the commands' TypeScript: `server/main.ts` becomes `compiled/server/main.js`.
 * Each file is put in its place whole, so that two that compile at the same time do not see each other's halves.
 */
export async function compileProgram() {
  const sources = (await Promise.all(SOURCES.map(typescriptBelow))).flat();
  const made = await Promise.all(sources.map(compileFile));
  await place('package.json', `${JSON.stringify(PACKAGE)}\n`);
  await removeAllBut(new Set(made));
}

/** @param {string} folder */
async function typescriptBelow(folder) {
  const names = await readdir(join(ROOT, folder), { recursive: true });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

/** @param {string} source */
async function compileFile(source) {
  const { code } = await transformWithOxc(await readFile(join(ROOT, source), 'utf8'), source, {
    tsconfig: false,
    target: 'es2023',
    sourcemap: false,
    typescript: { rewriteImportExtensions: 'rewrite', onlyRemoveTypeImports: true },
  });
  const path = source.replace(/\.ts$/, '.js');
  await place(path, code);
  return path;
}

/** @param {string} path @param {string} text */
async function place(path, text) {
  const target = join(ROOT, PROGRAM, path);
  const before = await readFile(target, 'utf8').catch(() => null);
  if (before === text) return;
  const beside = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(beside, text);
  await rename(beside, target);
}

/** What is left of files that are no longer there. @param {ReadonlySet<string>} kept */
async function removeAllBut(kept) {
  const names = await readdir(join(ROOT, PROGRAM), { recursive: true });
  const old = names.filter((name) => name.endsWith('.js') && !kept.has(name));
  await Promise.all(old.map((name) => rm(join(ROOT, PROGRAM, name), { force: true })));
}
