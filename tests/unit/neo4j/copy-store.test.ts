import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { homeIn } from '../../../server/neo4j/configure.ts';
import { removeCopy } from '../../../server/neo4j/copy-store.ts';
import { markProcess } from '../../../server/neo4j/identity.ts';
import { takeLock } from '../../../server/neo4j/lock.ts';
import { homeWord } from '../../../server/neo4j/process.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

/** A folder with something in it, as a copy is. */
function copied(): string {
  const dataDir = join(temporaryFolder(), 'console');
  mkdirSync(join(dataDir, 'neo4j', 'data'), { recursive: true });
  writeFileSync(join(dataDir, 'neo4j', 'data', 'file'), 'x');
  return dataDir;
}

test('a copy that is no longer used is taken away, and none is no matter', async () => {
  const dataDir = copied();
  await removeCopy(dataDir, () => {});
  expect(existsSync(dataDir)).toBe(false);
  await removeCopy(dataDir, () => {});
});

test('a copy in use stays', async () => {
  const dataDir = copied();
  const lock = takeLock(homeIn(dataDir).lockFile);
  await removeCopy(dataDir, () => {});
  expect(existsSync(join(dataDir, 'neo4j', 'data', 'file'))).toBe(true);
  if ('release' in lock) lock.release();
});

test('what a killed server left running on it is ended first', async () => {
  const dataDir = copied();
  const home = homeIn(dataDir);
  const holder = spawn('sleep', ['60']);
  const code = 'console.log(1); setInterval(() => {}, 1000)';
  const left = spawn(process.execPath, ['-e', code, '--', homeWord(home.folder)]);
  await once(left.stdout, 'data');
  const marks = { holder: markProcess(holder.pid ?? 0), neo4j: markProcess(left.pid ?? 0) };
  writeFileSync(home.lockFile, JSON.stringify(marks));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const ended = once(left, 'exit');
  await removeCopy(dataDir, () => {});
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect(existsSync(dataDir)).toBe(false);
});
