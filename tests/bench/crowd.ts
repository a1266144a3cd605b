import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type Product, startProduct, stopProduct } from '../helpers/start-product.ts';
import { CROWD, PAGE, post, postShort, status } from './calls.ts';
import { type Measured, residentMegabytes, row } from './measure.ts';

const QUIET_MS = 5_000;
const LONGEST_MS = 90_000;

/** What is done to the service while somebody reads. Resolves with the status of each request; 0 is none. */
interface Attack {
  readonly name: string;
  crowd(origin: string): Promise<number[]>;
}

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

const numbers = `[${Array.from({ length: 500_000 }, (_, index) => index % 10).join(',')}]`;
const fractions = `[${Array.from({ length: 250_000 }, (_, index) => `${index % 10}.0`).join(',')}]`;
const nested = (depth: number, word: number) =>
  `RETURN ${'[x IN '.repeat(depth)}[${word}]${']'.repeat(depth)} AS x`;
const WIDE =
  "UNWIND range(1, 9000) AS i RETURN reduce(s = 'aaaaaaaaaaaaaaaa', x IN range(1, 7) | s + s) AS s, $i AS i";

const ATTACKS: readonly Attack[] = [
  {
    name: '20 bodies of 1 MB of whole numbers',
    crowd: (origin) =>
      times(20, (i) =>
        post(origin, `{"statement":"RETURN ${i} + size($n) AS s","parameters":{"n":${numbers}}}`),
      ),
  },
  {
    name: '20 bodies of 1 MB of fractions',
    crowd: (origin) =>
      times(20, (i) =>
        post(origin, `{"statement":"RETURN ${i} + size($n) AS s","parameters":{"n":${fractions}}}`),
      ),
  },
  {
    name: '15 statements that are slow to parse',
    crowd: (origin) => times(15, (i) => post(origin, JSON.stringify({ statement: nested(95, i) }))),
  },
  {
    name: '120 answers of 16 MB that nobody takes',
    crowd: (origin) =>
      times(120, async (i) => {
        await delay(i * 50);
        return post(origin, JSON.stringify({ statement: WIDE, parameters: { i } }), 'unread');
      }),
  },
  {
    name: '40 whole exports',
    crowd: (origin) =>
      times(40, () => status(origin, { path: '/api/export?format=graphml', localAddress: CROWD })),
  },
  {
    name: '30 texts of 5 MB',
    crowd: (origin) =>
      times(30, () =>
        status(
          origin,
          { path: '/api/reports/yongkang-psb-2021/text', method: 'PUT', localAddress: CROWD },
          JSON.stringify({ text: 'x'.repeat(5_000_000) }),
        ),
      ),
  },
];

/** Reading beside each attack, against reading in quiet: pages, one short statement, and the server's memory. */
export async function crowd(): Promise<readonly Measured[]> {
  const product = await startProduct();
  const origin = product.url.replace('localhost', '127.0.0.1').replace(/\/$/, '');
  try {
    await delay(15_000); // the console opens, the class archive is made
    await beside(origin, product, delay(QUIET_MS)); // warm
    const quiet = await beside(origin, product, delay(QUIET_MS));
    const rows = [...rowsOf('quiet', quiet, quiet)];
    for (const attack of ATTACKS) {
      const statuses: number[] = [];
      const attacking = attack.crowd(origin).then((heard) => void statuses.push(...heard));
      const watched = await beside(origin, product, Promise.race([attacking, delay(LONGEST_MS)]));
      rows.push(...rowsOf(attack.name, watched, quiet), ...countsOf(attack.name, statuses));
      await delay(5_000);
    }
    return rows;
  } finally {
    await stopProduct(product);
    await rm(product.dataDir, { recursive: true, force: true });
  }
}

interface Watched {
  readonly pages: number[];
  readonly statements: number[];
  readonly megabytes: number[];
  /** Calls of the reader that were not answered as in quiet. */
  failed: number;
}

/** Reads until that is over, and a second longer. */
async function beside(origin: string, product: Product, over: Promise<unknown>): Promise<Watched> {
  const watched: Watched = { pages: [], statements: [], megabytes: [], failed: 0 };
  let isOver = false;
  void over.then(async () => {
    await delay(1_000);
    isOver = true;
  });
  const repeat = async (into: number[], ask: () => Promise<number>) => {
    while (!isOver) {
      const began = performance.now();
      const heard = await ask();
      into.push(performance.now() - began);
      if (heard >= 300 || heard === 0) watched.failed += 1;
      await delay(100);
    }
  };
  const memory = async () => {
    while (!isOver) {
      watched.megabytes.push(residentMegabytes(product.process.pid ?? 0));
      await delay(100);
    }
  };
  await Promise.all([
    repeat(watched.pages, () => status(origin, PAGE)),
    repeat(watched.statements, () => postShort(origin)),
    memory(),
  ]);
  return watched;
}

const p95 = (values: readonly number[]) =>
  [...values].sort((left, right) => left - right)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

const rowsOf = (name: string, watched: Watched, quiet: Watched): Measured[] => [
  row(`${name}: a page`, 'ms', watched.pages),
  row(`${name}: a page, p95`, 'ms', [p95(watched.pages)]),
  row(`${name}: a page, p95 ÷ quiet`, '×', [p95(watched.pages) / p95(quiet.pages)]),
  row(`${name}: another's short statement`, 'ms', watched.statements),
  row(`${name}: the reader's calls that failed`, '', [watched.failed]),
  row(`${name}: the server's memory`, 'MB', watched.megabytes),
];

const countsOf = (name: string, statuses: readonly number[]): Measured[] =>
  [...new Set(statuses)]
    .sort()
    .map((each) =>
      row(`${name}: answered ${each}`, '', [statuses.filter((status) => status === each).length]),
    );
