import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphDatabase, openGraphDatabase } from '../../../server/graph/database.ts';
import { type Loader, openLoader } from '../../../server/import/load.ts';
import type { Neo4jServer } from '../../../server/neo4j/server.ts';
import { startNeo4j } from '../../../server/neo4j/start.ts';
import { chances, expectKept, startAnnotator } from '../../helpers/annotator.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { emptyDatabase } from '../../helpers/neo4j.ts';
import { ownCorpus } from '../../helpers/own-corpus.ts';
import { neo4jCache } from '../../helpers/own-settings.ts';
import { enterSmallReport } from '../../helpers/small-project.ts';
import { testedRelease as release } from '../../helpers/tested-release.ts';
import { hashGraph } from '../import/dump.ts';

const REPORT = 'small-2021';
/** Moments at which something is killed; a hundred with YINZHENG_TEST_RUNS=100. */
const MOMENTS = Number(process.env.YINZHENG_TEST_RUNS ?? 4);
const LONGEST_MS = 3_000;
const PATIENCE_MS = 180_000;

const [dataDir, root] = [temporaryFolder(), temporaryFolder()];
let server: Neo4jServer;
let loader: Loader;
let graph: GraphDatabase;

// A Neo4j of its own: this one is killed.
beforeAll(async () => {
  server = await startNeo4j({ dataDir, release, cacheDir: neo4jCache(), log: () => undefined });
  [loader, graph] = [openLoader(server.connection), openGraphDatabase(server.connection)];
  const own = await ownCorpus(root, { loader, graph });
  await enterSmallReport(own);
  await own.stop();
}, PATIENCE_MS);

afterAll(async () => {
  await loader.close();
  await graph.close();
  await server.stop();
}, PATIENCE_MS);

/** The graph that the project's files make in an empty store: what was begun and nothing is said of yet is left out of both. */
async function hashOfFiles(): Promise<string> {
  await emptyDatabase(server.connection);
  const again = await ownCorpus(root, { loader, graph });
  await again.stop();
  return hashGraph(server.connection);
}

const chance = chances(20_261_201);
const moments = Array.from({ length: MOMENTS }, (_, index) => ({
  run: index + 1,
  victim: index % 2 === 0 ? ('the server' as const) : ('Neo4j' as const),
  after: Math.round(LONGEST_MS * chance.next().value),
  longer: Math.round(LONGEST_MS * chance.next().value),
}));

test.each(moments)(
  'kill -9 of $victim $after ms into an annotator’s work: files and store agree, nothing answered for is lost or doubled ($run)',
  async ({ run, victim, after, longer }) => {
    const annotator = await startAnnotator(root, `r${run}`, server.connection);
    await delay(after);
    if (victim === 'Neo4j') {
      await server.restart();
      await delay(longer); // the annotator works on
    }
    const said = await annotator.kill();
    const own = await ownCorpus(root, { loader, graph });
    try {
      expectKept(own.corpus.folder(REPORT), said);
      const numbers = own.corpus.journal.entries.map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const stored = await hashGraph(server.connection);
      expect(stored).toBe(await hashOfFiles());
    } finally {
      await own.stop();
    }
  },
  PATIENCE_MS,
);
