import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startProduct, stopProduct } from '../helpers/start-product.ts';
import { PAGE, post, postShort, status } from './calls.ts';
import { type Measured, row } from './measure.ts';

/** What no limit of Neo4j's ends: its process has to be, or ends by itself. */
const STATEMENTS = {
  'a sum without end':
    'WITH 9223372036854775801 AS n RETURN reduce(a = 0, x IN range(1, n) | a + x % 3) AS x',
  'a string that doubles': "RETURN size(reduce(s = 'aaaaaaaa', i IN range(1, 40) | s + s)) AS x",
};
const MACHINES = ['quiet', 'busy'] as const;
/** Said when the database has ended; the watchdog waits for as long as the database has really had. */
const ENDED = /Neo4j ended \(/;
const LONGEST_MS = 180_000;
const WELL_FOR_MS = 5_000;

/** One statement that brings the database down: how long pages and the console are away, on a quiet machine and on a busy one. */
export async function back(): Promise<readonly Measured[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-bench-'));
  await stopProduct(await startProduct([], { DATA_DIR: dataDir })); // the first start loads the seeds
  const rows: Measured[] = [];
  for (const machine of MACHINES) {
    const burning = machine === 'busy' ? burn() : [];
    const shared: Away[] = [];
    for (const statement of Object.values(STATEMENTS))
      shared.push(await bringDown(dataDir, statement, 'shared'));
    const apart = await bringDown(dataDir, STATEMENTS['a sum without end'], 'apart');
    for (const child of burning) child.kill('SIGKILL');
    rows.push(...rowsOf(machine, shared), ...rowsOf(`${machine}, a database apart`, [apart]));
  }
  await rm(dataDir, { recursive: true, force: true });
  return rows;
}

/** A processor each is kept busy all the time. */
const burn = () =>
  Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['-e', 'for (;;);']));

/** In seconds. */
interface Away {
  /** Between the last page before one that was refused and the next that came, at the longest; 0 where none was refused. */
  readonly pages: number;
  readonly longestPage: number;
  readonly refused: number;
  /** From the statement until others are answered as before; 0 where they were all the time. */
  readonly console: number;
}

const rowsOf = (name: string, all: readonly Away[]): Measured[] => [
  row(
    `${name}: pages away`,
    's',
    all.map(({ pages }) => pages),
  ),
  row(
    `${name}: pages refused`,
    '',
    all.map(({ refused }) => refused),
  ),
  row(
    `${name}: a page, longest`,
    's',
    all.map(({ longestPage }) => longestPage),
  ),
  row(
    `${name}: until the console answers again`,
    's',
    all.map(({ console }) => console),
  ),
];

async function bringDown(dataDir: string, statement: string, neo4j: 'shared' | 'apart'): Promise<Away> {
  const product = await startProduct([], { DATA_DIR: dataDir, CONSOLE_NEO4J: neo4j });
  const origin = product.url.replace('localhost', '127.0.0.1').replace(/\/$/, '');
  try {
    while ((await postShort(origin)) !== 202) await delay(200);
    await delay(10_000); // as if somebody had read for a while
    return await watch(origin, statement, () => ENDED.test(product.output()));
  } finally {
    await stopProduct(product);
  }
}

/** Reads and asks until both have gone well for a while after the statement's own answer. */
async function watch(origin: string, statement: string, hasEnded: () => boolean): Promise<Away> {
  const began = performance.now();
  const pages = { came: began, away: 0, longest: 0, refused: 0, isAway: false, ill: began };
  const statements = { ...pages };
  let ended: number | undefined;
  void post(origin, JSON.stringify({ statement }));
  const isOver = () => {
    const now = performance.now();
    if (hasEnded()) ended ??= now;
    const since = Math.max(pages.ill, statements.ill, ended ?? now);
    return now - since > WELL_FOR_MS || now - began > LONGEST_MS;
  };
  const repeat = async (series: typeof pages, right: number, ask: () => Promise<number>) => {
    while (!isOver()) {
      const asked = performance.now();
      const isRight = (await ask()) === right;
      const now = performance.now();
      series.longest = Math.max(series.longest, now - asked);
      if (!isRight || now - asked > WELL_FOR_MS) series.ill = now;
      if (!isRight) series.refused += 1;
      else if (series.isAway) series.away = Math.max(series.away, now - series.came);
      if (isRight) series.came = now;
      series.isAway = !isRight;
      await delay(100);
    }
  };
  await Promise.all([
    repeat(pages, 200, () => status(origin, PAGE)),
    repeat(statements, 202, () => postShort(origin)),
  ]);
  return {
    pages: pages.away / 1000,
    longestPage: pages.longest / 1000,
    refused: pages.refused,
    console: (statements.ill - began) / 1000,
  };
}
