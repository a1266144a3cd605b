import { spawn } from 'node:child_process';

const PAGE = 'build:checked';
const NEO4J = 'test:prepare';
/** What a script waits for, where it is not for `NEO4J`. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  [PAGE]: [],
  [NEO4J]: [],
  'test:unit': [PAGE],
  'test:browser': [PAGE, NEO4J],
};

/**
 * Three at a time, each lane taking the next when it is free: browser tests wait more than they compute, and leave two
 * processors to the others. Unit tests come first, for they compute while Neo4j is fetched; then the longest, so that the
 * lanes end at about the same time. What a script prints comes out when it ends, so that two do not mix.
 */
const SCRIPTS: readonly string[] = [
  PAGE,
  NEO4J,
  'test:unit',
  'test:integration',
  'test:mishaps',
  'test:browser',
  'test:kit',
  'test:processes',
  'test:console',
  'test:calendar',
];
const LANES = 3;

function run(script: string): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.stderr.on('data', (part: Buffer) => printed.push(part));
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      process.stdout.write(`\n> ${script} (${seconds} s)\n${Buffer.concat(printed).toString('utf8')}`);
      resolve(code === 0);
    });
  });
}

const left = [...SCRIPTS];
const begun = new Map<string, Promise<boolean>>();

/** Runs what is left, also after one that failed: one wants to see everything that is wrong. */
async function runLane(): Promise<boolean> {
  let passed = true;
  for (let script = left.shift(); script !== undefined; script = left.shift()) {
    for (const earlier of AFTER[script] ?? [NEO4J]) await begun.get(earlier);
    const running = run(script);
    begun.set(script, running);
    passed = (await running) && passed;
  }
  return passed;
}

const passed = await Promise.all(Array.from({ length: LANES }, runLane));
process.exit(passed.every(Boolean) ? 0 : 1);
