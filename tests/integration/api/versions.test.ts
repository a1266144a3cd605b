import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { emptyDatabase, runCypher } from '../../helpers/neo4j.ts';
import { SAMPLES } from '../../helpers/reports.ts';

const [SAMPLE] = SAMPLES;

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([SAMPLE]);
}, 120_000);
afterAll(async () => {
  await emptyDatabase();
  await api.stop();
});

test('a version is the same as long as the store holds the same', async () => {
  const first = await api.call('version', {});
  expect(first.version).toMatch(/^v-[0-9a-f]{12}$/);
  expect(first.reports.map(({ report }) => report)).toEqual([SAMPLE]);
  const { dataset } = await api.call('health', {});
  expect(first.facts).toBe(dataset.statements + dataset.observations);
  expect(await api.call('version', {})).toEqual(first);
  const { gone, fresh, changed, same } = await api.call('versionChanges', { version: first.version });
  expect([gone, fresh, changed, same]).toEqual([[], [], [], first.facts]);
});

test('what was cited in an earlier version says exactly what has changed', async () => {
  const before = await api.call('version', {});
  const { facts } = await api.call('reportStatements', { id: SAMPLE });
  const [deleted, reworded, moved, kept] = facts.map(({ id }) => id);
  await runCypher('MATCH (s:Statement {id: $id}) DETACH DELETE s', { id: deleted });
  await runCypher("MATCH (s:Statement {id: $id}) SET s.gloss_en = 'another gloss'", { id: reworded });
  await runCypher('MATCH (:Statement {id: $id})-[q:QUOTES]->() SET q.end = q.end - 1', { id: moved });
  await runCypher("MATCH (load:Load) SET load.hash = 'another'");
  const now = await api.call('version', {});
  expect(now.version).not.toBe(before.version);
  const all = await api.call('versionChanges', { version: before.version });
  expect(all).toMatchObject({ from: before.version, to: now.version, gone: [deleted], fresh: [] });
  expect([...all.changed].sort()).toEqual([reworded, moved].sort());
  expect(all.same).toBe(before.facts - 3);
  const cited = await api.call('versionChanges', {
    version: before.version,
    ids: [deleted, kept].join(','),
  });
  expect(cited).toMatchObject({ gone: [deleted], changed: [], same: 1 });
  await runCypher("CREATE (:Statement {id: 's-00000000000a', report: $report})", { report: SAMPLE });
  await runCypher("MATCH (load:Load) SET load.hash = 'a third'");
  expect((await api.call('versionChanges', { version: now.version })).fresh).toEqual(['s-00000000000a']);
});

test('a version that was never asked for here is not known, and that is said', async () => {
  const response = await api.get('/api/versions/v-000000000000/changes');
  expect(response.status).toBe(404);
  expect(await response.text()).toMatch(/no version.*没有这个版本/);
});
