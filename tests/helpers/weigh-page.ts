import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { buildPage } from '../../build/build-page.ts';
import type { Chunk } from './page-weight.ts';

const DIST = fileURLToPath(new URL('../../client/dist/', import.meta.url));
const read = (path: string) => readFileSync(DIST + path, 'utf8');

/** What a person who never opens the console does not load. */
const EDITOR = /^(editor|cypher)\//;

/** How the build says what loads what: by each file's source, or a name of its own where it has none. */
const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.string().optional(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);

await buildPage(); // mostly there already
const manifest = Manifest.parse(JSON.parse(read('.vite/manifest.json')));
const loaded = new Map(Object.values(manifest).map((each) => [each.file, each]));
const scripts = readdirSync(`${DIST}assets`)
  .filter((name) => name.endsWith('.js'))
  .map((name) => `assets/${name}`);
const named = read('index.html').matchAll(/<script [^>]*src="\/([^"]+)"/g);
const first = reach(
  [...named].map(([, file = '']) => file),
  importsOf,
);
const page = reach([...first], (file) => [...importsOf(file), ...laterOf(file)]);
const chunks = scripts
  .filter((file) => page.has(file))
  .map(
    (file): Chunk => ({
      file,
      bytes: brotliCompressSync(read(file)).length,
      when: first.has(file) ? 'before first paint' : 'later',
    }),
  );
process.stdout.write(JSON.stringify(chunks.sort((a, b) => b.bytes - a.bytes)));

function reach(start: readonly string[], next: (file: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(start);
  for (const file of seen) for (const other of next(file)) seen.add(other);
  return seen;
}

function importsOf(file: string): readonly string[] {
  return filesOf(loaded.get(file)?.imports ?? []);
}

/** What a script loads when it is wanted: other scripts but the editor's, and workers, which it names in a URL. */
function laterOf(file: string): readonly string[] {
  const opened = loaded.get(file)?.dynamicImports ?? [];
  const code = read(file);
  return [
    ...filesOf(opened.filter((key) => !EDITOR.test(manifest[key]?.src ?? ''))),
    ...scripts.filter((other) => !loaded.has(other) && code.includes(basename(other))),
  ];
}

function filesOf(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}
