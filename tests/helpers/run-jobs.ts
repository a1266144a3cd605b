import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCounts, summary } from './counts.ts';
import { OWN_SETTINGS } from './own-settings.ts';

const PAGE = 'build:checked';
const NEO4J = 'prepare:neo4j';
/** What a job waits for, where it is not for `NEO4J`. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  [PAGE]: [],
  [NEO4J]: [],
  'test:unit': [PAGE],
  'test:browser': [PAGE, NEO4J],
};

/**
 * Three at a time, the next as soon as one ends: browser tests wait more than they compute, and leave two processors to the
 * others. Unit tests come first, for they compute while Neo4j is fetched; then the longest, so that the last ones end at about
 * the same time. What a job prints comes out when it ends, so that two do not mix.
 */
const JOBS: readonly string[] = [
  PAGE,
  NEO4J,
  'test:unit',
  'test:integration',
  'test:crash',
  'test:browser',
  'test:tck',
  'test:neo4j',
  'test:console',
  'test:calendar',
];
const AT_ONCE = 3;

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-counts-'));
const countsFile = join(folder, 'counts');
/** Each of the product's settings is one that no server would start with: a test that heeds the shell's would fail. */
const environment = {
  ...process.env,
  ...Object.fromEntries(OWN_SETTINGS.map((name) => [name, 'not for tests'])),
  YINZHENG_TEST_COUNTS: countsFile,
};

function run(job: string): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', job], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
    });
    const printed: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.stderr.on('data', (part: Buffer) => printed.push(part));
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      process.stdout.write(`\n> ${job} (${seconds} s)\n${Buffer.concat(printed).toString('utf8')}`);
      resolve(code === 0);
    });
  });
}

const left = [...JOBS];
const begun = new Map<string, Promise<boolean>>();

/** Runs what is left, also after one that failed: one wants to see everything that is wrong. */
async function runInTurn(): Promise<void> {
  for (let job = left.shift(); job !== undefined; job = left.shift()) {
    for (const earlier of AFTER[job] ?? [NEO4J]) await begun.get(earlier);
    const running = run(job);
    begun.set(job, running);
    await running;
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, runInTurn));
const failed: string[] = [];
for (const [job, passed] of begun) if (!(await passed)) failed.push(job);
const { lines, good } = summary(readCounts(countsFile), failed);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${lines.join('\n')}\n`);
process.exit(good ? 0 : 1);
