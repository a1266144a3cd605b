import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { type GraphDatabase, openGraphDatabase } from '../../server/graph/database.ts';
import { loadFolders } from '../../server/import/load.ts';
import { startNeo4j } from '../../server/neo4j/start.ts';
import { writeCorpus } from '../helpers/corpus/write.ts';
import { neo4jCache } from '../helpers/own-settings.ts';
import { serve } from '../helpers/serve.ts';
import { type Measured, row } from './measure.ts';

const ROUNDS = 40;
const WARM_UP = 10;
const AT_ONCE = 25;

/** Sizes in reports: a benchmark of thousands takes an hour, so fewer may be asked for. */
const sizes = () => (process.env.YINZHENG_BENCH_REPORTS ?? '25,250,2500').split(',').map(Number);

const OFFICIAL = 'invented-00000%2Fofficial-province-0-0';
const ENDPOINTS: Readonly<Record<string, string>> = {
  'first picture': '/api/stories?limit=50',
  stories: '/api/stories',
  figures: '/api/figures',
  'figures of one indicator': '/api/figures?indicator=criminal-cases',
  timeline: '/api/timeline',
  reports: '/api/reports?limit=25',
  library: '/api/library',
  'counts by giver': '/api/counts?by=giver',
  schema: '/api/schema',
  search: `/api/search?q=${encodeURIComponent('公安局')}`,
  'an official of every report': `/api/nodes/${OFFICIAL}`,
  'neighbours of that official': `/api/nodes/${OFFICIAL}/neighbours?limit=20`,
  'one report': '/api/reports/invented-00001/statements',
};

/** An invented corpus of growing size: loading, the store, and every endpoint of the page beside the bare driver. */
export async function corpus(): Promise<readonly Measured[]> {
  const rows: Measured[] = [];
  for (const size of sizes()) rows.push(...(await measure(size)));
  return rows;
}

async function measure(reports: number): Promise<Measured[]> {
  const [root, dataDir] = [await folder('corpus'), await folder('store')];
  const server = await startNeo4j({ dataDir, cacheDir: neo4jCache(), log: () => {} });
  const { uri, user, password } = server.connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const graph = openGraphDatabase(server.connection);
  try {
    const rows = await load(reports, root, server.connection);
    rows.push(row(`${reports}: store`, 'MB', [(await sizeOf(join(dataDir, 'neo4j/data'))) / 1e6]));
    rows.push(row(`${reports}: memory of this process`, 'MB', [process.memoryUsage.rss() / 1e6]));
    rows.push(...(await ask(reports, graph, driver)));
    return rows;
  } finally {
    await Promise.all([driver.close(), graph.close()]);
    await server.stop();
    await Promise.all([root, dataDir].map((path) => rm(path, { recursive: true })));
  }
}

const folder = (what: string) => mkdtemp(join(tmpdir(), `yinzheng-bench-${what}-`));

type Connection = Parameters<typeof loadFolders>[0];

/** Milliseconds a report, of the first and of the last that are loaded together. */
async function load(reports: number, root: string, connection: Connection): Promise<Measured[]> {
  const folders: string[] = [];
  for await (const path of writeCorpus(root, { reports })) folders.push(path);
  const each: number[] = [];
  for (let at = 0; at < reports; at += AT_ONCE) {
    const some = folders.slice(at, at + AT_ONCE);
    const began = performance.now();
    const done = await loadFolders(connection, some);
    if ('problems' in done) throw new Error(JSON.stringify(done.problems.slice(0, 3)));
    each.push((performance.now() - began) / some.length);
  }
  return [
    row(`${reports}: load, a report`, 'ms', each),
    row(`${reports}: load, the last`, 'ms', each.slice(-1)),
  ];
}

async function sizeOf(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

interface Heard {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/** Each endpoint and, in turn with it, the statements that it asks, by the bare driver. */
async function ask(reports: number, graph: GraphDatabase, driver: Driver): Promise<Measured[]> {
  const heard: Heard[] = [];
  const listening: GraphDatabase = {
    read(query, params) {
      heard.push({ text: query.text, parameters: query.toParameters(params) });
      return graph.read(query, params);
    },
    close: async () => {},
  };
  const api = await serve(listening);
  const rows: Measured[] = [];
  for (const [name, path] of Object.entries(ENDPOINTS)) {
    const times: { api: number[]; driver: number[] } = { api: [], driver: [] };
    let bytes = 0;
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      heard.length = 0;
      const began = performance.now();
      const response = await api.get(path);
      bytes = (await response.arrayBuffer()).byteLength;
      const answered = performance.now();
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      for (const { text, parameters } of heard)
        await driver.executeQuery(text, parameters, { routing: 'READ', database: 'neo4j' });
      if (round < 0) continue;
      times.api.push(answered - began);
      times.driver.push(performance.now() - answered);
    }
    rows.push(row(`${reports}: ${name}`, 'ms', times.api));
    rows.push(row(`${reports}: ${name}, p95`, 'ms', [percentile(times.api)]));
    rows.push(row(`${reports}: ${name}, driver`, 'ms', times.driver));
    rows.push(row(`${reports}: ${name}, answer`, 'KB', [bytes / 1_000]));
  }
  await api.stop();
  return rows;
}

const percentile = (values: readonly number[], share = 0.95) =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
