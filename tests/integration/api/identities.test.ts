import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { z } from 'zod/mini';
import { api } from '#contract/api.ts';
import { Statement } from '#contract/evidence.ts';
import { DrawnGraph, NodeDetails, SearchHits } from '#contract/graph.ts';
import { Identity } from '#contract/identity.ts';
import { type GraphDatabase, openGraphDatabase } from '../../../server/graph/database.ts';
import { identityText } from '../../../server/import/format-identity.ts';
import { type Judging, openJudging } from '../../../server/import/judging.ts';
import { loadDataset } from '../../../server/import/load.ts';
import { readDataset } from '../../../server/import/read.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { connectByHttp } from '../../helpers/mcp.ts';
import { emptyDatabase, testConnection } from '../../helpers/neo4j.ts';
import { type Served, serve } from '../../helpers/serve.ts';
import type { Folder } from '../../unit/import/folder.ts';
import { smallFolder } from '../../unit/import/small-folder.ts';
import { nameFacts, writeFolder } from '../../unit/import/write-folder.ts';
import { hashGraph } from '../import/dump.ts';

jest.setTimeout(60_000);

const root = temporaryFolder();
const own = join(root, 'data/corpus');
const [EAST, WEST] = ['east-2021', 'west-2021'];
const [A, B] = [`${EAST}/official-zhang-wei`, `${WEST}/official-zhang-wei`];

let graph: GraphDatabase;
let judging: Judging;
let served: Served;

/** A report of an invented city that has a mayor Zhang Wei of its own, under the same slug as the other's. */
function ofCity(id: string, post: string): Folder {
  const text = JSON.stringify(smallFolder(id))
    .replaceAll('official-wang-ming', 'official-zhang-wei')
    .replaceAll('Wang Ming', 'Zhang Wei')
    .replaceAll('王明', '张伟');
  const folder: Folder = JSON.parse(text);
  folder.report.text = smallFolder(id).report.text;
  for (const entity of folder.tables.entities)
    if (entity.id === 'position-mayor')
      Object.assign(entity, { name_zh: post, name_en: post, aliases_zh: '市长' });
  nameFacts(folder);
  return folder;
}

beforeAll(async () => {
  await emptyDatabase();
  for (const folder of [ofCity(EAST, '东河市市长'), ofCity(WEST, '西山市市长')]) {
    const path = await writeFolder(folder, root);
    await writeFile(join(path, 'text.txt'), '');
    const read = await readDataset(path);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    await loadDataset(testConnection(), read.dataset);
  }
  graph = openGraphDatabase(testConnection());
  judging = openJudging({ connection: testConnection(), ours: [join(root, 'shared')], own });
  served = await serve(graph, { judging });
}, 120_000);
afterAll(async () => {
  await served.stop();
  await graph.close();
  await emptyDatabase();
});

const Told = z.object({ statements: z.array(Statement) });
const OneTold = z.object({ statement: Statement });
const Ended = z.object({ id: z.string(), name: z.string(), told_apart: z.optional(z.string()) });
const Stories = api.stories.output;

const json = async <T>(
  response: Response,
  schema: { parse: (value: unknown) => T },
  status = 200,
): Promise<T> => {
  const body: unknown = await response.json();
  expect([response.status, body]).toEqual([status, expect.anything()]);
  return schema.parse(body);
};
const nodeOf = async (id: string) =>
  json(await served.get(`/api/nodes/${encodeURIComponent(id)}`), NodeDetails);
const postsOf = async (id: string) =>
  (await nodeOf(id)).neighbours.find(({ type, label }) => type === 'HOLDS_POSITION' && label === 'Position')
    ?.count;
const judge = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${served.origin}/api/identities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const part = (id: string) => fetch(`${served.origin}/api/identities/${id}`, { method: 'DELETE' });
const listed = async (query: string) => {
  const body = await (await served.get(`/api/identities?${query}`)).json();
  return (body as { identities: unknown[] }).identities.map((each) => Identity.parse(each));
};
const SAME = { members: [A, B], judgement: 'same', why: '同一人 / one person', by: 'tester' };

test('two reports with one slug and one name hold two persons, each with its own post', async () => {
  expect((await nodeOf(A)).id).toBe(A);
  expect((await nodeOf(B)).id).toBe(B);
  expect([await postsOf(A), await postsOf(B)]).toEqual([1, 1]);
});

test('the id of the first version, which stands for both, is answered with the choices', async () => {
  const response = await served.get('/api/nodes/official-zhang-wei');
  expect(response.status).toBe(409);
  const body = (await response.json()) as {
    errors: { code: string; message: string; candidates: { id: string }[] }[];
  };
  expect(body.errors[0]?.candidates.map(({ id }) => id)).toEqual([A, B]);
  expect(body.errors[0]?.message).toContain(A);
  const drawn = await json(await served.get('/api/graph?ids=official-zhang-wei'), DrawnGraph);
  expect([drawn.nodes, drawn.missing]).toEqual([[], []]);
  expect(drawn.ambiguous.map(({ id, nodes }) => [id, nodes.map((node) => node.id)])).toEqual([
    ['official-zhang-wei', [A, B]],
  ]);
  const { hits } = await json(await served.get('/api/search?q=official-zhang-wei'), SearchHits);
  expect(hits.map(({ id }) => id)).toEqual([A, B]);
});

test('a search for the name tells the two apart by post and report, and says nothing more of what has no namesake', async () => {
  const { hits } = await json(await served.get('/api/search?q=张伟'), SearchHits);
  const told = hits.map(({ id, reports, context_zh, context_en }) => ({
    id,
    reports,
    context_zh,
    context_en,
  }));
  expect(told.filter(({ id }) => [A, B].includes(id))).toEqual([
    { id: A, reports: [EAST], context_zh: '东河市市长', context_en: '东河市市长' },
    { id: B, reports: [WEST], context_zh: '西山市市长', context_en: '西山市市长' },
  ]);
  const posts = await json(await served.get('/api/search?q=东河市市长'), SearchHits);
  expect(posts.hits.map(({ context_zh }) => context_zh)).toEqual([undefined]);
  const { nodes } = await json(
    await served.get(`/api/graph?ids=${[A, B].map(encodeURIComponent).join(',')}`),
    DrawnGraph,
  );
  expect(nodes.map(({ id, context_zh }) => [id, context_zh])).toEqual([
    [A, '东河市市长'],
    [B, '西山市市长'],
  ]);
  const one = await json(await served.get(`/api/nodes/${encodeURIComponent(A)}`), NodeDetails);
  expect(one.context_zh).toBe('东河市市长');
});

test('evidence tells the two apart as well', async () => {
  for (const [id, post] of [
    [A, '东河市市长'],
    [B, '西山市市长'],
  ] as const) {
    const { statements } = await json(
      await served.get(`/api/nodes/${encodeURIComponent(id)}/statements`),
      Told,
    );
    const [first] = statements;
    const contextOf = (told: z.output<typeof Statement> | undefined) =>
      [told?.subject, told?.object].find((node) => node?.id === id)?.context_zh;
    expect(contextOf(first)).toBe(post);
    const one = await json(await served.get(`/api/statements/${first?.id}`), OneTold);
    expect(contextOf(one.statement)).toBe(post);
  }
});

test('stories tell the two apart', async () => {
  const { stories } = await json(await served.get('/api/stories'), Stories);
  const told = stories.flatMap(({ nodes }) => nodes).filter(({ id }) => [A, B].includes(id));
  expect(new Map(told.map(({ id, context_zh, context_en }) => [id, [context_zh, context_en]]))).toEqual(
    new Map([
      [A, ['东河市市长', '东河市市长']],
      [B, ['西山市市长', '西山市市长']],
    ]),
  );
});

test('programs in conversations are told which is which, in the list and with each fact', async () => {
  const mcp = await connectByHttp(served.origin);
  const told = async (id: string) => {
    const { items } = await mcp.ask('statements', { id });
    const ends = items.flatMap(({ details = {} }) => [details.subject, details.object]);
    return ends.filter((end) => Ended.safeParse(end).data?.id === id).map((end) => Ended.parse(end));
  };
  for (const [id, post] of [
    [A, '东河市市长'],
    [B, '西山市市长'],
  ] as const) {
    const { items } = await mcp.ask('search', { q: '张伟' });
    expect(items.find((item) => item.id === id)?.details?.told_apart).toBe(post);
    const ends = await told(id);
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends) expect(end.told_apart).toBe(post);
  }
  await mcp.client.close();
});

test('they are proposed, each with its own quotations', async () => {
  const [proposal] = (await listed('state=proposed')).filter(({ members }) =>
    members.some(({ id }) => id === A),
  );
  expect(proposal?.members.map(({ id }) => id)).toEqual([A, B]);
  expect(proposal?.reasons[0]).toEqual({ type: 'name', words: ['张伟'] });
  for (const { report, statements, said } of proposal?.members ?? []) {
    expect(statements.length).toBeGreaterThan(0);
    expect(said).toBeGreaterThanOrEqual(statements.length);
    expect(statements[0]?.predicate).toBe('HOLDS_POSITION');
    expect(statements.every((each) => each.report === report && each.quotations.length > 0)).toBe(true);
  }
});

test('of one thing alone its own proposals are listed, and of what nothing is like none', async () => {
  const of = async (id: string) =>
    (await listed(`state=proposed&member=${encodeURIComponent(id)}`)).map(({ members }) =>
      members.map((each) => each.id),
    );
  expect(await of(A)).toEqual([[A, B]]);
  expect(await of(`${EAST}/official-nobody`)).toEqual([]);
});

test('what was left open is listed as judged, and no longer proposed', async () => {
  const made = await json(await judge({ ...SAME, judgement: 'unsure', why: '待查' }), Identity, 201);
  expect(await listed(`state=proposed&member=${encodeURIComponent(A)}`)).toEqual([]);
  const [open] = await listed(`state=judged&member=${encodeURIComponent(A)}`);
  expect(open?.judgement).toBe('unsure');
  expect(open?.judgements.map(({ why, by }) => [why, by])).toEqual([['待查', 'tester']]);
  await part(made.id);
});

test('judged the same they are one with both posts, parted two, judged again the same graph as before', async () => {
  const apart = await hashGraph();
  const made = await json(await judge(SAME), Identity, 201);
  expect(made).toMatchObject({ state: 'judged', judgement: 'same', absent: [] });
  const together = await hashGraph();
  expect(await postsOf(A)).toBe(2);
  expect((await nodeOf(B)).id).toBe(A);
  expect((await nodeOf('official-zhang-wei')).merged_ids).toEqual([B]);
  const file = await readFile(join(own, 'identity.csv'), 'utf8');
  expect(file).toMatch(
    /^a,b,judgement,why,by,on\neast-2021\/official-zhang-wei,west-2021\/official-zhang-wei,same,同一人 \/ one person,tester,20\d\d-/,
  );
  expect(
    (await listed('state=proposed')).filter(({ members }) => members.some(({ id }) => id === A)),
  ).toEqual([]);
  expect((await listed(`state=judged&scope=report:${EAST}`)).map(({ id }) => id)).toEqual([made.id]);

  expect((await part(made.id)).status).toBe(200);
  expect(await hashGraph()).toBe(apart);
  expect([await postsOf(A), await postsOf(B)]).toEqual([1, 1]);
  expect((await part(made.id)).status).toBe(404);

  await json(await judge(SAME), Identity, 201);
  expect(await hashGraph()).toBe(together);
  await part(made.id);
  expect(await hashGraph()).toBe(apart);
});

test('what the check of judgements refuses is refused in its words, and nothing is written', async () => {
  await json(await judge(SAME), Identity, 201);
  const [before, graphBefore] = [await readFile(join(own, 'identity.csv'), 'utf8'), await hashGraph()];
  const other = `${EAST}/person-li-lei`;
  const refused = await judge({ ...SAME, members: [A, other], judgement: 'different' });
  expect(refused.status).toBe(409);
  expect(JSON.stringify(await refused.json())).toContain('different labels');
  expect(await readFile(join(own, 'identity.csv'), 'utf8')).toBe(before);
  expect(await hashGraph()).toBe(graphBefore);
});

test.each([
  ['one of another site', { ...SAME }, { origin: 'http://elsewhere.example' }, 403],
  ['one that is not JSON', { ...SAME }, { 'content-type': 'text/plain' }, 415],
  ['of something that is not there', { ...SAME, members: [A, `${WEST}/official-nobody`] }, {}, 404],
  ['of one thing', { ...SAME, members: [A, A] }, {}, 400],
  ['without a reason', { ...SAME, why: '' }, {}, 400],
])('a judgement is refused: %s', async (_name, body, headers, status) => {
  expect((await judge(body, headers)).status).toBe(status);
});

test('taken back, one’s own judgement leaves what had been judged before', async () => {
  const ours = join(root, 'shared/identity.csv');
  const theirs = {
    a: A,
    b: B,
    judgement: 'same',
    why: '同一人 / one',
    by: 'ours',
    on: '2024-01-01',
  } as const;
  await mkdir(join(root, 'shared'), { recursive: true });
  await writeFile(ours, identityText([theirs]));
  await json(await judge({ ...SAME, judgement: 'different', why: '两人' }), Identity, 201);
  const judged = async () => (await listed('state=judged')).map(({ judgement }) => judgement);
  expect(await judged()).toEqual(['different']);
  expect((await nodeOf(A)).reports).toEqual([EAST]);
  const [different] = await listed('state=judged');
  expect((await part(different?.id ?? '')).status).toBe(200);
  expect(await judged()).toEqual(['same']);
  expect((await nodeOf(A)).reports).toEqual([EAST, WEST]);

  const before = await readFile(join(own, 'identity.csv'), 'utf8');
  const again = await json(await judge(SAME), Identity, 201);
  expect(again.judgements.map(({ by }) => by)).toEqual(['ours']);
  expect(await readFile(join(own, 'identity.csv'), 'utf8')).toBe(before);
  await rm(ours);
});
