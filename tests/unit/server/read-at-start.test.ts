import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../helpers/program.ts';

/** Libraries for what few ask for: they are read when it is first asked for. */
const LATER = ['@modelcontextprotocol/server', 'docx', 'n3', 'otpauth', 'write-excel-file'];

/** What a file needs before it can run: types need nothing, and `import(…)` waits. */
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** The packages that are read together with these files. */
function packagesReadWith(entries: readonly string[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = entries.map((entry) => resolve(ROOT, entry));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC))
      if (name.startsWith('.')) queue.push(resolve(dirname(file), name));
      else if (name.startsWith('#contract/')) queue.push(resolve(ROOT, 'server/contract', name.slice(10)));
      else
        packages.add(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        );
  }
  expect(seen.size).toBeGreaterThan(150);
  return packages;
}

test('a start reads no library for what few ask for', () => {
  const read = packagesReadWith([
    'server/main.ts',
    'server/open-server.ts',
    'server/web/app.ts',
    'server/service.ts',
  ]);
  expect(read).toContain('express');
  expect([...read].filter((name) => LATER.includes(name))).toEqual([]);
});

test('they would be found', () => {
  const read = packagesReadWith([
    'server/web/app.ts',
    'server/mcp/handler.ts',
    'server/access/authenticator.ts',
    ...['docx', 'trig', 'xlsx'].map((name) => `server/export/${name}.ts`),
  ]);
  expect(LATER.filter((name) => !read.has(name))).toEqual([]);
});
