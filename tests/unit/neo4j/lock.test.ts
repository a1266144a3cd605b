import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { markProcess, type ProcessMark, stillRuns } from '../../../server/neo4j/identity.ts';
import { type Lock, takeLock } from '../../../server/neo4j/lock.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const lockPath = () => join(temporaryFolder(), 'neo4j.lock');

function mustTake(path: string): Lock {
  const lock = takeLock(path);
  if ('heldBy' in lock) throw new Error(`held by ${lock.heldBy.pid}`);
  return lock;
}

function markOf(pid: number | undefined): ProcessMark {
  const mark = markProcess(pid ?? 0);
  if (mark === null) throw new Error('no such process');
  return mark;
}

/** The mark of a process that has just ended. */
async function deadProcess(): Promise<ProcessMark> {
  const child = spawn('sleep', ['60']);
  const mark = markOf(child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return mark;
}

test('a lock is held against everybody until it is released', () => {
  const path = lockPath();
  const lock = mustTake(path);

  expect(takeLock(path)).toMatchObject({ heldBy: { pid: process.pid } });

  lock.release();
  expect(existsSync(path)).toBe(false);
  mustTake(path).release();
});

test('the lock of a dead process falls to the next, together with the Neo4j it left', async () => {
  const path = lockPath();
  const left = await deadProcess();
  writeFileSync(path, JSON.stringify({ holder: await deadProcess(), neo4j: left }));

  const lock = mustTake(path);

  expect(lock.left).toEqual(left);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    holder: { pid: process.pid },
    neo4j: left,
  });
});

test('a living process that merely has the pid of the dead holder holds nothing', () => {
  const path = lockPath();
  const holder = { ...markOf(process.pid), began: 'some other day' };
  writeFileSync(path, JSON.stringify({ holder, neo4j: null }));

  expect(mustTake(path).left).toBeNull();
});

test('a lock file cut short by a full disk is nobody’s', () => {
  const path = lockPath();
  writeFileSync(path, '{"holder": {"pi');

  expect(mustTake(path).left).toBeNull();
});

test('what is recorded stands in the file', async () => {
  const path = lockPath();
  const neo4j = await deadProcess();

  mustTake(path).record(neo4j);

  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ holder: { pid: process.pid }, neo4j });
});

test('a mark fits its process while that runs, and no longer', async () => {
  const child = spawn('sleep', ['60']);
  const mark = markOf(child.pid);
  expect(stillRuns(mark)).toBe(true);

  child.kill('SIGKILL');
  await once(child, 'exit');

  expect(stillRuns(mark)).toBe(false);
});

test('a lock that cannot be written is an error, and not taken for one that is held', () => {
  expect(() => takeLock(join(temporaryFolder(), 'no-such-folder', 'neo4j.lock'))).toThrow('ENOENT');
});
