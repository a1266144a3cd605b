import { readdir } from 'node:fs/promises';
import { nearest } from './nearest.ts';
import { type Problem, problemAt } from './problem.ts';

/** A problem for each file of a folder that nothing reads: it is usually a misspelt one. `said` tells what it is no part of. */
export async function strayFiles(
  folder: string,
  shown: string,
  expected: readonly string[],
  said: { readonly en: string; readonly zh: string },
): Promise<Problem[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => !expected.includes(name) && !name.startsWith('.'))
    .map((name) =>
      problemAt(
        { file: `${shown}/${name}` },
        { code: 'unknown-file', ...said, nearest: nearest(name, expected) },
      ),
    );
}
