import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ExportDocument } from '#contract/export-document.ts';
import { edgeId } from '../../../server/graph/ids.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { REPORT, SAMPLES } from '../../helpers/reports.ts';

const [OLDER, NEWER] = SAMPLES;
jest.setTimeout(30_000); // the first run of a statement waits until Neo4j has planned it

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT, ...SAMPLES]);
}, 120_000);
afterAll(() => api.stop());

describe('nodes and edges tell from which reports they are', () => {
  test('what both reports speak of names both; a merged entity too', async () => {
    const { nodes } = await api.call('graph', {
      ids: `sample-2023/unit-yunzhan-psb,sample-2024/unit-yunzhan-data-analysis-centre,yongkang-psb-2021/unit-yongkang-psb,${NEWER},${NEWER}#2`,
    });
    expect(nodes.map(({ reports }) => reports)).toEqual([
      [OLDER, NEWER],
      [OLDER, NEWER],
      [REPORT],
      [NEWER],
      [NEWER],
    ]);
    const { hits } = await api.call('search', { q: '云栈市公安局' });
    expect(hits[0]?.reports).toEqual([OLDER, NEWER]);
  });

  test('an edge gathers the dates of all its statements', async () => {
    const { edges } = await api.call('graph', {
      ids: 'sample-2023/unit-yunzhan-psb,sample-2023/facility-yunzhan-water-rescue-stations',
    });
    expect(edges.find((edge) => edge.type === 'ESTABLISHED')).toMatchObject({
      reports: [OLDER, NEWER],
      dates: ['2024', '2024-06'],
      plan: false,
    });
  });
});

describe('what two reports call by two ids', () => {
  const NOW = 'sample-2024/unit-yunzhan-data-analysis-centre';
  const FORMER = 'sample-2023/unit-yunzhan-intelligence-office';

  test('the former id of an edge leads to the edge that is there now, and to its words', async () => {
    const { edges } = await api.call('neighbours', { id: NOW });
    // Those that the older report says had another end before the judgement.
    const older = edges.filter(({ reports }) => reports.includes(OLDER));
    expect(older.length).toBeGreaterThan(1);
    for (const edge of older) {
      const [from, to] = [edge.from, edge.to].map((id) => (id === NOW ? FORMER : id));
      const old = edgeId(edge.type, from ?? '', to ?? '');
      expect(old).not.toBe(edge.id);
      expect(await api.call('evidence', { id: old })).toEqual({
        ...(await api.call('evidence', { id: edge.id })),
        merged: [{ id: FORMER, into: NOW }],
      });
    }
  });

  test('a graph of edges holds their ends, and says which have moved and which are gone', async () => {
    const { edges } = await api.call('neighbours', { id: NOW });
    const [edge] = edges;
    if (edge === undefined) throw new Error('it is joined to nothing');
    const never = edgeId('PART_OF', 'unit-none', 'unit-other');
    const [from = '', to = ''] = [edge.from, edge.to].map((id) => (id === NOW ? FORMER : id));
    const old = edgeId(edge.type, from, to);
    const now = await api.call('graph', { ids: edge.id });
    expect(now.nodes.map(({ id }) => id)).toEqual([edge.from, edge.to]);
    expect(now).toMatchObject({ missing: [], merged: [], moved: [] });
    expect(now.edges).toContainEqual(edge);
    const then = await api.call('graph', { ids: `${never},${old}` });
    expect([then.nodes, then.edges]).toEqual([now.nodes, now.edges]);
    expect(then).toMatchObject({ missing: [never], merged: [{ id: FORMER, into: NOW }] });
    expect(then.moved).toContainEqual({ id: old, into: edge.id });
    const byNodes = await api.call('graph', { ids: `${from},${to}` });
    expect(byNodes.moved).toContainEqual({ id: old, into: edge.id });
    expect(byNodes.missing).toEqual([]);
  });

  test('an edge that never was is not found', async () => {
    await expect(api.call('evidence', { id: edgeId('PART_OF', 'unit-none', 'unit-other') })).rejects.toThrow(
      '404',
    );
  });
});

/** All of it, page after page. */
async function readTimeline() {
  let page = await api.call('timeline', { limit: 400 });
  const facts = [...page.facts];
  while (page.next !== null) {
    page = await api.call('timeline', { limit: 400, cursor: page.next });
    facts.push(...page.facts);
  }
  return { facts, total: page.total };
}

describe('the timeline', () => {
  test('holds every statement and figure once, dated as the report says', async () => {
    const { facts, total } = await readTimeline();
    const { dataset } = await api.call('health', {});
    expect(total).toBe(facts.length);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts.filter(({ figure }) => figure)).toHaveLength(dataset.observations);
    expect(facts.filter(({ figure }) => !figure)).toHaveLength(dataset.statements);
    expect(facts.every(({ figure, edge }) => (edge === null) === figure)).toBe(true);
    expect(new Set(facts.map(({ date }) => date))).toEqual(
      new Set(
        [null, '2021', '2022', '2023', '2023-04', '2023-09', '2024', '2024-03', '2024-05', '2024-06'].concat([
          '2024-09',
          '2025',
        ]),
      ),
    );
  });

  test('names the events that say when, beside the year or instead of it', async () => {
    const { facts } = await readTimeline();
    const at = (event: string) =>
      facts.filter(({ during }) => during.some(({ id }) => id === event)).map(({ date }) => date);
    expect(new Set(at('yongkang-psb-2021/event-major-celebration-security'))).toEqual(new Set(['2021']));
    expect(at('sample-2023/event-yunzhan-flood-season-2023')).toContain(null);
  });

  test('comes in the order of the text, and says when it is cut', async () => {
    const { facts, next } = await api.call('timeline', { limit: 30 });
    expect(next).not.toBeNull();
    const passages = facts.map(({ passage }) => passage);
    expect(passages).toEqual(passages.toSorted((a, b) => a - b));
  });
});

describe('parts against wholes', () => {
  test('what the words count and name: six systems, three teams, five sub-centres', async () => {
    const { counted, next } = await api.call('figureParts', { limit: 200 });
    expect(next).toBeNull();
    const found = counted.map(({ whole, parts }) => [whole.id, parts.length]);
    for (const known of [
      ['yongkang-psb-2021/program-six-systems', 6],
      ['yongkang-psb-2021/program-three-teams-building', 3],
      ['yongkang-psb-2021/unit-law-enforcement-case-centre', 5],
    ])
      expect(found).toContainEqual(known);
    // 6 sub-centres and 11 rooms are counted of themselves, not of all that the bureau has.
    expect(found.map(([whole]) => whole)).not.toContain('yongkang-psb-2021/unit-yongkang-psb');
  });

  test('a total and its parts, as each report prints them: twelve blocks in two towns, then twenty', async () => {
    const { summed } = await api.call('figureParts', { limit: 200 });
    const { figures } = await api.call('figures', { indicator: 'slow-blocks' });
    const valueBy = (id: string) => Number(figures.find((figure) => figure.id === id)?.value);
    const sums = summed.map(({ total, parts }) => [valueBy(total), parts.map(valueBy).sort((a, b) => b - a)]);
    expect(sums.toSorted()).toEqual([
      [12, [7, 5]],
      [20, [12, 9]],
    ]);
  });
});

describe('one report against the next', () => {
  test('what was announced and is done opens both statements', async () => {
    const { relations } = await api.call('compare', { from: OLDER, to: NEWER });
    const built = relations.done.rows.find(
      ({ to }) => to.id === 'sample-2023/facility-yunzhan-water-rescue-stations',
    );
    expect(built?.edge.type).toBe('ESTABLISHED');
    const [planned, done] = await Promise.all(
      [built?.older[0], built?.newer[0]].map((id) => api.call('statement', { id: id ?? '' })),
    );
    expect(planned?.statement).toMatchObject({ report: OLDER, plan: true });
    expect(done?.statement).toMatchObject({ report: NEWER, plan: false });
  });

  test('kinds do not overlap, and each row has statements of the report that says it', async () => {
    const { relations, entities } = await api.call('compare', { from: OLDER, to: NEWER, limit: 500 });
    const all = Object.values(relations).flatMap(({ rows }) => rows.map(({ edge }) => edge.id));
    expect(new Set(all).size).toBe(all.length);
    for (const { rows, total, truncated } of Object.values(relations))
      expect([rows.length, truncated]).toEqual([total, false]);
    const sides = (part: 'done' | 'open' | 'new' | 'gone') =>
      relations[part].rows.map(({ older, newer }) => [older.length > 0, newer.length > 0]);
    expect(sides('done').every(([older, newer]) => older && newer)).toBe(true);
    expect(sides('new').every(([older, newer]) => !older && newer)).toBe(true);
    expect([...sides('gone'), ...sides('open')].every(([older, newer]) => older && !newer)).toBe(true);
    expect(relations.open.rows.every(({ edge }) => edge.plan)).toBe(true);
    for (const [part, report] of [
      ['new', NEWER],
      ['gone', OLDER],
    ] as const)
      for (const { node, statements } of entities[part].rows) {
        expect(node.reports).toEqual([report]);
        expect(statements.length).toBeGreaterThan(0);
      }
  });

  test('of two subjects nothing is done or still open: what only one says is told as that', async () => {
    const over = await api.call('compare', { from: OLDER, to: NEWER });
    const apart = await api.call('compare', { from: REPORT, to: NEWER, limit: 500 });
    expect([over.over_time, apart.over_time]).toEqual([true, false]);
    const { done, open, gone } = apart.relations;
    expect([done.rows, open.rows]).toEqual([[], []]);
    expect(gone.rows.some(({ edge }) => edge.plan)).toBe(true);
    expect(gone.rows).toHaveLength(gone.total);
    const [total, few] = [gone.total, await api.call('compare', { from: REPORT, to: NEWER, limit: 3 })];
    expect(few.relations.gone).toMatchObject({ total, truncated: true });
    expect(few.relations.gone.rows).toHaveLength(3);
  });

  test('a cut list tells how much there is', async () => {
    const { relations } = await api.call('compare', { from: OLDER, to: NEWER, limit: 2 });
    expect(relations.new).toMatchObject({ truncated: true });
    expect(relations.new.rows).toHaveLength(2);
    expect(relations.new.total).toBeGreaterThan(2);
  });

  test.each([
    [{ from: OLDER, to: OLDER }, '400'],
    [{ from: OLDER, to: 'no-such-report' }, '404'],
  ])('%j is refused with %s', async (input, status) => {
    await expect(api.call('compare', input)).rejects.toThrow(status);
  });
});

describe('a scope of one report', () => {
  const scope = `report:${NEWER}`;
  const BUREAU = 'sample-2023/unit-yunzhan-psb'; // of both samples

  test('counts labels, types and kinds by what that report says', async () => {
    const [all, scoped] = [await api.call('schema', {}), await api.call('schema', { scope })];
    const { rows } = await api.call('counts', { by: 'label', scope, limit: 200 });
    const counted = (schema: typeof all) =>
      Object.fromEntries(schema.labels.flatMap(({ name, count }) => (count > 0 ? [[name, count]] : [])));
    for (const { key, count } of rows) expect(counted(scoped)[key]).toBe(count);
    expect(counted(scoped).Report).toBe(1);
    expect(counted(all).Report).toBe(3);
    const units = scoped.labels.find(({ name }) => name === 'Unit');
    expect(units?.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(units?.count);
  });

  test('lists what it speaks of, and nothing else', async () => {
    const all = await api.call('nodes', { label: 'Unit', limit: 200 });
    const scoped = await api.call('nodes', { label: 'Unit', limit: 200, scope });
    expect(scoped.total).toBe(scoped.nodes.length);
    expect(scoped.total).toBeLessThan(all.total);
    expect(scoped.nodes.map(({ id }) => id).sort()).toEqual(
      all.nodes
        .filter(({ reports }) => reports.includes(NEWER))
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('has the lines, counts and statements of a node that it states', async () => {
    const around = await api.call('neighbours', { id: BUREAU, limit: 200 });
    const within = await api.call('neighbours', { id: BUREAU, limit: 200, scope });
    const stated = around.edges.filter(({ reports }) => reports.includes(NEWER)).map(({ id }) => id);
    expect(within.edges.map(({ id }) => id).sort()).toEqual(stated.sort());
    expect(stated.length).toBeLessThan(around.edges.length);
    expect(within.total).toBe(stated.length);
    const node = await api.call('node', { id: BUREAU, scope });
    expect(node.neighbours.reduce((sum, { count }) => sum + count, 0)).toBe(stated.length);
    const said = await api.call('nodeStatements', { id: BUREAU, limit: 500, scope });
    expect([said.statements.length, said.figures.length]).toEqual([node.statements, node.observations]);
    expect(new Set([...said.statements, ...said.figures].map(({ report }) => report))).toEqual(
      new Set([NEWER]),
    );
  });

  test('draws its lines alone, and what is asked for by its id', async () => {
    const { edges } = await api.call('neighbours', { id: BUREAU, limit: 200 });
    const [theirs, ours] = [OLDER, NEWER].map((report) =>
      edges.find(({ reports }) => reports.every((each) => each === report)),
    );
    if (theirs === undefined || ours === undefined)
      throw new Error('one of the samples says nothing of its own');
    const ids = [theirs, ours].flatMap(({ from, to }) => [from, to]).join();
    const drawn = (await api.call('graph', { ids, scope })).edges.map(({ id }) => id);
    expect(drawn).toContain(ours.id);
    expect(drawn).not.toContain(theirs.id);
    expect((await api.call('graph', { ids: theirs.id, scope })).edges.map(({ id }) => id)).toContain(
      theirs.id,
    );
  });

  test('answers a question by its own statements', async () => {
    const id = '05-commendations-by-kind';
    const [all, own] = [await api.call('answer', { id }), await api.call('answer', { id, scope })];
    const sum = (answer: typeof all) =>
      answer.rows.flat().reduce((total, cell) => total + (cell.type === 'nodes' ? cell.nodes.length : 0), 0);
    expect(sum(own)).toBeGreaterThan(0);
    expect(sum(own)).toBeLessThan(sum(all));
    for (const row of own.rows) {
      const [, count, awards] = row;
      expect(count).toEqual({ type: 'value', value: awards?.type === 'nodes' ? awards.nodes.length : -1 });
    }
  });

  test('compares no report outside', async () => {
    await expect(api.call('compare', { from: OLDER, to: NEWER, scope })).rejects.toThrow('400');
    const both = `report:${OLDER},${NEWER}`;
    expect(await api.call('compare', { from: OLDER, to: NEWER, scope: both })).toEqual(
      await api.call('compare', { from: OLDER, to: NEWER }),
    );
  });

  test('goes into a file by itself', async () => {
    const file = await (await api.get(`/api/export?format=json&scope=${scope}`)).text();
    const written = ExportDocument.parse(JSON.parse(file));
    const [counts] = (await api.call('reports', { scope })).reports;
    expect(written.reports.map(({ id }) => id)).toEqual([NEWER]);
    expect(written.figures).toHaveLength(counts?.observations ?? -1);
    const facts = written.edges.flatMap(({ evidence }) => evidence);
    expect(facts).toHaveLength(counts?.statements ?? -1);
    expect(new Set(facts.map(({ report }) => report))).toEqual(new Set([NEWER]));
  });
});
