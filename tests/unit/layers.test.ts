import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Folder, readFolders } from '../../build/import-graph.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

/** A file of a violation or of none: where it is planted, and what it imports. */
type Plant = readonly [folder: string, imported: string];

const client = await readFolders(ROOT, ['client']);
const server = await readFolders(ROOT, ['server']);

/** Each folder but the top ones, which may import everything, with a file of the highest layer of its side. */
const upward = (folders: readonly Folder[]): readonly Plant[] =>
  folders.flatMap((folder): Plant[] => {
    const top = folders[0]?.path ?? '';
    const steps = '../'.repeat(folder.path.split('/').length - 1);
    return folder.path === top ? [] : [[folder.path, `${steps}planted.ts`]];
  });

const PLANTS: Readonly<Record<string, readonly Plant[]>> = {
  upward: [...upward(client), ...upward(server)],
  sideways: [
    ['client/table', '../timeline/planted.ts'],
    ['client/layout', '../cite/planted.ts'],
    ['server/import', '../export/planted.ts'],
  ],
  package: [
    ['client/components', 'cytoscape'],
    ['client/model', 'react'],
    ['client/actions', 'neo4j-driver'],
    ['server/graph', 'express'],
    ['server/contract', 'node:fs'],
  ],
  downward: [
    ['client/model', '../words/planted.ts'],
    ['client/canvas', '../renderer/planted.ts'],
    ['server/handlers', '../graph/planted.ts'],
  ],
};

const fileOf = (kind: string, [folder]: Plant) => `${folder}/${kind}.ts`;

let root = '';
let printed: readonly string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'yinzheng-layers-'));
  await cp(join(ROOT, 'biome.json'), join(root, 'biome.json'));
  const files = new Map<string, string>();
  for (const [kind, plants] of Object.entries(PLANTS))
    for (const plant of plants)
      files.set(
        fileOf(kind, plant),
        `import type { Planted } from '${plant[1]}';\n\nexport type X = Planted;\n`,
      );
  // Two files that need only each other's types.
  files.set('circle/one.ts', "import type { Two } from './two.ts';\n\nexport type One = { is?: Two };\n");
  files.set('circle/two.ts', "import type { One } from './one.ts';\n\nexport type Two = { is?: One };\n");
  for (const [file, code] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), code);
  }
  printed = await lint(root);
});

afterAll(() => rm(root, { recursive: true }));

/** What the linter finds wrong: one line each, with file and rule. */
function lint(cwd: string): Promise<readonly string[]> {
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.'];
  const child = spawn(process.execPath, [BIOME, ...args], { cwd });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(Buffer.concat(output).toString('utf8').split('\n')));
  });
}

const isRefused = (file: string, rule: string) =>
  printed.some((line) => line.includes(file) && line.includes(rule));

test.each(PLANTS.upward ?? [])('%s may not import upwards', (...plant) => {
  expect(isRefused(fileOf('upward', plant), 'noRestrictedImports')).toBe(true);
});

test.each(PLANTS.sideways ?? [])('%s may not import %s, which is beside it', (...plant) => {
  expect(isRefused(fileOf('sideways', plant), 'noRestrictedImports')).toBe(true);
});

test.each(PLANTS.package ?? [])('%s may not import the package %s', (...plant) => {
  expect(isRefused(fileOf('package', plant), 'noRestrictedImports')).toBe(true);
});

test.each(PLANTS.downward ?? [])('%s may import %s, which is below it', (...plant) => {
  expect(isRefused(fileOf('downward', plant), 'noRestrictedImports')).toBe(false);
});

test('folders that need each other are named, in their order', async () => {
  const circle = await mkdtemp(join(root, 'folders-'));
  for (const [folder, other] of ['ab', 'ba']) {
    await mkdir(join(circle, 'top', folder ?? ''), { recursive: true });
    await writeFile(join(circle, 'top', `${folder}/x.ts`), `import '../${other}/x.ts';\n`);
  }
  await expect(readFolders(circle, ['top'])).rejects.toThrow(/each other: (top\/[ab]) → top\/[ab] → \1$/);
});

test('two files that need only each other’s types are refused', () => {
  expect(isRefused('circle/one.ts', 'noImportCycles')).toBe(true);
});
