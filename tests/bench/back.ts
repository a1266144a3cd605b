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
  'a search within a search':
    'RETURN any(a IN range(1, 999999) WHERE any(b IN range(1, 999999) WHERE b < 0)) AS x',
  'a string that doubles': "RETURN size(reduce(s = 'aaaaaaaa', i IN range(1, 40) | s + s)) AS x",
};
const MACHINES = ['quiet', 'busy'] as const;
/** The statement has its answer after eleven seconds; it is two more until the database is ended. */
const LEAST_AFTER_MS = 20_000;
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
    rows.push(
      row(
        `${machine}: pages away`,
        's',
        shared.map(({ pages }) => pages),
      ),
      row(
        `${machine}: until the console answers again`,
        's',
        shared.map(({ console }) => console),
      ),
      row(`${machine}, a database apart: pages away`, 's', [apart.pages]),
      row(`${machine}, a database apart: until the console answers again`, 's', [apart.console]),
    );
  }
  await rm(dataDir, { recursive: true, force: true });
  return rows;
}

/** A processor each is kept busy all the time. */
const burn = () =>
  Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['-e', 'for (;;);']));

/** In seconds. */
interface Away {
  /** Between two pages that came, at the longest. */
  readonly pages: number;
  /** From the statement until others are answered as before. */
  readonly console: number;
}

async function bringDown(dataDir: string, statement: string, neo4j: 'shared' | 'apart'): Promise<Away> {
  const product = await startProduct([], { DATA_DIR: dataDir, CONSOLE_NEO4J: neo4j });
  const origin = product.url.replace('localhost', '127.0.0.1').replace(/\/$/, '');
  try {
    while ((await postShort(origin)) !== 202) await delay(200);
    await delay(10_000); // as if somebody had read for a while
    return await watch(origin, statement);
  } finally {
    await stopProduct(product);
  }
}

/** Reads and asks until both have gone well for a while after the statement's own answer. */
async function watch(origin: string, statement: string): Promise<Away> {
  const began = performance.now();
  const pages = { came: began, longest: 0, ill: began };
  const statements = { ...pages };
  let heard = Number.POSITIVE_INFINITY;
  void post(origin, JSON.stringify({ statement })).then(() => {
    heard = performance.now();
  });
  const isOver = () => {
    const now = performance.now();
    return now - heard > LEAST_AFTER_MS && now - Math.max(pages.ill, statements.ill) > WELL_FOR_MS;
  };
  const repeat = async (series: typeof pages, right: number, ask: () => Promise<number>) => {
    while (!isOver()) {
      const asked = performance.now();
      const isRight = (await ask()) === right;
      const now = performance.now();
      if (!isRight || now - asked > WELL_FOR_MS) series.ill = now;
      if (isRight) {
        series.longest = Math.max(series.longest, now - series.came);
        series.came = now;
      }
      await delay(100);
    }
  };
  await Promise.all([
    repeat(pages, 200, () => status(origin, PAGE)),
    repeat(statements, 202, () => postShort(origin)),
  ]);
  return { pages: pages.longest / 1000, console: (statements.ill - began) / 1000 };
}
