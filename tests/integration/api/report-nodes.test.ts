import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CallOf } from '#contract/endpoint.ts';
import type { graphEndpoints } from '#contract/graph-endpoints.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { REPORT } from '../../helpers/reports.ts';

interface Stored {
  readonly id: string;
  readonly kind: string | null;
  readonly degree: number;
}

let api: LoadedApi;
let awards: readonly Stored[];
beforeAll(async () => {
  api = await serveReports([REPORT]);
  const rows = await runCypher('MATCH (n:Award) RETURN n.id AS id, n.kind AS kind, n.degree AS degree');
  awards = rows.map(({ id, kind, degree }) => ({
    id: String(id),
    kind: kind === null ? null : String(kind),
    degree: Number(degree),
  }));
}, 120_000);
afterAll(() => api.stop());

/** Their ids, the best connected first, then by id. */
const inOrder = (nodes: readonly Stored[]) =>
  [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).map(({ id }) => id);

/** All pages, and what each says of how many there are. */
async function everyPage(asked: CallOf<typeof graphEndpoints.nodes>) {
  const ids: string[] = [];
  const totals: number[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await api.call('nodes', { ...asked, ...(cursor && { cursor }) });
    ids.push(...page.nodes.map(({ id }) => id));
    totals.push(page.total);
    cursor = page.next;
  } while (cursor !== null);
  return { ids, totals };
}

describe('the nodes of one label', () => {
  test('are all there, the best connected first, then by id', async () => {
    const { nodes, total, next } = await api.call('nodes', { label: 'Award' });
    expect(awards.length).toBeGreaterThan(10);
    expect(nodes.map(({ id }) => id)).toEqual(inOrder(awards));
    expect(new Set(nodes.map(({ label }) => label))).toEqual(new Set(['Award']));
    expect([total, next]).toEqual([awards.length, null]);
  });

  test.each([1, 4])(
    'by pages of %i are the same, each once, and each page says how many there are',
    async (limit) => {
      const { ids, totals } = await everyPage({ label: 'Award', limit });
      expect(ids).toEqual(inOrder(awards));
      expect(totals).toEqual(Array(Math.ceil(awards.length / limit)).fill(awards.length));
    },
  );

  test('a page that holds just as many as there are is the last', async () => {
    const page = await api.call('nodes', { label: 'Award', limit: awards.length });
    expect(page.nodes).toHaveLength(awards.length);
    expect(page.next).toBeNull();
  });

  test('of one kind are counted and turned over apart from the others', async () => {
    const kinds = [...new Set(awards.flatMap(({ kind }) => kind ?? []))];
    expect(kinds.length).toBeGreaterThan(2);
    for (const kind of kinds) {
      const some = awards.filter((award) => award.kind === kind);
      const { ids, totals } = await everyPage({ label: 'Award', kind, limit: 2 });
      expect([ids, totals[0]]).toEqual([inOrder(some), some.length]);
    }
  });

  test('of a kind that none has are none', async () => {
    expect(await api.call('nodes', { label: 'Award', kind: 'no-such-kind' })).toEqual({
      nodes: [],
      total: 0,
      next: null,
    });
  });
});

describe('the words that names must hold', () => {
  test.each([
    ['批示肯定', 'Chinese'],
    ['批示肯定 ', 'with a blank after them'],
    ['pishi', 'of an alias'],
    ['PiShi', 'in other letters'],
    ['批示肯定'.normalize('NFD'), 'in another normal form'],
  ])('%s: %s', async (q) => {
    const { nodes, total } = await api.call('nodes', { label: 'Award', q });
    expect(nodes.map(({ id }) => id)).toContain(`${REPORT}/award-1-06-written-instruction`);
    expect(nodes.map(({ id }) => id)).not.toContain(`${REPORT}/award-30-officers-party-admission`);
    expect(total).toBe(nodes.length);
  });

  test('go with a kind and with pages', async () => {
    const asked = { label: 'Award', kind: 'written-instruction', q: '7·12' };
    const { nodes, total } = await api.call('nodes', asked);
    expect(nodes.map(({ id }) => id)).toEqual([`${REPORT}/award-7-12-written-instruction`]);
    expect(total).toBe(1);
    expect(await api.call('nodes', { ...asked, kind: 'party-admission' })).toMatchObject({
      nodes: [],
      total: 0,
    });
    const all = await api.call('nodes', { label: 'Award', q: '批示' });
    expect(all.total).toBeGreaterThan(2);
    const paged = await everyPage({ label: 'Award', q: '批示', limit: 2 });
    expect(paged.ids).toEqual(all.nodes.map(({ id }) => id));
    expect(new Set(paged.totals)).toEqual(new Set([all.total]));
  });

  test('of another label do not count', async () => {
    expect(await api.call('nodes', { label: 'Unit', q: '批示肯定' })).toMatchObject({ nodes: [], total: 0 });
  });
});

test.each([
  ['no label', ''],
  ['a label of no pack', '?label=Dragon'],
  ['a cursor of our own making', '?label=Award&cursor=x'],
  ['a cursor without an id', '?label=Award&cursor=3.'],
  ['more than a page', '?label=Award&limit=100000'],
  ['none on a page', '?label=Award&limit=0'],
])('%s is refused', async (_, search) => {
  expect((await api.get(`/api/nodes${search}`)).status).toBe(400);
});
