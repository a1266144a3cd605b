import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../helpers/folders.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { processesWith, until } from '../../helpers/processes.ts';

const START_MS = 120_000;
const PROGRAM = fileURLToPath(new URL('./start-and-wait.ts', import.meta.url));
const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGTERM');
});

/** Starts the program on a data folder; its lines as they come. */
function run(dataDir: string): { child: ChildProcess; lines: () => string[] } {
  const words = ['--import', 'tsx', PROGRAM, dataDir, neo4jCache()];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  let text = '';
  child.stdout?.on('data', (data: Buffer) => {
    text += data.toString('utf8');
  });
  return { child, lines: () => text.split('\n').filter(Boolean) };
}

async function ready(lines: () => string[]): Promise<string> {
  const said = () => lines().find((line) => /^(ready|failed) /.test(line));
  await until(() => said() !== undefined, START_MS);
  expect(said()).toMatch(/^ready bolt:/);
  return said()?.split(' ')[1] ?? '';
}

const connectionTo = (uri: string, dataDir: string) => ({
  uri,
  user: 'neo4j',
  password: readFileSync(join(dataDir, 'neo4j.password'), 'utf8'),
  database: 'neo4j',
});

test(
  'kill -9 of our process leaves its Neo4j; the next start replaces that, keeps the data, and ends on SIGTERM',
  async () => {
    const dataDir = join(temporaryFolder(), 'data with blank');
    const pids = () => processesWith(`--home-dir=${dataDir}`);
    const first = run(dataDir);
    const uri = await ready(first.lines);
    await runCypher("CREATE (:Probe {name: 'kept'})", {}, connectionTo(uri, dataDir));
    const [orphan] = pids();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    expect(pids()).toEqual([orphan]);

    const second = run(dataDir);
    const next = connectionTo(await ready(second.lines), dataDir);

    expect(second.lines().join('\n')).toContain(`left Neo4j (process ${orphan}) behind`);
    expect(pids()).toHaveLength(1);
    expect(pids()).not.toContain(orphan);
    expect(await runCypher('MATCH (n:Probe) RETURN n.name AS name', {}, next)).toEqual([{ name: 'kept' }]);

    second.child.kill('SIGTERM');
    await once(second.child, 'exit');
    expect(pids()).toEqual([]);
  },
  2 * START_MS,
);

test(
  'SIGTERM while Neo4j is still starting leaves no process',
  async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const { child, lines } = run(dataDir);
    await until(() => processesWith(`--home-dir=${dataDir}`).length > 0, START_MS);

    child.kill('SIGTERM');
    await once(child, 'exit');

    expect(lines()).toContain('failed start-cancelled');
    expect(processesWith(dataDir)).toEqual([]);
  },
  START_MS,
);
