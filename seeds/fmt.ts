// npm run seeds:fmt -- [report or folder …]

import { resolve } from 'node:path';
import { describeProblem } from '../server/dataset/problem.ts';
import { formatFiles } from '../server/import/format-files.ts';
import { formatIdentity } from '../server/import/format-identity.ts';
import { reportFolders, runCommand, say } from './tools/command-line.ts';

await runCommand('fmt', async ({ words }) => {
  let right = true;
  const folders = await reportFolders(words);
  const shared = [...new Set(folders.map((folder) => resolve(folder, '../../shared')))];
  for (const result of [
    ...(await inTurn(folders, formatFiles)),
    // Judgements name entities of all reports, so they come last.
    ...(await inTurn(shared, formatIdentity)),
  ]) {
    if ('problems' in result) {
      right = false;
      for (const problem of result.problems) say(describeProblem(problem));
    } else for (const file of result.changed) say(`${file}: put in order 已整理`);
  }
  return right;
});

async function inTurn<T>(folders: readonly string[], work: (folder: string) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const folder of folders) results.push(await work(folder));
  return results;
}
