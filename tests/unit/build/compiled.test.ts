import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../helpers/folders.ts';
import { ROOT } from '../../helpers/program.ts';

const SOURCES = ['build', 'commands', 'cypher', 'seeds', 'server', 'package.json', 'package-lock.json'];
const SOMEBODY = 65_534;

let tree = '';
beforeAll(() => {
  tree = temporaryFolder();
  chmodSync(tree, 0o755);
  for (const name of SOURCES) cpSync(join(ROOT, name), join(tree, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
});

function run(words: readonly string[], uid?: number) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: tree,
    env: { ...process.env, NODE_V8_COVERAGE: '', DATA_DIR: join(tree, '.data') },
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { code: status, said: stdout + stderr };
}

const check = (uid?: number) => run(['build/run.js', 'seeds/check', 'sample-2023'], uid);
const compiled = (path: string) => join(tree, 'compiled', path);

test('a command of a tree that nobody has compiled compiles it first, and runs without TypeScript', () => {
  expect(check()).toMatchObject({ code: 0, said: expect.stringContaining('1 right, 0 problems') });
  expect(existsSync(compiled('server/main.js'))).toBe(true);
  expect(existsSync(compiled('server/main.ts'))).toBe(false);
  expect(readFileSync(compiled('server/console/runner-process.js'), 'utf8')).not.toContain('interface ');
});

test('what was compiled is used until a source changes, and a source that is gone leaves nothing', () => {
  writeFileSync(compiled('seeds/check.js'), "process.stdout.write('the compiled one');");
  expect(check().said).toBe('the compiled one');
  writeFileSync(join(tree, 'server/one-more.ts'), 'export const more: number = 1;\n');
  expect(check().said).toContain('1 right');
  expect(existsSync(compiled('server/one-more.js'))).toBe(true);
  rmSync(join(tree, 'server/one-more.ts'));
  expect(check().said).toContain('1 right');
  expect(existsSync(compiled('server/one-more.js'))).toBe(false);
});

test('a source that is no TypeScript ends in the words of the build', () => {
  const path = join(tree, 'server/broken.ts');
  writeFileSync(path, 'const = ;\n');
  const { code, said } = check();
  rmSync(path);
  expect(code).toBe(1);
  expect(said).toMatch(/The program could not be built .*npm run build\n无法构建程序/);
  expect(said).not.toMatch(/^\s+at /m);
});

test('no module finds by its own place what is not compiled beside it', () => {
  const modules = ['server', 'seeds'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const wrong = modules.filter((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/new URL\(([^,]+), import\.meta\.url\)/g)].some(
      ([, named = '']) => named.startsWith("'") && !/^'\.\/[\w-]+\.[jt]s'$/.test(named),
    ),
  );
  expect(wrong).toEqual([]);
});

const asSomebody = process.getuid?.() === 0 ? test : test.skip; // only root can become somebody else

asSomebody('another user runs what was compiled, and is told when it is not', () => {
  expect(check().code).toBe(0);
  expect(check(SOMEBODY)).toMatchObject({ code: 0, said: expect.stringContaining('1 right') });
  rmSync(compiled('.built-from'));
  const { code, said } = check(SOMEBODY);
  expect(code).toBe(1);
  expect(said).toMatch(/The program could not be built \(EACCES.*\n无法构建程序/);
  expect(said.trim().split('\n')).toHaveLength(2);
});

test('a page that cannot be built ends in the words of the build', () => {
  const { code, said } = run(['build/make.js', 'page']); // the copy has no page to build
  expect(code).toBe(1);
  expect(said).toMatch(/The page could not be built .*npm run build\n无法构建页面/);
});
