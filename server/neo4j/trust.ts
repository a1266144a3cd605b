import { statSync } from 'node:fs';
import { startFailure } from './failure.ts';

const OTHERS_WRITE = 0o002;

/**
 * What lies in the cache is run as the person who starts Yinzheng: only they and root may have put it there.
 * @throws AppError when somebody else may have.
 */
export function needTrust(folder: string, user = process.getuid?.()): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || user === undefined) return; // not made yet, or a system without such owners
  const ours = found.uid === user || found.uid === 0;
  if (ours && (found.mode & OTHERS_WRITE) === 0) return;
  throw startFailure('cache-of-another', {
    en: `${ours ? 'Anybody may write to' : 'Another user owns'} ${folder}, and what lies there would run in your name. Set NEO4J_CACHE to a folder of your own.`,
    zh: `${folder} ${ours ? '任何人都可写入' : '属于其他用户'}，而其中的程序会以您的身份运行。请把 NEO4J_CACHE 设为您自己的文件夹。`,
  });
}
