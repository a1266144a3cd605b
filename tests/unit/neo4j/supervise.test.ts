import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test } from '@jest/globals';
import { startFailure } from '../../../server/neo4j/failure.ts';
import { type SuperviseOptions, type Supervision, supervise } from '../../../server/neo4j/supervise.ts';

const children: ChildProcess[] = [];
const supervisions: Supervision[] = [];

afterEach(async () => {
  for (const supervision of supervisions.splice(0)) await supervision.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function startProcess(): ChildProcess {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  children.push(child);
  return child;
}

function watched(first: ChildProcess, options: Partial<SuperviseOptions> = {}): Supervision {
  const defaults = { launch: async () => startProcess(), log: () => {}, delaysMs: [1] };
  const supervision = supervise(first, { ...defaults, ...options });
  supervisions.push(supervision);
  return supervision;
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 4_000; !condition(); ) {
    if (Date.now() > deadline) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const fails = () => Promise.reject(startFailure('neo4j-ended', { en: 'It ended.', zh: '它结束了。' }));

test('a process that dies is brought back; until then the state says so', async () => {
  const first = startProcess();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const supervision = watched(first, { launch: () => answered.then(startProcess) });
  expect(supervision.state()).toBe('ready');

  first.kill('SIGKILL');
  await until(() => supervision.state() === 'restarting');
  answer();
  await until(() => supervision.state() === 'ready');

  expect(children).toHaveLength(2);
  expect(supervision.crashes()).toBe(1);
});

test('attempts that fail are repeated after ever longer waits, and after five it is said what to look at', async () => {
  const logged: string[] = [];
  const began: number[] = [];
  const first = startProcess();
  const launch = async () => {
    began.push(Date.now());
    return began.length < 6 ? fails() : startProcess();
  };
  const supervision = watched(first, {
    launch,
    log: (line) => logged.push(line),
    delaysMs: [1, 1, 40, 80],
  });

  first.kill('SIGKILL');
  await until(() => began.length === 6);
  await until(() => supervision.state() === 'ready');

  expect((began[3] ?? 0) - (began[2] ?? 0)).toBeGreaterThanOrEqual(79);
  expect(logged).toContain('It ended.');
  expect(logged).toContain('它结束了。');
  expect(logged.some((line) => /failed 5 times in a row/.test(line))).toBe(true);
});

test('a restart kills the process and resolves when another is there', async () => {
  const first = startProcess();
  const supervision = watched(first);

  await supervision.restart();

  expect(first.signalCode).toBe('SIGKILL');
  expect(supervision.crashes()).toBe(0);
  expect(supervision.state()).toBe('ready');
  expect(children).toHaveLength(2);
});

test('a stop ends the process and nothing brings it back', async () => {
  const first = startProcess();
  const supervision = watched(first);

  await supervision.stop();

  expect(first.signalCode).toBe('SIGTERM');
  expect(supervision.state()).toBe('stopped');
  expect(children).toHaveLength(1);
});

test('a stop during a restart calls the restart off', async () => {
  const first = startProcess();
  const stopsWhenCalledOff = (signal: AbortSignal) =>
    new Promise<ChildProcess>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const supervision = watched(first, { launch: stopsWhenCalledOff });
  first.kill('SIGKILL');
  await until(() => supervision.state() === 'restarting');

  await supervision.stop();

  expect(supervision.state()).toBe('stopped');
});
