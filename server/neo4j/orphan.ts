import { setTimeout as delay } from 'node:timers/promises';
import { say, startFailure } from './failure.ts';
import { commandLine, type ProcessMark, stillRuns } from './identity.ts';
import { homeWord } from './process.ts';

const POLITE_MS = 20_000;

/**
 * Ends the Neo4j that an earlier run of ours left behind when it was killed, so that the store is free.
 * A process that merely has the same pid by now, or works on another folder, is left alone.
 */
export async function endOrphan(
  mark: ProcessMark,
  folder: string,
  log: (line: string) => void,
): Promise<void> {
  if (!stillRuns(mark) || !`${commandLine(mark.pid)} `.includes(` ${homeWord(folder)} `)) return;
  say(log, {
    en: `An earlier run was killed and left Neo4j (process ${mark.pid}) behind; stopping it first.`,
    zh: `上次运行被强行结束，留下了 Neo4j（进程 ${mark.pid}），先将其停止。`,
  });
  const deadline = Date.now() + POLITE_MS;
  kill(mark.pid, 'SIGTERM');
  while (stillRuns(mark)) {
    if (Date.now() > deadline) kill(mark.pid, 'SIGKILL');
    await delay(50);
  }
}

function kill(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may just have ended by itself, which is what we want.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return;
    throw startFailure(
      'orphan-stays',
      {
        en: `Neo4j (process ${pid}) of an earlier run still works on this data folder and cannot be stopped by this user. Stop it, then start again.`,
        zh: `上次运行的 Neo4j（进程 ${pid}）仍占用此数据文件夹，当前用户无权停止它。请先停止它再启动。`,
      },
      error,
    );
  }
}
