import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCurrent, PARTS, PROGRAM, ROOT } from './parts.js';

// node build/run.js <module> [words …]: runs `server/main` or a command, compiled first where its sources have changed.

const [module = '', ...words] = process.argv.slice(2);

/** Half a second at most. Not in this process, which would keep what the compiler needs. */
const compiles = async () =>
  (await isCurrent(PARTS.program)) ||
  spawnSync(process.execPath, [join(ROOT, 'build', 'make.js'), 'program'], { stdio: 'inherit' }).status === 0;

if (await compiles()) {
  const path = join(ROOT, PROGRAM, `${module}.js`);
  process.argv = [process.argv[0] ?? '', path, ...words];
  await import(pathToFileURL(path).href);
} else process.exitCode = 1;
