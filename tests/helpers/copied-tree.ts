import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './folders.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = ['cypher', 'seeds', 'server', 'package.json', 'tsconfig.json'];

/** A copy of what loads the reports, for a test that breaks its files. Returns its folder. */
export function copyTree(): string {
  const copy = temporaryFolder();
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs Node on words in a folder, `tsx` at hand. */
export function runIn(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...words], {
    cwd: folder,
    env: { ...process.env, DATA_DIR: join(folder, '.data'), ...environment },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}
