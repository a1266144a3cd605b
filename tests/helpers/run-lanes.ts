import { spawn } from 'node:child_process';
import { findChromium } from './chromium.ts';

/**
 * Two at a time, each lane taking the next when it is free. The longest come first, so that both lanes end at about the
 * same time. What a script prints comes out when it ends, so that two do not mix.
 */
const SCRIPTS: readonly (readonly string[])[] = [
  ['test:browser', '--', '--shard=1/2'],
  ['test:mishaps'],
  ['test:processes'],
  ['test:browser', '--', '--shard=2/2'],
  ['test:integration'],
  ['test:calendar'],
];
const LANES = 2;

function run(script: readonly string[]): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', ...script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.stderr.on('data', (part: Buffer) => printed.push(part));
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      process.stdout.write(
        `\n> ${script.join(' ')} (${seconds} s)\n${Buffer.concat(printed).toString('utf8')}`,
      );
      resolve(code === 0);
    });
  });
}

const left = [...SCRIPTS];

/** Runs what is left, also after one that failed: one wants to see everything that is wrong. */
async function runLane(): Promise<boolean> {
  let passed = true;
  for (let script = left.shift(); script !== undefined; script = left.shift())
    passed = (await run(script)) && passed;
  return passed;
}

// Before the lanes, for two installers at once would get in each other's way. The browser tests say so if there is none.
try {
  findChromium();
} catch {}

const passed = await Promise.all(Array.from({ length: LANES }, runLane));
process.exit(passed.every(Boolean) ? 0 : 1);
