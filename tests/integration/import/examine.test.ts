import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { examineStore } from '../../../server/import/examine.ts';
import { loadFolders } from '../../../server/import/load.ts';
import { writeCorpus } from '../../helpers/corpus/write.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';

jest.setTimeout(120_000); // loads reports on a cold server

const folder = temporaryFolder();
beforeAll(async () => {
  await emptyDatabase();
  const folders: string[] = [];
  for await (const path of writeCorpus(folder, { reports: 3 })) folders.push(path);
  expect(await loadFolders(testConnection(), folders)).not.toHaveProperty('problems');
});
afterAll(() => emptyDatabase());

const examine = () => examineStore(testConnection());

/** What is tampered with, and how it is put right again. */
const TAMPERED = [
  [
    'a count that follows from the loads',
    /invariant-count: acts-by-year\|/,
    "MATCH (c:Count {of: 'acts-by-year'}) WITH c LIMIT 1 SET c.count = c.count + 1, c.odd = true",
    'MATCH (c:Count {odd: true}) SET c.count = c.count - 1 REMOVE c.odd',
  ],
  [
    'a count of a kind of node',
    /invariant-count: kind\|/,
    "MATCH (c:Count {of: 'kind'}) WITH c LIMIT 1 SET c.count = c.count + 1, c.odd = true",
    'MATCH (c:Count {odd: true}) SET c.count = c.count - 1 REMOVE c.odd',
  ],
  [
    'a count of what there is nothing of',
    /invariant-count: edge\|NEVER/,
    "CREATE (:Count {id: 'edge|NEVER', of: 'edge', key: 'NEVER', count: 2})",
    "MATCH (c:Count {id: 'edge|NEVER'}) DELETE c",
  ],
  [
    'a count of stories',
    /invariant-count: stories\|caused/,
    "MATCH (c:Count {id: 'stories|caused'}) SET c.count = c.count - 1",
    "MATCH (c:Count {id: 'stories|caused'}) SET c.count = c.count + 1",
  ],
  [
    'what a report counts of itself',
    /invariant-report-counts: invented-/,
    'MATCH (r:Report) WITH r LIMIT 1 SET r.statements = r.statements + 1, r.odd = true',
    'MATCH (r:Report {odd: true}) SET r.statements = r.statements - 1 REMOVE r.odd',
  ],
  [
    'what a report counts of its stories',
    /invariant-story: invented-/,
    'MATCH (r:Report) WITH r LIMIT 1 SET r.stories = r.stories + 1, r.odd = true',
    'MATCH (r:Report {odd: true}) SET r.stories = r.stories - 1 REMOVE r.odd',
  ],
  [
    'a story whose edge is not there',
    /invariant-story: invented-/,
    "MATCH (s:Story) WHERE s.edge IS NOT NULL WITH s LIMIT 1 SET s.was = s.edge, s.edge = 'edge-none'",
    'MATCH (s:Story) WHERE s.was IS NOT NULL SET s.edge = s.was REMOVE s.was',
  ],
  [
    'a story that is listed for none or for all twice',
    /invariant-story: invented-/,
    'MATCH (s:Story) WHERE s.first_at IS NOT NULL WITH s LIMIT 1 SET s.was = s.first_at REMOVE s.first_at',
    'MATCH (s:Story) WHERE s.was IS NOT NULL SET s.first_at = s.was REMOVE s.was',
  ],
] as const;

afterEach(async () => {
  expect(await examine()).toBeNull();
});

test('a store is whole after its loads', async () => {
  expect(await examine()).toBeNull();
});

test.each(TAMPERED)('%s is found', async (_what, said, tamper, mend) => {
  await runCypher(tamper);
  const found = await examine();
  await runCypher(mend);
  expect(found).toMatch(said);
});
