import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { api as contract } from '#contract/api.ts';
import { toDatabase } from '../../../server/graph/query.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { REPORT, SAMPLES } from '../../helpers/reports.ts';

jest.setTimeout(30_000); // the first run of a statement waits until Neo4j has planned it

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT, ...SAMPLES]);
}, 120_000);
afterAll(() => api.stop());

const UNIT = 'yongkang-psb-2021/unit-yongkang-psb';
const [OLDER, NEWER] = SAMPLES;

/** What is shown of an endpoint, in the order in which it is run. */
async function allShown(of: string, input: object) {
  const response = await fetch(`${api.origin}/api/cypher/${of}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input }),
  });
  return contract.cypher.output.parse(await response.json()).queries;
}

/** The same by the name of the file. */
const shown = async (of: string, input: object) =>
  new Map((await allShown(of, input)).map((query) => [query.name, query]));

function runShown({ cypher, parameters }: Awaited<ReturnType<typeof allShown>>[number]) {
  const given = Object.entries(parameters).map(([key, value]) => [key, toDatabase(value)] as const);
  return runCypher(cypher, Object.fromEntries(given));
}

/** The rows of a shown statement, run by itself with the shown parameters and nothing else. */
async function rowsOf(of: string, input: object, name: string) {
  const query = (await shown(of, input)).get(name);
  if (query === undefined) throw new Error(`not shown: ${name}`);
  return { rows: await runShown(query) };
}

/** Our id of a node or relationship, as the driver gives it. */
const idOf = (value: unknown) =>
  z.object({ properties: z.object({ id: z.string() }) }).parse(value).properties.id;

const actOf = (value: unknown) =>
  z.object({ properties: z.object({ act: z.string() }) }).parse(value).properties.act;

test('expanding: by type, all, and a page further on', async () => {
  const { neighbours } = await api.call('node', { id: UNIT });
  const [way] = neighbours;
  if (way === undefined) throw new Error('no neighbours');
  const first = await api.call('neighbours', { id: UNIT, limit: 20 });
  for (const input of [
    { id: UNIT, type: way.type, direction: way.direction, label: way.label },
    { id: UNIT, limit: 20 },
    { id: UNIT, limit: 20, cursor: first.next ?? '' },
  ]) {
    const { edges } = await api.call('neighbours', input);
    const { rows } = await rowsOf('neighbours', input, 'list-neighbours');
    expect(edges.length).toBeGreaterThan(0);
    expect(rows.slice(0, edges.length).map(({ edge }) => idOf(edge))).toEqual(edges.map(({ id }) => id));
  }
});

test('the edges that join what an expansion brings to what is drawn', async () => {
  const input = { id: UNIT, limit: 60, among: UNIT };
  const { edges, among } = await api.call('neighbours', input);
  const { rows } = await rowsOf('neighbours', input, 'edges-to-new');
  const known = new Set(edges.map(({ id }) => id));
  expect(among.length).toBeGreaterThan(0);
  expect(rows.map(({ edge }) => idOf(edge)).filter((id) => !known.has(id))).toEqual(
    among.map(({ id }) => id),
  );
});

test.each(['公安局', '袁家軍', 'yjj', '公安 永康', '7·12专案'])('searching for %s', async (q) => {
  const { hits } = await api.call('search', { q, limit: 50 });
  const names = [...(await shown('search', { q, limit: 50 })).keys()];
  const rows = await Promise.all(
    names.map(async (name) => (await rowsOf('search', { q, limit: 50 }, name)).rows),
  );
  expect(hits.length).toBeGreaterThan(0);
  expect([...new Set(rows.flat().map(({ node }) => idOf(node)))].slice(0, 50)).toEqual(
    hits.map(({ id }) => id),
  );
});

const BY_NODE = { id: UNIT };
test.each([
  ['search', { q: '7·12 专案' }],
  ['node', BY_NODE],
  ['neighbours', BY_NODE],
  ['neighboursAmong', { ...BY_NODE, among: [UNIT] }],
  ['nodeStatements', BY_NODE],
  ['graph', { ids: 'sample-2023/unit-yunzhan-intelligence-office' }],
  ['paths', { from: UNIT, to: 'yongkang-psb-2021/case-7-12-organised-crime' }],
  ['stories', {}],
  ['figures', {}],
  ['figureParts', {}],
  ['timeline', {}],
  ['compare', { from: OLDER, to: NEWER }],
  ['answer', { id: '01-cases-led-to-commendations' }],
  ['passages', { id: REPORT }],
])('what %s asks is shown in both languages', async (of, input) => {
  const queries = [...(await shown(of, input)).values()];
  expect(queries.length).toBeGreaterThan(0);
  for (const { summary, summary_zh } of queries) {
    expect(summary).toMatch(/^[A-Z]/);
    expect(summary_zh).toMatch(/\p{Script=Han}.*[。？]$/u);
  }
});

test('the stories', async () => {
  const { stories, others } = await api.call('stories', { limit: 50 });
  const { rows } = await rowsOf('stories', { limit: 50 }, 'list-stories');
  const acts = [...stories, ...others].map(({ act }) => act);
  expect(rows.slice(0, 50).map(({ story }) => actOf(story))).toEqual(acts);
  const read = (await allShown('stories', { limit: 50 })).filter(({ name }) => name === 'read-stories');
  const told = await Promise.all(read.map(runShown));
  expect(
    told
      .flat()
      .map(({ act }) => idOf(act))
      .sort(),
  ).toEqual(acts.toSorted());
});

test('the figures, their parts, and the timeline', async () => {
  const { figures } = await api.call('figures', {});
  const listed = await rowsOf('figures', {}, 'list-figures');
  const read = await rowsOf('figures', {}, 'read-figures');
  expect(listed.rows.slice(0, 25).map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
  expect(read.rows.map(({ statement }) => idOf(statement)).sort()).toEqual(
    figures.map(({ id }) => id).sort(),
  );
  const { counted, summed } = await api.call('figureParts', {});
  const parts = await rowsOf('figureParts', {}, 'list-counted-parts');
  const sums = await rowsOf('figureParts', {}, 'list-summed-figures');
  expect([parts.rows.length, sums.rows.length]).toEqual([counted.length, summed.length]);
  const { facts } = await api.call('timeline', {});
  const { rows } = await rowsOf('timeline', {}, 'list-dated-facts');
  expect(rows.slice(0, 200).map(({ fact }) => idOf(fact))).toEqual(facts.map(({ id }) => id));
});

test('the comparison of two reports', async () => {
  const input = { from: OLDER, to: NEWER };
  const { relations } = await api.call('compare', input);
  const { rows } = await rowsOf('compare', input, 'compare-relations');
  const counts = Object.fromEntries(rows.map(({ kind, total }) => [String(kind), Number(total)]));
  expect(counts).toMatchObject(
    Object.fromEntries(
      Object.entries(relations).flatMap(([kind, { total }]) => (total === 0 ? [] : [[kind, total]])),
    ),
  );
});

test('a graph of an id that was merged into another holds this in its place and says so', async () => {
  const ids = 'sample-2023/unit-yunzhan-intelligence-office,sample-2023/unit-yunzhan-psb,unit-nobody';
  const { nodes, edges, missing, merged } = await api.call('graph', { ids });
  expect(merged).toEqual([
    {
      id: 'sample-2023/unit-yunzhan-intelligence-office',
      into: 'sample-2024/unit-yunzhan-data-analysis-centre',
    },
  ]);
  expect(missing).toEqual(['unit-nobody']);
  expect(nodes.map(({ id }) => id)).toEqual([
    'sample-2024/unit-yunzhan-data-analysis-centre',
    'sample-2023/unit-yunzhan-psb',
  ]);
  expect(edges.length).toBeGreaterThan(0);
  const twice = await api.call('graph', { ids: `${ids},sample-2024/unit-yunzhan-data-analysis-centre` });
  expect(twice.nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
});

test.each([
  ['公安 永康', 'yongkang-psb-2021/unit-yongkang-psb'],
  ['yongkang gonganju', 'yongkang-psb-2021/unit-yongkang-psb'],
  ['“永康市公安局”（', 'yongkang-psb-2021/unit-yongkang-psb'],
  ['７·１２专案', 'yongkang-psb-2021/case-7-12-organised-crime'],
  ['7·12，涉黑', 'yongkang-psb-2021/case-7-12-organised-crime'],
  ['crime ORGANISED case 7·12', 'yongkang-psb-2021/case-7-12-organised-crime'],
  ['袁家軍', 'yongkang-psb-2021/official-yuan-jiajun'],
])('%s finds %s', async (q, id) => {
  expect((await api.call('search', { q })).hits.map((hit) => hit.id)).toContain(id);
});

test.each(['%', '🙂', '「', '\\', "'; DELETE n //", 'x'.repeat(100), '-', '  '])(
  '%s finds nothing, without a fault',
  async (q) => {
    expect(await api.call('search', { q })).toEqual({ hits: [], truncated: false });
  },
);
