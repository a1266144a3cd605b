import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The words for Node, in the root folder, that run `server/main` or a command as `npm start` does. While coverage is counted
 * the TypeScript itself is run, since it is its lines that are counted.
 */
export const program = (module: string): readonly string[] =>
  process.env.NODE_V8_COVERAGE ? ['--import', 'tsx', `${module}.ts`] : ['build/run.js', module];

/** What the installation leaves: server compiled, page built. Who may not write to the program's folder needs it. */
export function install(): void {
  const { status, stderr } = spawnSync(process.execPath, ['build/make.js'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
