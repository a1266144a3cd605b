import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hashOfSources, isCurrent, PARTS, ROOT, stampOf } from './parts.js';

// node build/make.js [program] [page] [--again]: makes these parts, or both, unless they were made of just these sources.

/** @type {Readonly<Record<keyof typeof PARTS, () => Promise<void>>>} */
const MAKE = {
  program: async () => (await import('./compile.js')).compileProgram(),
  page: buildPage,
};

const DISK_FULL = /ENOSPC|EDQUOT|os error (?:28|122)\b|No space left on device/;

/** In a process of its own, so that what a build needs is given back. @returns {Promise<void>} */
function buildPage() {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    const stop = () => child.kill();
    process.once('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      const isFull = DISK_FULL.test(said);
      if (!isFull) process.stderr.write(said);
      if (code === 0) resolve();
      else reject(new Error(isFull ? 'ENOSPC' : `vite build: ${code}`));
    });
  });
}

/** @param {keyof typeof PARTS} name */
async function make(name) {
  const part = PARTS[name];
  if (!process.argv.includes('--again') && (await isCurrent(part))) return;
  const sources = await hashOfSources(part);
  await MAKE[name]();
  await writeFile(stampOf(part), sources);
}

/** @param {keyof typeof PARTS} name @param {unknown} error */
function fail(name, error) {
  const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const [en, zh] = name === 'page' ? ['page', '页面'] : ['program', '程序'];
  process.exitCode = 1;
  if (DISK_FULL.test(why)) {
    process.stderr.write(
      `The ${en} could not be built: the disk of ${ROOT} is full. Free some space and start again; what was stored is kept.\n` +
        `无法构建${zh}：${ROOT} 所在的磁盘已满。请腾出空间后再启动，已存的数据不会丢失。\n`,
    );
    return;
  }
  process.stderr.write(
    `The ${en} could not be built (${why}). Whoever may write to ${ROOT} runs there: npm run build\n` +
      `无法构建${zh}（${why}）。请由对 ${ROOT} 有写权限的用户在该文件夹中运行：npm run build\n`,
  );
}

const asked = process.argv.slice(2).filter((word) => word !== '--again');
for (const name of /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS)))
  if (asked.length === 0 || asked.includes(name)) await make(name).catch((error) => fail(name, error));
