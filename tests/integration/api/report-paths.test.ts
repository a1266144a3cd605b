import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { REPORT } from '../../helpers/reports.ts';

const id = (own: string) => `${REPORT}/${own}`;
const CASE = id('case-7-12-organised-crime');
const COMMENDATION = id('award-7-12-written-instruction');
const OFFICIAL = id('official-yuan-jiajun');
const HUB = id('unit-yongkang-psb');
const MOST_HOPS = 6;

let api: LoadedApi;
/** What each entity is joined to, read from the store. */
const around = new Map<string, Set<string>>();
const degrees = new Map<string, number>();
beforeAll(async () => {
  api = await serveReports([REPORT]);
  const rows = await runCypher(
    'MATCH (a:Entity)-[edge]-(b:Entity) WHERE edge.id IS NOT NULL RETURN a.id AS a, b.id AS b, a.degree AS degree',
  );
  for (const { a, b, degree } of rows) {
    around.set(String(a), (around.get(String(a)) ?? new Set()).add(String(b)));
    degrees.set(String(a), Number(degree));
  }
}, 120_000);
afterAll(() => api.stop());

/** Edges of the shortest way over nodes that may be on it; null where none is short enough. */
function shortest(from: string, to: string, mayPass: (id: string) => boolean): number | null {
  let reached = new Set([from]);
  const seen = new Set(reached);
  for (let hops = 1; hops <= MOST_HOPS; hops += 1) {
    const next = new Set([...reached].flatMap((node) => [...(around.get(node) ?? [])]));
    if (next.has(to)) return hops;
    reached = new Set([...next].filter((node) => !seen.has(node) && mayPass(node)));
    for (const node of reached) seen.add(node);
  }
  return null;
}

async function ask(from: string, to: string, asked: { maxDegree?: number; without?: string } = {}) {
  const { paths } = await api.call('paths', { from, to, maxHops: MOST_HOPS, limit: 25, ...asked });
  return {
    hops: paths[0]?.edges.length ?? null,
    between: paths.map(({ nodes }) =>
      nodes.map((node) => node.id).filter((each) => each !== from && each !== to),
    ),
  };
}

const PAIRS: readonly (readonly [string, string])[] = [
  [CASE, OFFICIAL],
  [CASE, id('case-5-12-waste-dumping')],
  [OFFICIAL, id('official-wang-shuangquan')],
  [id('award-30-officers-party-admission'), CASE],
];

test.each(PAIRS)('from %s to %s no node on the way has more edges than asked for', async (from, to) => {
  for (const maxDegree of [2, 5, 20, 1_000]) {
    const { hops, between } = await ask(from, to, { maxDegree });
    expect(hops).toBe(shortest(from, to, (node) => (degrees.get(node) ?? 0) <= maxDegree));
    for (const node of between.flat()) expect(degrees.get(node)).toBeLessThanOrEqual(maxDegree);
  }
});

test.each(PAIRS)(
  'from %s to %s no way leads by the nodes that are left out, one after the other',
  async (from, to) => {
    const without: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { hops, between } = await ask(from, to, without.length > 0 ? { without: without.join(',') } : {});
      expect(hops).toBe(shortest(from, to, (node) => !without.includes(node)));
      for (const node of without) expect(between.flat()).not.toContain(node);
      without.push(...between.flat().slice(0, 1));
    }
    expect(without).not.toEqual([]);
  },
);

test('without the commendation the case reaches the official by a longer way, or by none', async () => {
  expect((await ask(CASE, OFFICIAL)).between).toContainEqual([COMMENDATION]);
  const { hops, between } = await ask(CASE, OFFICIAL, { without: COMMENDATION });
  expect(between.flat()).not.toContain(COMMENDATION);
  expect(hops ?? MOST_HOPS + 1).toBeGreaterThan(2);
});

test('an id of the first version leaves the same node out', async () => {
  const today = await ask(CASE, OFFICIAL, { without: COMMENDATION });
  expect(await ask(CASE, OFFICIAL, { without: 'award-7-12-written-instruction' })).toEqual(today);
});

test('the two ends may be as busy as they are, and left out as well', async () => {
  const [near = ''] = around.get(HUB) ?? [];
  expect(degrees.get(HUB)).toBeGreaterThan(20);
  for (const [from, to] of [
    [HUB, near],
    [near, HUB],
  ] as const)
    expect((await ask(from, to, { maxDegree: 1, without: HUB })).hops).toBe(1);
});

test('both wishes hold together', async () => {
  for (const [from, to] of PAIRS) {
    const { hops } = await ask(from, to, { maxDegree: 20, without: COMMENDATION });
    expect(hops).toBe(shortest(from, to, (node) => node !== COMMENDATION && (degrees.get(node) ?? 0) <= 20));
  }
});

test.each([
  ['maxDegree=0'],
  ['maxDegree=many'],
  ['maxDegree=1.5'],
  ['without=NOT%20AN%20ID'],
  [`without=${Array.from({ length: 51 }, (_, index) => `unit-${index}`).join(',')}`],
  ['maxHops=9'],
])('%s is refused', async (search) => {
  expect((await api.get(`/api/paths?from=${CASE}&to=${OFFICIAL}&${search}`)).status).toBe(400);
});
