import { spawn } from 'node:child_process';
import { startFailure } from './neo4j/failure.ts';
import { programPath } from './program/program.ts';

/**
 * Builds the page unless it was built from just these sources, in a process of its own: a build takes more than a gigabyte,
 * which the server would keep.
 * @throws AppError with the reason and what to do.
 */
export function buildPage(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [programPath('build/make.js'), 'page'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      if (!signal.aborted) reject(error);
    });
    child.once('close', (code) => {
      // Last stand the two sentences; what the build itself said before them is for developers.
      const [en = '', zh = ''] = said.trim().split('\n').slice(-2);
      if (code === 0 || signal.aborted) resolve();
      else reject(startFailure('page-not-built', { en, zh }));
    });
  });
}
