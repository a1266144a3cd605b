import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, jest, test } from '@jest/globals';
import { markProcess, type ProcessMark } from '../../../server/neo4j/identity.ts';
import { endOrphan } from '../../../server/neo4j/orphan.ts';

const HOME = '/data/neo4j';
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process with this word in its command line, as a Neo4j has it. */
async function startProcess(word: string): Promise<{ child: ChildProcess; mark: ProcessMark }> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)', '--', word]);
  children.push(child);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const mark = markProcess(child.pid ?? 0);
  if (mark === null) throw new Error('it did not start');
  return { child, mark };
}

const runs = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;
const settle = () => new Promise((resolve) => setTimeout(resolve, 200));

test('the Neo4j of this folder that was left behind is stopped, and it is said', async () => {
  const { child, mark } = await startProcess(`--home-dir=${HOME}`);
  const logged: string[] = [];

  await endOrphan(mark, HOME, (line) => logged.push(line));

  if (runs(child)) await once(child, 'exit'); // Node may be told of it later than we have seen it
  expect(child.signalCode).toBe('SIGTERM');
  expect(logged).toHaveLength(2);
});

test.each([
  ['a Neo4j of another folder', `--home-dir=${HOME}-of-somebody`],
  ['a foreign program', 'something-else'],
])('%s with the recorded pid is left alone', async (_, word) => {
  const { child, mark } = await startProcess(word);

  await endOrphan(mark, HOME, () => {});

  await settle();
  expect(runs(child)).toBe(true);
});

test('a later process that was given the recorded pid is left alone, whatever its name', async () => {
  const { child, mark } = await startProcess(`--home-dir=${HOME}`);

  await endOrphan({ ...mark, began: 'before this one' }, HOME, () => {});

  await settle();
  expect(runs(child)).toBe(true);
});

test('one that this user may not stop is named', async () => {
  const { mark } = await startProcess(`--home-dir=${HOME}`);
  const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  });
  try {
    await expect(endOrphan(mark, HOME, () => {})).rejects.toMatchObject({
      code: 'orphan-stays',
      message: expect.stringContaining(`process ${mark.pid}`),
    });
  } finally {
    kill.mockRestore();
  }
});
