import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { ExportDocument } from '#contract/export-document.ts';
import { PackData } from '#contract/pack.ts';
import { parseAddress } from '../../../client/address/url.ts';
import { openDriver } from '../../../server/graph/database.ts';
import { everyStory } from '../../helpers/every-page.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { REPORT, reportText, SAMPLES } from '../../helpers/reports.ts';
import { testWithText } from '../../helpers/with-text.ts';
import { elementsNamed, parseXml } from '../../helpers/xml.ts';

const SEVEN_TWELVE = [
  'yongkang-psb-2021/case-7-12-organised-crime',
  'yongkang-psb-2021/award-7-12-written-instruction',
  'yongkang-psb-2021/official-yuan-jiajun',
] as const;

/** So many characters of a report in a row are its words, not an anchor. */
const RUN = 25;

let api: LoadedApi;
let whole: ExportDocument;
/** How many edges the store draws, by its own count. */
let drawn: number;

beforeAll(async () => {
  api = await serveReports([REPORT, ...SAMPLES]);
  whole = ExportDocument.parse(await (await exported('format=json')).json());
  drawn = (await api.call('schema', {})).types.reduce((sum, { count }) => sum + count, 0);
}, 240_000);
afterAll(() => api.stop());

async function exported(query: string): Promise<Response> {
  const response = await api.get(`/api/export?${query}`);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response;
}

async function csvOf(query: string): Promise<Record<string, string>[]> {
  const text = await (await exported(`format=csv&${query}`)).text();
  return parse(`\uFEFF${text.replace(/^\uFEFF/, '')}`, {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('JSON holds every entity, every drawn edge with its statements, and every figure', async () => {
  const { dataset } = await api.call('health', {});
  expect(whole.nodes.filter(({ label }) => label !== 'Report' && label !== 'Passage')).toHaveLength(
    dataset.entities,
  );
  expect(whole.edges).toHaveLength(drawn);
  expect(whole.figures).toHaveLength(dataset.observations);
  const statements = new Set(whole.edges.flatMap(({ evidence }) => ids(evidence)));
  expect(statements.size).toBe(dataset.statements);
  const nodes = new Set(ids(whole.nodes));
  for (const { from, to } of whole.edges) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
  expect(whole).toMatchObject({ scope: 'all', missing: [] });
  expect(whole.reports).toHaveLength(3);
});

test('every edge in JSON has at least one statement with a quotation and anchor terms, and none has text', () => {
  for (const { evidence } of whole.edges)
    for (const { quotations } of evidence) {
      expect(quotations.length).toBeGreaterThan(0);
      for (const quotation of quotations) {
        expect(quotation.terms.length).toBeGreaterThan(0);
        expect(quotation).not.toHaveProperty('text');
      }
    }
});

test('CSV of edges has a line a statement, every line with its evidence', async () => {
  const rows = await csvOf('part=edges');
  expect(new Set(rows.map((row) => row.edge))).toEqual(new Set(ids(whole.edges)));
  expect(rows.map((row) => row.statement).sort()).toEqual(
    whole.edges.flatMap(({ evidence }) => ids(evidence)).sort(),
  );
  for (const row of rows) {
    for (const column of ['type_zh', 'type_en', 'subject', 'subject_zh', 'object', 'object_zh', 'basis_zh'])
      expect(row[column]).toBeTruthy();
    for (const column of ['gloss_zh', 'gloss_en', 'report', 'passages', 'starts', 'ends', 'terms'])
      expect(row[column]).toBeTruthy();
    const count = (column: string) => row[column]?.split('|').length;
    expect([count('starts'), count('ends')]).toEqual([count('passages'), count('passages')]);
    expect(parseAddress(row.link ?? '')).toMatchObject({ select: row.edge, statement: row.statement });
  }
});

test('CSV of nodes and of figures have a line each, with where they stand', async () => {
  const nodes = await csvOf('part=nodes');
  expect(nodes.map((row) => row.id)).toEqual(ids(whole.nodes));
  for (const row of nodes)
    expect([row.label, row.label_zh, row.name_zh, row.reports].every(Boolean)).toBe(true);
  expect(nodes.find((row) => row.id === 'yongkang-psb-2021/case-7-12-organised-crime')).toMatchObject({
    label: 'Case',
    label_zh: '案件',
    code: '7·12',
    kind: 'organised-crime',
    mentions: expect.stringMatching(/^yongkang-psb-2021#\d+:\d+-\d+/),
  });
  const figures = await csvOf('part=figures');
  expect(figures.map((row) => row.figure)).toEqual(ids(whole.figures));
  for (const row of figures)
    expect([row.value, row.gloss_zh, row.passages, row.terms].every(Boolean)).toBe(true);
});

test('GraphML has every node and edge, ids that are name tokens, and its declared attributes', async () => {
  const root = parseXml(await (await exported('format=graphml')).text());
  const keys = new Set(elementsNamed(root, 'key').map(({ attributes }) => attributes.id));
  for (const { attributes } of elementsNamed(root, 'data')) expect(keys).toContain(attributes.key);
  const nodes = elementsNamed(root, 'node');
  const edges = elementsNamed(root, 'edge');
  expect([nodes.length, edges.length]).toEqual([whole.nodes.length, drawn]);
  const tokens = new Set(nodes.map(({ attributes }) => attributes.id));
  expect(tokens.size).toBe(nodes.length);
  for (const token of tokens) expect(token).toMatch(/^[\w.-]+$/);
  for (const { attributes, children } of edges) {
    expect(tokens).toContain(attributes.source);
    expect(tokens).toContain(attributes.target);
    const told = new Set(children.map((child) => child.attributes.key));
    for (const each of ['edge.basis', 'edge.statements', 'edge.quotations', 'edge.terms'])
      expect(told).toContain(each);
  }
});

test('GEXF has every node with its colour and every edge with its evidence', async () => {
  const root = parseXml(await (await exported('format=gexf')).text());
  expect(root.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
  const nodes = elementsNamed(root, 'node');
  const edges = elementsNamed(root, 'edge');
  expect(nodes.map(({ attributes }) => attributes.id)).toEqual(ids(whole.nodes));
  expect(edges.map(({ attributes }) => attributes.id)).toEqual(ids(whole.edges));
  expect(elementsNamed(root, 'viz:color')).toHaveLength(nodes.length);
  const evidence = elementsNamed(root, 'attribute').filter(
    ({ attributes }) => attributes.title === 'quotations',
  );
  for (const edge of edges) {
    const values = elementsNamed(edge, 'attvalue');
    expect(values.some(({ attributes }) => attributes.for === evidence[0]?.attributes.id)).toBe(true);
  }
});

test('a selection is the nodes and the edges among them; given edges bring their ends and no others', async () => {
  const among = ExportDocument.parse(
    await (await exported(`format=json&ids=${SEVEN_TWELVE.join(',')},case-no-such`)).json(),
  );
  expect(ids(among.nodes)).toEqual([...SEVEN_TWELVE]);
  expect(among.edges.map(({ type }) => type).sort()).toEqual(['ISSUED', 'LED_TO']);
  expect(among).toMatchObject({ scope: 'selection', missing: ['case-no-such'] });
  const led = among.edges.find(({ type }) => type === 'LED_TO');
  const given = ExportDocument.parse(
    await (
      await exported(`format=json&edges=given&ids=${led?.id},yongkang-psb-2021/official-yuan-jiajun`)
    ).json(),
  );
  expect(ids(given.nodes).sort()).toEqual([...SEVEN_TWELVE].sort());
  expect(ids(given.edges)).toEqual([led?.id]);
});

const post = (path: string, body: object) =>
  fetch(api.origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test.each([
  [
    'ris',
    'application/x-research-info-systems',
    /^TY {2}- NEWS\r\nID {2}- yongkang-psb-2021\r\n[\s\S]*ER {2}- \r\n$/,
  ],
  ['bibtex', 'application/x-bibtex', /^@article\{yongkang-psb-2021,\n[\s\S]*\}\n$/],
  ['csl-json', 'application/vnd.citationstyles.csl+json', /^\[\n \{\n {2}"id": "yongkang-psb-2021",/],
])('a selection is written as a bibliography of its sources: %s', async (format, type, text) => {
  const response = await exported(`format=${format}&ids=${SEVEN_TWELVE.join(',')}`);
  expect(response.headers.get('content-type')).toContain(type);
  const written = await response.text();
  expect(written).toMatch(text);
  expect(written).toMatch(/statements s-[0-9a-f]{12}/);
});

test('long lists go by POST, for the file and for the graph', async () => {
  const all = ids(whole.nodes);
  expect(all.length).toBeGreaterThan(300);
  const graph = (await (await post('/api/graph', { ids: all })).json()) as { nodes: []; edges: [] };
  expect([graph.nodes.length, graph.edges.length]).toEqual([all.length, drawn]);
  const file = await post('/api/export', { format: 'json', ids: all });
  expect(ExportDocument.parse(await file.json()).edges).toHaveLength(drawn);
  expect((await post('/api/graph', { ids: Array(5_001).fill('case-a') })).status).toBe(400);
}, 60_000);

test.each([
  ['format=pdf', /format/],
  ['format=json&part=nodes', /part: only a CSV has parts/],
  ['format=csv&ids=DROP%20TABLE', /"DROP TABLE" is not an id/],
])('%s is refused in words', async (query, message) => {
  const response = await api.get(`/api/export?${query}`);
  expect(response.status).toBe(400);
  expect(((await response.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(message);
});

testWithText(
  'no export holds a run of words of the report, but for its title',
  async () => {
    const text = reportText() ?? '';
    const runs = (of: string) => {
      const characters = [...of.replace(/\s+/g, '')];
      return characters.slice(RUN - 1).map((_, at) => characters.slice(at, at + RUN).join(''));
    };
    const { reports } = await api.call('reports', {});
    const title = new Set(runs(reports.find(({ id }) => id === REPORT)?.title_zh ?? ''));
    const forbidden = new Set(runs(text).filter((run) => !title.has(run)));
    expect(forbidden.size).toBeGreaterThan(2_000);
    for (const query of ['format=json', 'format=csv', 'format=csv&part=nodes', 'format=csv&part=figures'])
      expect(runs(await (await exported(query)).text()).filter((run) => forbidden.has(run))).toEqual([]);
  },
  60_000,
);

/** One after the other on one connection, as a person's client would. */
async function runAll(statements: readonly string[]): Promise<void> {
  const driver = openDriver(testConnection(), 1);
  const session = driver.session({ database: testConnection().database });
  try {
    for (const statement of statements) await session.run(statement);
  } finally {
    await session.close();
    await driver.close();
  }
}

test('a pack says of which of its awards no report names the giver, also where the giver is not in it', async () => {
  const { stories } = await everyStory(api);
  const unstated = stories.filter(({ agent_stated }) => !agent_stated).map(({ act }) => act);
  const [stated = ''] = stories.filter(({ agent_stated }) => agent_stated).map(({ act }) => act);
  const response = await post('/api/pack', { ids: [...unstated, stated] });
  const [, json = ''] = /id="data">(.*)<\/script>/.exec(await response.text()) ?? [];
  expect(PackData.parse(JSON.parse(json)).giverless).toEqual([...new Set(unstated)].sort());
  expect(unstated.length).toBeGreaterThan(0);
});

/** Last, since it puts the script's own graph in place of the reports. */
test('the Cypher script makes the same nodes and edges anew, and nothing more when run again', async () => {
  const script = await (await exported('format=cypher')).text();
  const statements = script.split(';\n').filter((statement) => statement.trim() !== '');
  await emptyDatabase();
  for (const part of [statements, statements.filter((_, at) => at % 8 === 0)]) {
    await runAll(part);
    const [nodes] = await runCypher('MATCH (n) RETURN count(n) AS n, count(DISTINCT n.id) AS ids');
    const [edges] = await runCypher('MATCH ()-[r]->() RETURN count(r) AS n, count(r.terms) AS terms');
    expect([Number(nodes?.n), Number(nodes?.ids)]).toEqual([whole.nodes.length, whole.nodes.length]);
    expect([Number(edges?.n), Number(edges?.terms)]).toEqual([drawn, drawn]);
  }
  const [led] = await runCypher(
    `MATCH (c:Case {code: '7·12'})-[r:LED_TO]->(a:Award) RETURN c.name_zh AS name, r.basis AS basis, r.gloss_zh AS gloss`,
  );
  const edge = whole.edges.find(({ from, type }) => from === SEVEN_TWELVE[0] && type === 'LED_TO');
  expect(led).toEqual({
    name: whole.nodes.find(({ id }) => id === SEVEN_TWELVE[0])?.name_zh,
    basis: edge?.basis,
    gloss: edge?.evidence.map(({ gloss_zh }) => gloss_zh),
  });
}, 120_000);
