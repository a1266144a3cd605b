// npm run seeds:fmt -- [report or folder …]
import { reportFolders, runCommand, say } from '../server/import/command-line.ts';
import { formatFiles } from '../server/import/format-files.ts';
import { describeProblem } from '../server/import/problem.ts';

await runCommand(async ({ words }) => {
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
