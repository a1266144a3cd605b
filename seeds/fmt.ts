// npm run seeds:fmt -- [report or folder …]

import { describeProblem } from '../server/dataset/problem.ts';
import { formatFiles } from '../server/import/format-files.ts';
import { reportFolders, runCommand, say } from './tools/command-line.ts';

await runCommand('fmt', async ({ words }) => {
  let right = true;
  for (const folder of await reportFolders(words)) {
    const result = await formatFiles(folder);
    if ('problems' in result) {
      right = false;
      for (const problem of result.problems) say(describeProblem(problem));
    } else for (const file of result.changed) say(`${file}: put in order 已整理`);
  }
  return right;
});
