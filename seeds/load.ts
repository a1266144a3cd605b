// npm run seeds:load -- [report or folder …] [--texts <folder>] [--remove <report>]

import { describeProblem } from '../server/dataset/problem.ts';
import { forgetLoad, keepLoad } from '../server/import/kept-loads.ts';
import { loadFolders, removeReport } from '../server/import/load.ts';
import { judgementFolders, readJudgements, reportFolders, runCommand, say } from './tools/command-line.ts';
import { withConnection } from './tools/connect.ts';

await runCommand('load', ({ words, read, remove, dataDir }) =>
  withConnection(say, async (connection) => {
    if (remove !== null) {
      const removed = await removeReport(connection, remove, await readJudgements(dataDir));
      await forgetLoad(dataDir, remove);
      say(removed ? `${remove}: removed. 已移除。` : `${remove}: was not there. 本来就不在。`);
      return true;
    }
    const folders = await reportFolders(words);
    const done = await loadFolders(connection, folders, {
      ...read,
      identityFolders: await judgementFolders(dataDir),
    });
    if ('problems' in done) {
      for (const problem of done.problems) say(describeProblem(problem));
      say(
        `Nothing was written: ${done.problems.length} problems. 未写入任何内容：${done.problems.length} 个问题。`,
      );
      return false;
    }
    for (const [at, { report, changed, counts }] of done.results.entries()) {
      await keepLoad(dataDir, folders[at] ?? '', report);
      say(`${report}: ${changed ? 'loaded 已载入' : 'unchanged 无变化'}  ${JSON.stringify(counts)}`);
    }
    return true;
  }),
);
