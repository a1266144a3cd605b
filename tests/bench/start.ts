import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../server/neo4j/bolt.ts';
import { madeArchive } from '../../server/neo4j/class-archive.ts';
import { configure, homeIn } from '../../server/neo4j/configure.ts';
import { fetchNeo4j } from '../../server/neo4j/fetch.ts';
import { findJava } from '../../server/neo4j/java.ts';
import { makeClassArchive } from '../../server/neo4j/make-class-archive.ts';
import { endProcess, type Launch, spawnNeo4j, untilReady } from '../../server/neo4j/process.ts';
import { OUR_RELEASE } from '../../server/neo4j/release.ts';
import { neo4jCache } from '../helpers/own-settings.ts';
import { startProduct, stopProduct } from '../helpers/start-product.ts';
import { type Measured, residentMegabytes, row } from './measure.ts';

const ROUNDS = 5;

/** A warm start: from `npm start`'s program to the first API answer, against Neo4j alone to its first Bolt answer. */
export async function start(): Promise<readonly Measured[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-bench-'));
  const alone: number[] = [];
  const archived: number[] = [];
  const whole: number[] = [];
  const stops: number[] = [];
  const first = await startAndStop(dataDir); // it loads the seeds
  await makeClassArchive(await launchIn(dataDir, false), new AbortController().signal);
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await neo4jAlone(dataDir, false));
    archived.push(await neo4jAlone(dataDir, true));
    const times = await startAndStop(dataDir);
    whole.push(times.start);
    stops.push(times.stop);
  }
  await rm(dataDir, { recursive: true, force: true });
  const ratios = whole.map((ms, round) => ms / (alone[round] ?? Number.NaN));
  return [
    row('Neo4j alone, to its first Bolt answer', 'ms', alone),
    row('the same with our class archive', 'ms', archived),
    row('Yinzheng, to its first API answer', 'ms', whole),
    row('Yinzheng ÷ Neo4j alone, round by round', '×', ratios),
    row('Ctrl+C, to the end of all processes', 'ms', stops),
    row('the first start, which loads the seeds', 'ms', [first.start]),
    row("the server's memory after it", 'MB', [first.megabytes]),
  ];
}

async function startAndStop(dataDir: string): Promise<{ start: number; stop: number; megabytes: number }> {
  const port = String(await freePort());
  const began = performance.now();
  const starting = startProduct([], { DATA_DIR: dataDir, PORT: port });
  while (!(await answers(`http://127.0.0.1:${port}/api/health`))) await delay(50);
  const answered = performance.now();
  const product = await starting;
  const megabytes = residentMegabytes(product.process.pid ?? 0);
  await stopProduct(product);
  return { start: answered - began, stop: performance.now() - answered, megabytes };
}

const answers = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

async function launchIn(dataDir: string, withArchive: boolean): Promise<Launch> {
  const java = await findJava({ majors: OUR_RELEASE.java });
  const cacheDir = neo4jCache();
  const lib = await fetchNeo4j({ release: OUR_RELEASE, cacheDir, java, log: () => {}, signal: undefined });
  const home = homeIn(dataDir);
  const port = await freePort();
  configure(home, port);
  return {
    home,
    java,
    release: OUR_RELEASE,
    lib,
    port,
    classes: withArchive ? madeArchive(lib, java) : null,
  };
}

async function neo4jAlone(dataDir: string, withArchive: boolean): Promise<number> {
  const launch = await launchIn(dataDir, withArchive);
  const began = performance.now();
  const child = spawnNeo4j(launch);
  await untilReady(child, launch);
  const ms = performance.now() - began;
  await endProcess(child);
  return ms;
}
