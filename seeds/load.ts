// npm run seeds:load -- [report or folder …] [--texts <folder>] [--remove <report>]

import { describeProblem } from '../server/dataset/problem.ts';
import { forgetLoad, keepLoad } from '../server/import/kept-loads.ts';
import { type LoadProgress, loadFolders, removeReport } from '../server/import/load.ts';
import { judgementFolders, readJudgements, reportFolders, runCommand, say } from './tools/command-line.ts';
import { withConnection } from './tools/connect.ts';

const MINUTE_MS = 60_000;

await runCommand('load', ({ words, read, remove, dataDir }) =>
  withConnection(say, async (connection) => {
    if (remove !== null) {
      const removed = await removeReport(connection, remove, await readJudgements(dataDir));
      await forgetLoad(dataDir, remove);
      say(removed ? `${remove}: removed. 已移除。` : `${remove}: was not there. 本来就不在。`);
      return true;
    }
    const folders = await reportFolders(words);
    const stopping = new AbortController();
    process.once('SIGINT', () => {
      say('Stopping after this report; a second Ctrl+C ends at once. 载完这份即停止；再按 Ctrl+C 立即结束。');
      stopping.abort();
    });
    const done = await loadFolders(connection, folders, {
      ...read,
      identityFolders: await judgementFolders(dataDir),
      signal: stopping.signal,
      onLoaded: async ({ report, changed, counts }, progress) => {
        await keepLoad(dataDir, progress.folder, report);
        say(
          `${report}: ${changed ? 'loaded 已载入' : 'unchanged 无变化'}  ${JSON.stringify(counts)}${placeOf(progress)}`,
        );
      },
    });
    if ('problems' in done) {
      for (const problem of done.problems) say(describeProblem(problem));
      say(
        `Nothing was written: ${done.problems.length} problems. 未写入任何内容：${done.problems.length} 个问题。`,
      );
      return false;
    }
    if (done.isStopped)
      say(
        `${done.results.length} of ${folders.length} are loaded; the same command goes on from there. 已载入 ${done.results.length} / ${folders.length} 份；再次运行同一命令即可继续。`,
      );
    return !done.isStopped;
  }),
);

/** How far a load of several is, and how long it will take. */
function placeOf({ done, total, left }: LoadProgress): string {
  if (total === 1) return '';
  const minutes = Math.ceil(left / MINUTE_MS);
  const rest = minutes > 1 ? `, ${minutes} min left 还需约 ${minutes} 分钟` : '';
  return `  ${done}/${total}${rest}`;
}
