import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { everyFigure, everyStory } from '../../helpers/every-page.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { REPORT, TEXT_FOLDERS } from '../../helpers/reports.ts';
import { testWithText } from '../../helpers/with-text.ts';

const atHand = TEXT_FOLDERS.length > 0;

/** Questions that are asked side by side where there are hundreds. */
const AT_ONCE = 4;

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT]);
}, 120_000);
afterAll(() => api.stop());

describe('the commendations of cases', () => {
  test.each([
    [
      'yongkang-psb-2021/case-7-12-organised-crime',
      'written-instruction',
      ['yongkang-psb-2021/official-yuan-jiajun'],
    ],
    [
      'yongkang-psb-2021/case-5-12-cross-border-gambling',
      'notice-of-praise',
      ['yongkang-psb-2021/unit-national-immigration-administration'],
    ],
    ['yongkang-psb-2021/case-5-12-waste-dumping', 'ten-classic-cases', []],
    [
      'yongkang-psb-2021/case-1-06-online-gun-trafficking',
      'written-instruction',
      ['yongkang-psb-2021/official-wang-shuangquan'],
    ],
    [
      'yongkang-psb-2021/case-special-investigation-work',
      'written-instruction',
      ['yongkang-psb-2021/official-provincial-municipal-leaders'],
    ],
  ])('%s led to a %s', async (id, kind, givers) => {
    const { stories } = await everyStory(api);
    const story = stories.find((each) => each.cause === id);
    expect(story?.nodes.find((node) => node.id === story.act)?.kind).toBe(kind);
    expect(story?.edges.filter((edge) => edge.type === 'ISSUED').map((edge) => edge.from)).toEqual(givers);
    expect(story?.agent_stated).toBe(givers.length > 0);
  });

  test('every step of every story opens its words', async () => {
    const { stories } = await everyStory(api);
    for (const edge of new Set(stories.flatMap((story) => story.steps.map((step) => step.id))))
      expectQuoted(await quotationsOf(edge));
  }, 60_000);

  test('7·12 rests on the clause that names the case and the secretary', async () => {
    const quotations = await quotationsOf(await sevenTwelveLed());
    expect(quotations.flatMap(({ terms }) => terms)).toEqual(
      expect.arrayContaining(['7·12涉黑专案', '批示肯定']),
    );
  });

  testWithText('7·12 rests on these words, in this order', async () => {
    const words = (await quotationsOf(await sevenTwelveLed())).map(({ text }) => text).join();
    expect(words).toMatch(/7·12涉黑专案.*批示肯定/);
  });

  /** The edge by which the case led to the commendation. */
  async function sevenTwelveLed(): Promise<string> {
    const { stories } = await everyStory(api);
    const story = stories.find((each) => each.cause === 'yongkang-psb-2021/case-7-12-organised-crime');
    return story?.steps.find((step) => step.type === 'LED_TO')?.id ?? '';
  }
});

interface Quoted {
  readonly text?: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

async function quotationsOf(edge: string): Promise<readonly Quoted[]> {
  const { statements } = await api.call('evidence', { id: edge });
  return statements.flatMap((statement) => statement.quotations);
}

/** There are quotations, with their words just where the text is attached. */
function expectQuoted(quotations: readonly Quoted[]): void {
  expect(quotations).not.toHaveLength(0);
  for (const { text } of quotations) expect(text !== undefined).toBe(atHand);
}

describe('what the report says of all that is drawn', () => {
  const seen = new Set<string>();
  const edges = new Set<string>();
  const quoted: Quoted[] = [];

  test('every node that is a neighbour can be opened', async () => {
    const toSee = ['yongkang-psb-2021/unit-yongkang-psb'];
    for (let id = toSee.pop(); id !== undefined; id = toSee.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const { nodes, edges: found, total } = await api.call('neighbours', { id, limit: 500 });
      expect(found).toHaveLength(total);
      for (const edge of found) edges.add(edge.id);
      for (const node of nodes) toSee.push(node.id);
    }
    expect(seen.size).toBeGreaterThan(200);
    expect(edges.size).toBeGreaterThan(250);
  }, 60_000);

  test('every edge has evidence, in both languages', async () => {
    const left = [...edges];
    const openNext = async () => {
      for (let id = left.pop(); id !== undefined; id = left.pop()) {
        const { statements } = await api.call('evidence', { id });
        for (const statement of statements) {
          expect(statement.gloss_zh).not.toBe('');
          expect(statement.gloss_en).not.toBe('');
          expectQuoted(statement.quotations);
          quoted.push(...statement.quotations);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openNext));
  }, 60_000);

  test('every figure has its words, and says what it is compared with or that it is not said', async () => {
    const { figures } = await everyFigure(api);
    expect(figures.length).toBeGreaterThan(35);
    for (const figure of figures) {
      expectQuoted(figure.quotations);
      quoted.push(...figure.quotations);
      if (figure.indicator.measure === 'change') expect(figure.comparison).not.toBeNull();
    }
  });

  testWithText('the words at the offsets of all these quotations hold their anchor terms, in order', () => {
    expect(quoted.length).toBeGreaterThan(400);
    for (const { text = '', start, end, terms } of quoted) {
      expect([...text]).toHaveLength(end - start);
      let from = 0;
      for (const term of terms) {
        const at = text.indexOf(term, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + term.length;
      }
    }
  });
});

test('the scenario on disputes tells what fell, and telecom fraud leads to all the work against it', async () => {
  const { figures } = await api.call('figures', {
    about: 'yongkang-psb-2021/program-marital-dispute-early-warning-scenario',
  });
  expect(figures.map(({ as_written, basis }) => [as_written, basis])).toEqual([['81%', 'inferred']]);
  const fraud = await api.call('neighbours', { id: 'yongkang-psb-2021/category-telecom-fraud', limit: 500 });
  expect(fraud.edges.map(({ type, from }) => [type, from]).sort()).toEqual([
    ['APPLIES_TO', 'yongkang-psb-2021/event-crime-turning-point'],
    ['TARGETS', 'yongkang-psb-2021/program-anti-fraud-into-hearts'],
    ['TARGETS', 'yongkang-psb-2021/program-anti-fraud-lecture-hall'],
    ['TARGETS', 'yongkang-psb-2021/program-anti-fraud-publicity'],
  ]);
});

test('each of the bureau’s own centres, rooms and teams is tied to it', async () => {
  const { edges } = await api.call('neighbours', {
    id: 'yongkang-psb-2021/unit-yongkang-psb',
    type: 'PART_OF',
    limit: 500,
  });
  expect(edges.map(({ from }) => from)).toEqual(
    expect.arrayContaining([
      'yongkang-psb-2021/unit-anti-fraud-sub-centre',
      'yongkang-psb-2021/unit-eleven-station-command-rooms',
      'yongkang-psb-2021/unit-integrated-operations-centre',
      'yongkang-psb-2021/unit-law-enforcement-case-centre',
      'yongkang-psb-2021/unit-six-police-branch-sub-centres',
      'yongkang-psb-2021/unit-team-instructors',
      'yongkang-psb-2021/unit-team-tackling',
      'yongkang-psb-2021/unit-team-vanguard',
    ]),
  );
});

test('neighbours come a page at a time, each edge once, and the counts are right', async () => {
  const all = await api.call('neighbours', { id: 'yongkang-psb-2021/unit-yongkang-psb', limit: 500 });
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.call('neighbours', {
      id: 'yongkang-psb-2021/unit-yongkang-psb',
      limit: 17,
      cursor,
    });
    paged.push(...page.edges.map((edge) => edge.id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(paged).toEqual(all.edges.map((edge) => edge.id));
  expect(new Set(paged).size).toBe(all.total);

  const { neighbours } = await api.call('node', { id: 'yongkang-psb-2021/unit-yongkang-psb' });
  for (const { type, direction, label, count } of neighbours) {
    const some = await api.call('neighbours', {
      id: 'yongkang-psb-2021/unit-yongkang-psb',
      type,
      direction,
      label,
      limit: 500,
    });
    expect(some.edges).toHaveLength(count);
  }
}, 60_000);

test('neighbours bring every edge that the graph of all of them has, but those among what was drawn', async () => {
  const id = 'yongkang-psb-2021/case-7-12-organised-crime';
  const { nodes: around } = await api.call('neighbours', { id });
  const drawn = [id, ...around.map((node) => node.id)];
  for (const hub of around.map((node) => node.id)) {
    const asked = { id: hub, limit: 40 };
    const bare = await api.call('neighbours', asked);
    expect(bare.among).toEqual([]);
    const found = await api.call('neighbours', { ...asked, among: drawn.join(',') });
    expect(found).toEqual({ ...bare, among: found.among });
    const ids = new Set([...drawn, ...found.nodes.map((node) => node.id)]);
    const whole = await api.call('graph', { ids: [...ids].join(',') });
    const old = new Set(drawn);
    const lacking = whole.edges.filter(({ from, to }) => !old.has(from) || !old.has(to));
    const brought = [...found.edges.filter(({ from, to }) => !old.has(from) || !old.has(to)), ...found.among];
    expect(brought.map((edge) => edge.id).sort()).toEqual(lacking.map((edge) => edge.id).sort());
    const posted = await fetch(`${api.origin}/api/nodes/${encodeURIComponent(hub)}/neighbours`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ limit: 40, among: drawn }),
    });
    expect(await posted.json()).toEqual(found);
  }
}, 60_000);

test('a graph has the nodes asked for, the edges among them, and says what is missing', async () => {
  const ids = [
    'yongkang-psb-2021/case-7-12-organised-crime',
    'yongkang-psb-2021/award-7-12-written-instruction',
    'yongkang-psb-2021/official-yuan-jiajun',
    'case-no-such',
  ];
  const { nodes, edges, missing } = await api.call('graph', { ids: ids.join(',') });
  expect(nodes.map((node) => node.id)).toEqual(ids.slice(0, 3));
  expect(edges.map((edge) => edge.type).sort()).toEqual(['ISSUED', 'LED_TO']);
  expect(missing).toEqual(['case-no-such']);
  const added = await api.call('graph', { ids: String(ids[1]), among: `${ids[0]},${ids[2]},${ids[3]}` });
  expect(added.nodes.map((node) => node.id)).toEqual([ids[1]]);
  expect(added.edges).toEqual(edges);
  expect(added.missing).toEqual([]);
});

test('the shortest path from a case to the official leads over the commendation', async () => {
  const { paths } = await api.call('paths', {
    from: 'yongkang-psb-2021/case-7-12-organised-crime',
    to: 'yongkang-psb-2021/official-yuan-jiajun',
  });
  expect(paths[0]?.nodes.map((node) => node.id)).toEqual(
    expect.arrayContaining([
      'yongkang-psb-2021/award-7-12-written-instruction',
      'yongkang-psb-2021/official-yuan-jiajun',
    ]),
  );
  expect(paths[0]?.edges).toHaveLength(2);
});

test.each([
  ['person-tian-xin', '/person-yu-liangbo'], // both wrote the report
  ['event-police-day', '/event-police-flag-raising'], // both named in one caption
  ['case-7-12-organised-crime', '/official-yuan-jiajun'],
])('no path from %s to %s leads by a report or a passage', async (from, to) => {
  const report = 'yongkang-psb-2021';
  const { paths } = await api.call('paths', { from: `${report}/${from}`, to: report + to, maxHops: 6 });
  const labels = paths.flatMap(({ nodes }) => nodes.map(({ label }) => label));
  expect(labels.filter((label) => label === 'Report' || label === 'Passage')).toEqual([]);
});

test('a path to the report itself is found', async () => {
  const { paths } = await api.call('paths', {
    from: 'yongkang-psb-2021/person-tian-xin',
    to: 'yongkang-psb-2021',
  });
  expect(paths[0]?.edges.map(({ type }) => type)).toEqual(['WROTE']);
});

test('no path is found past the number of hops asked for', async () => {
  const { paths } = await api.call('paths', {
    from: 'yongkang-psb-2021/case-7-12-organised-crime',
    to: 'yongkang-psb-2021/official-yuan-jiajun',
    maxHops: 1,
  });
  expect(paths).toEqual([]);
});

test('passages come in order, and say whether their text is attached, with their coverage', async () => {
  const { report, passages } = await api.call('passages', { id: REPORT });
  expect(report).toMatchObject({ attached: atHand, passages: 40, invented: false });
  expect(passages.map((passage) => passage.order)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  for (const passage of passages.filter((each) => each.kind === 'body'))
    expect(passage.coverage.relations).toBeGreaterThan(0);
});

testWithText('each passage has as many characters as its summary says', async () => {
  const { passages } = await api.call('passages', { id: REPORT });
  for (const { text = '', characters } of passages) expect([...text]).toHaveLength(characters);
});

test('another text is refused with both hashes, the right one taken', async () => {
  const put = await fetch(`${api.origin}/api/reports/${REPORT}/text`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '别的文字' }),
  });
  expect(put.status).toBe(409);
  const { errors } = (await put.json()) as { errors: { given: string; expected: string }[] };
  expect(errors[0]?.given).toMatch(/^[0-9a-f]{64}$/);
  expect(errors[0]?.expected).toMatch(/^158a0f53/);
});

test('the schema names every label and type in both languages and counts them', async () => {
  const { labels, types, properties, relationship_properties } = await api.call('schema', {});
  const { dataset } = await api.call('health', {});
  const entities = labels.filter((label) => label.kinds.length > 0 && label.name !== 'Passage');
  expect(entities.reduce((sum, label) => sum + label.count, 0)).toBe(dataset.entities);
  expect(entities.flatMap((label) => label.kinds).filter((kind) => kind.label_zh === kind.name)).toEqual([]);
  expect(types.find((type) => type.name === 'LED_TO')).toMatchObject({
    label_zh: '获',
    domain: ['Case', 'Program'],
  });
  expect(properties.find((property) => property.name === 'name_zh')?.on).toContain('Entity');
  const ofRelationships = (name: string) => relationship_properties.find((each) => each.name === name);
  const drawn = types.reduce((sum, { count }) => sum + count, 0);
  expect(ofRelationships('basis')).toMatchObject({
    on: types.flatMap(({ name, count }) => (count > 0 ? [name] : [])).sort(),
    count: drawn,
  });
  expect(ofRelationships('tense')?.on).toEqual(['HOLDS_POSITION']);
  expect(ofRelationships('terms')?.on).toEqual(['QUOTES']);
  expect(properties.filter(({ name }) => /^kind_/.test(name)).map(({ name }) => name)).toEqual([
    'kind_en',
    'kind_zh',
  ]);
});

test.each([
  ['/api/nodes/case-no-such', 404],
  ['/api/nodes/NOT%20AN%20ID', 400],
  ['/api/edges/edge-000000000000/evidence', 404],
  ['/api/statements/000000000000', 404],
  ['/api/statements/s-000000000000', 404],
  ['/api/reports/no-such/passages', 404],
  ['/api/questions/99-none/answer', 404],
  ['/api/nodes/unit-yongkang-psb/neighbours?cursor=x', 400],
  ['/api/nodes/unit-yongkang-psb/neighbours?type=KNOWS', 400],
  ['/api/paths?from=yongkang-psb-2021/unit-yongkang-psb&to=case-no-such', 404],
])('%s answers %i in the one shape', async (path, status) => {
  const response = await api.get(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ code: expect.any(String) }] });
});

test('a statement is found by the bare digits that the first version gave it', async () => {
  const { facts } = await api.call('reportStatements', { id: REPORT });
  const id = facts.find((fact) => fact.edge !== null)?.id ?? '';
  const { statement } = await api.call('statement', { id: id.slice('s-'.length) });
  expect(statement?.id).toBe(id);
});

test('a report is told with what is known of it as a publication, and nothing that is not', async () => {
  const { reports } = await api.call('reports', {});
  expect(reports[0]).toMatchObject({
    ...{ genre: 'news', publisher: null, place: null, published: '2022', url: null, accessed: null },
    authors: [
      { name_zh: '俞亮波', name_en: 'Yu Liangbo' },
      { name_zh: '田馨', name_en: 'Tian Xin' },
    ],
    subject: 'yongkang-psb-2021/unit-yongkang-psb',
  });
});
