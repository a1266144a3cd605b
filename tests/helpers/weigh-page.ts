import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Chunk } from './page-weight.ts';

/** What a person who never opens the console does not load. */
const EDITOR = /\/client\/(editor|cypher)\//;

/** What the editor's workers take of it. */
const LANGUAGE_SUPPORT = [
  'autocomplete',
  'formatQuery',
  'highlightSyntax',
  'lintCypherQuery',
  'parseParameters',
];

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** Stands in for Neo4j's language support: seven megabytes that only the editor's workers load, and no budget holds. */
const noLanguageSupport: Plugin = {
  name: 'no-language-support',
  enforce: 'pre',
  resolveId: (id) => (id === '@neo4j-cypher/language-support' ? '\0no-language-support' : null),
  load: (id) =>
    id === '\0no-language-support' ? `export const [${LANGUAGE_SUPPORT.join(', ')}] = [];` : null,
};

const built = await build({
  configFile: 'vite.config.ts',
  logLevel: 'silent',
  build: { write: false },
  worker: { plugins: () => [noLanguageSupport] },
});
const outputs = new Map<string, Output>(
  [built].flat().flatMap((one) => ('output' in one ? one.output.map((file) => [file.fileName, file]) : [])),
);
const html = outputs.get('index.html');
const named = html?.type === 'asset' ? String(html.source).matchAll(/<script [^>]*src="\/([^"]+)"/g) : [];
const first = reach(
  [...named].map(([, file = '']) => file),
  importsOf,
);
const page = reach([...first], (file) => [
  ...importsOf(file),
  ...laterOf(file).filter((name) => !isEditor(name)),
]);
const chunks = [...outputs.values()]
  .filter(({ fileName }) => fileName.endsWith('.js'))
  .map((file): Chunk => {
    const { fileName } = file;
    const when = whenOf(file);
    return {
      file: fileName,
      bytes: brotliCompressSync(file.type === 'chunk' ? file.code : file.source).length,
      when,
    };
  });
process.stdout.write(JSON.stringify(chunks.sort((a, b) => b.bytes - a.bytes)));

function whenOf(file: Output): Chunk['when'] {
  if (first.has(file.fileName)) return 'before first paint';
  return page.has(file.fileName) ? 'later' : 'editor';
}

function reach(start: readonly string[], next: (file: Output) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(start);
  for (const name of seen) {
    const file = outputs.get(name);
    if (file !== undefined) for (const other of next(file)) seen.add(other);
  }
  return seen;
}

function importsOf(file: Output): readonly string[] {
  return file.type === 'chunk' ? file.imports : [];
}

/** What a chunk loads when it is wanted: other chunks, and workers, which it names in a URL. */
function laterOf(file: Output): readonly string[] {
  if (file.type !== 'chunk') return [];
  const workers = [...outputs.values()]
    .filter(
      ({ type, fileName }) =>
        type === 'asset' && fileName.endsWith('.js') && file.code.includes(fileName.replace(/^assets\//, '')),
    )
    .map(({ fileName }) => fileName);
  return [...file.dynamicImports, ...workers];
}

function isEditor(name: string): boolean {
  const file = outputs.get(name);
  return file?.type === 'chunk' && EDITOR.test(file.facadeModuleId ?? '');
}
