import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type GraphDatabase, openGraphDatabase } from '../../../server/graph/database.ts';
import { type Loader, loadDataset, openLoader } from '../../../server/import/load.ts';
import { readDataset } from '../../../server/import/read.ts';
import { readVocabulary } from '../../../server/vocabulary/read-vocabulary.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { type OwnCorpus, ownCorpus } from '../../helpers/own-corpus.ts';
import { enterSmallReport } from '../../helpers/small-project.ts';
import { SMALL_WORDS } from '../../helpers/small-words.ts';
import { hashGraph } from '../import/dump.ts';

jest.setTimeout(120_000);

const REPORT = 'small-2021';
let root = '';
let graph: GraphDatabase;
let loader: Loader;
let own: OwnCorpus;
const open = () => ownCorpus(root, { loader, graph });

beforeAll(async () => {
  await emptyDatabase();
  root = await mkdtemp(join(tmpdir(), 'yinzheng-project-'));
  graph = openGraphDatabase(testConnection());
  loader = openLoader(testConnection());
  own = await open();
  await enterSmallReport(own);
}, 120_000);
afterAll(async () => {
  await own.stop();
  await loader.close();
  await graph.close();
  await emptyDatabase();
  await rm(root, { recursive: true });
});

/** The dataset that the files say, read as any folder is. */
async function written() {
  const vocabulary = { ...(await readVocabulary()), words: SMALL_WORDS };
  const read = await readDataset(join(root, 'reports', REPORT), { vocabulary });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.dataset;
}

test('what is written call by call makes the graph that its files make when they are loaded', async () => {
  const now = await hashGraph();
  await emptyDatabase();
  await loadDataset(testConnection(), await written());
  expect(await hashGraph()).toBe(now);
});

test('a new report is found, read and told of at once', async () => {
  const response = await own.get(`/api/reports/${REPORT}/passages`);
  const { passages } = (await response.json()) as { passages: { text?: string }[] };
  expect(passages.map(({ text }) => text)).toContain('图为警航中心。');
  const { status, body } = await own.send('GET', `/api/search?q=${encodeURIComponent('警航中心')}`);
  expect([status, body.hits[0].id]).toEqual([200, `${REPORT}/facility-air-centre`]);
});

test('a change that is taken back leaves the graph as it was, and done again makes the other one', async () => {
  const before = await hashGraph();
  const { body } = await own.send('GET', `/api/reports/${REPORT}/draft`);
  const [statement] = body.statements;
  await own.send('DELETE', `/api/reports/${REPORT}/statements/${statement.id}`, undefined, statement.tag);
  const after = await hashGraph();
  expect(after).not.toBe(before);
  await own.send('POST', '/api/undo', {});
  expect(await hashGraph()).toBe(before);
  await own.send('POST', '/api/redo', {});
  expect(await hashGraph()).toBe(after);
  await own.send('POST', '/api/undo', {});
});

test('a report in the bin is out of the store, and comes back as it was; a store that was lost is made again', async () => {
  const before = await hashGraph();
  const { body } = await own.send('GET', `/api/reports/${REPORT}/draft`);
  const gone = await own.send('DELETE', `/api/reports/${REPORT}`, undefined, body.report.tag);
  expect(await runCypher('MATCH (n:Entity) RETURN n.id AS id')).toEqual([]);
  await own.send('POST', '/api/undo', { number: gone.body.journal });
  expect(await hashGraph()).toBe(before);
  await emptyDatabase();
  await own.stop();
  own = await open();
  expect(await hashGraph()).toBe(before);
});
