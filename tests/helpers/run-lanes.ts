import { spawn } from 'node:child_process';

/**
 * The tests that start and kill programs of their own mostly wait; they run beside the others. What a lane prints comes out
 * when a script of it ends, so that the two do not mix.
 */
const LANES: readonly (readonly string[])[] = [
  ['test:processes', 'test:calendar'],
  ['test:integration', 'test:browser'],
];

function run(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.stderr.on('data', (part: Buffer) => printed.push(part));
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      process.stdout.write(`\n> ${script}\n${Buffer.concat(printed).toString('utf8')}`);
      resolve(code === 0);
    });
  });
}

/** All of a lane's scripts in turn, also after one that failed: one wants to see everything that is wrong. */
async function runLane(scripts: readonly string[]): Promise<boolean> {
  let passed = true;
  for (const script of scripts) passed = (await run(script)) && passed;
  return passed;
}

const passed = await Promise.all(LANES.map(runLane));
process.exit(passed.every(Boolean) ? 0 : 1);
