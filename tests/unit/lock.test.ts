import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const Entry = z.object({ integrity: z.string().optional(), resolved: z.string().optional() });
const Lock = z.object({ packages: z.record(z.string(), Entry) });

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const { '': _own, ...packages } = Lock.parse(JSON.parse(readFileSync(file, 'utf8'))).packages;
const entries = Object.entries(packages);

test('every package is checked by its hash when it is installed, on every system', () => {
  expect(entries.length).toBeGreaterThan(400);
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('the lock names no registry: each machine asks its own', () => {
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test.each([
  '@biomejs/cli',
  '@swc/core',
  '@unrs/resolver-binding',
  '@rolldown/binding',
  'lightningcss',
  '@esbuild/',
])('%s is there for Linux, macOS and Windows', (name) => {
  const names = entries.map(([path]) => path).filter((path) => path.startsWith(`node_modules/${name}`));
  for (const system of ['linux-x64', 'darwin-arm64', 'win32-x64'])
    expect(names.filter((each) => each.includes(system))).not.toEqual([]);
});
