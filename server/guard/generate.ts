import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const GRAMMAR = ['CypherCmdLexer', 'CypherCmdParser'] as const;
const IMPORTED = ['CypherPreLexer', 'CypherPreParser', 'Cypher25Lexer', 'Cypher25Parser'] as const;
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const GENERATOR = join(MODULES, 'antlr-ng/dist/cli/runner.js');
// Under node_modules, so that it is never committed, and goes when the packages that it was made from go.
const OUTPUT = join(MODULES, '.cache/yinzheng/');

/**
 * Makes Neo4j's grammar of Cypher, which `@neo4j-cypher/language-support` exports, into a parser; about 3 s, and only
 * when it is not there yet for exactly these grammar files.
 * @returns where `CypherCmdLexer.ts` and `CypherCmdParser.ts` are, as a URL that ends in a slash.
 */
export async function generateParser(): Promise<string> {
  const require = createRequire(import.meta.url);
  const fileOf = (name: string) => require.resolve(`@neo4j-cypher/language-support/grammar/${name}.g4`);
  const hash = createHash('sha256');
  for (const name of [...GRAMMAR, ...IMPORTED]) hash.update(await readFile(fileOf(name)));
  hash.update(await readFile(join(MODULES, 'antlr-ng/package.json')));
  hash.update('2'); // of this file's own making: raise it when the output changes
  const folder = join(OUTPUT, `cypher-parser-${hash.digest('hex').slice(0, 16)}`);
  const url = `${pathToFileURL(folder).href}/`;
  if (await exists(folder)) return url;

  await mkdir(OUTPUT, { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  await runGenerator(half, GRAMMAR.map(fileOf));
  await writeFile(join(half, 'package.json'), '{"type":"module"}\n'); // so that it shares our antlr4ng's classes
  // A whole folder appears at once; who comes second throws its own away.
  await rename(half, folder).catch(async (error: unknown) => {
    await rm(half, { recursive: true });
    if (!(await exists(folder))) throw error;
  });
  return url;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function runGenerator(into: string, files: readonly string[]): Promise<void> {
  const options = ['-Dlanguage=TypeScript', '-o', into, '--exact-output-dir', '-l', 'false', '-v', 'false'];
  const grammars = dirname(files[0] ?? '');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [GENERATOR, ...options, '--lib', grammars, ...files], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {},
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-2000);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The Cypher parser could not be generated: ${said}`));
    });
  });
}
