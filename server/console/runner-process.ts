import { type ChildProcess, fork } from 'node:child_process';
import type { Connection } from '../graph/database.ts';
import { scriptOf } from '../program/program.ts';
import type { FromRunner, ToRunner } from './protocol.ts';

/** One process with one connection to the database. It takes one job at a time. */
export interface Runner {
  send(message: ToRunner): void;
  /** Hears what the runner says, and `undefined` once it is gone. One listener at a time. */
  listen(listener: (message: FromRunner | undefined) => void): void;
  /** Ends the process at once. Safe to call again. */
  kill(): void;
  readonly alive: boolean;
}

export interface RunnerMemory {
  readonly heapMegabytes: number;
  readonly residentBytes: number;
}

const START_MS = 15_000;

/** @throws Error when the process does not start. */
export async function startRunner(connection: Connection, memory: RunnerMemory): Promise<Runner> {
  const script = scriptOf(new URL('./runner.ts', import.meta.url));
  const child = fork(script.path, [], {
    execArgv: [`--max-old-space-size=${memory.heapMegabytes}`, ...script.execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment(),
  });
  let alive = true;
  let listener: (message: FromRunner | undefined) => void = () => {};
  child.on('message', (message: FromRunner) => listener(message));
  const gone = () => {
    if (!alive) return;
    alive = false;
    listener(undefined);
  };
  child.on('exit', gone);
  child.on('error', gone);
  const runner: Runner = {
    send: (message) => {
      if (child.connected) child.send(message, () => {});
    },
    listen: (next) => {
      listener = next;
    },
    kill: () => {
      child.kill('SIGKILL');
    },
    get alive() {
      return alive && child.connected;
    },
  };
  await ready(child, runner, () =>
    child.send({ connection: { ...connection }, mostMemoryBytes: memory.residentBytes }, () => {}),
  );
  return runner;
}

/** Nothing of the parent's surroundings but what finds programs and certificates: it also holds secrets. */
function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function ready(child: ChildProcess, runner: Runner, start: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      runner.kill();
      reject(new Error(`The query runner did not start within ${START_MS} ms.`));
    }, START_MS);
    runner.listen((message) => {
      clearTimeout(timer);
      if (message?.type === 'ready') resolve();
      else reject(new Error('The query runner ended before it was ready.'));
    });
    child.on('spawn', start);
  });
}
