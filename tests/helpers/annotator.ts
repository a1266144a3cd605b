import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Folder } from '../../server/corpus/folder.ts';
import type { Connection } from '../../server/graph/database.ts';

/** A process that annotates the small report until it is killed. */
export interface Annotator {
  readonly process: ChildProcess;
  /** Kills it. Resolves with what it had been answered for: what it is, and its id. */
  kill(): Promise<readonly (readonly [what: string, id: string])[]>;
}

/**
 * Resolves when it has begun.
 *
 * @param run  names what it adds
 * @param store  the Neo4j that follows the files; away where it is not given
 */
export async function startAnnotator(root: string, run: string, store?: Connection): Promise<Annotator> {
  const { uri, user, password } = store ?? {};
  const named = store && { TEST_URI: uri, TEST_USER: user, TEST_PASSWORD: password };
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'annotate.ts'), root, run],
    {
      env: { ...process.env, NODE_OPTIONS: '', ...named },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += String(bytes);
  });
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the annotator ended by itself'))),
  ]);
  return {
    process: child,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      const lines = said.split('\n').slice(1, -1);
      return lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? ''] as const);
    },
  };
}

/** What was answered for stands in the report, and once. */
export function expectKept({ tables }: Folder, answered: Awaited<ReturnType<Annotator['kill']>>): void {
  const columns = {
    entity: ['entities', 'id'],
    mention: ['mentions', 'entity'],
    statement: ['relations', 'from'],
  } as const;
  const times = answered.map(([what, id]) => {
    const [table, column] = columns[what as keyof typeof columns];
    return [what, id, tables[table].filter((cells) => cells[column] === id).length];
  });
  expect(times).toEqual(answered.map(([what, id]) => [what, id, 1]));
}

/** Numbers from 0 to 1, always the same for a seed. */
export function* chances(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}
