import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Cell } from '#contract/question.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { REPORT } from '../../helpers/reports.ts';

// The answers are written from a reading of the report, not from the store.

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT]);
}, 120_000);
afterAll(() => api.stop());

/** A cell as a test writes it: the id of a node, ids of nodes, or the value. */
function plain(cell: Cell): unknown {
  if (cell.type === 'node') return cell.node.id;
  if (cell.type === 'nodes') return cell.nodes.map((node) => node.id).sort();
  if (cell.type === 'statements') return cell.ids;
  return cell.type === 'value' ? cell.value : cell.values;
}

/** The answer's rows as objects of the named columns. */
async function answer(number: number, columns: readonly string[]): Promise<Record<string, unknown>[]> {
  const { questions } = await api.call('questions', {});
  const question = questions.find((each) => each.pack === 'police-honours' && each.number === number);
  const { rows } = await api.call('answer', { id: question?.id ?? '' });
  return rows.map((row) => {
    const all = Object.fromEntries(
      row.map((cell, index) => [question?.columns[index]?.name ?? '', plain(cell)]),
    );
    return Object.fromEntries(columns.map((name) => [name, all[name]]));
  });
}

test('1: five cases led to a commendation; of the waste case nobody is named as its giver', async () => {
  const rows = await answer(1, ['case', 'kind', 'givers', 'posts', 'basis']);
  expect(rows).toHaveLength(5);
  expect(rows).toEqual(
    expect.arrayContaining([
      {
        case: 'yongkang-psb-2021/case-7-12-organised-crime',
        kind: 'written-instruction',
        givers: ['yongkang-psb-2021/official-yuan-jiajun'],
        posts: ['yongkang-psb-2021/position-provincial-party-secretary'],
        basis: 'ellipsis',
      },
      {
        case: 'yongkang-psb-2021/case-5-12-cross-border-gambling',
        kind: 'notice-of-praise',
        givers: ['yongkang-psb-2021/unit-national-immigration-administration'],
        posts: [],
        basis: 'ellipsis',
      },
      {
        case: 'yongkang-psb-2021/case-5-12-waste-dumping',
        kind: 'ten-classic-cases',
        givers: [],
        posts: [],
        basis: 'explicit',
      },
      {
        case: 'yongkang-psb-2021/case-1-06-online-gun-trafficking',
        kind: 'written-instruction',
        givers: ['yongkang-psb-2021/official-wang-shuangquan'],
        posts: [
          'yongkang-psb-2021/position-director-provincial-psd',
          'yongkang-psb-2021/position-vice-governor',
        ],
        basis: 'explicit',
      },
      {
        case: 'yongkang-psb-2021/case-special-investigation-work',
        kind: 'written-instruction',
        givers: ['yongkang-psb-2021/official-provincial-municipal-leaders'],
        posts: [],
        basis: 'ellipsis',
      },
    ]),
  );
});

test('2: Cai Yongbo commended the traffic work and the scenario on marital disputes', async () => {
  const rows = await answer(2, ['official', 'things', 'basis']);
  expect(rows).toEqual([
    {
      official: 'yongkang-psb-2021/official-cai-yongbo',
      things: [
        'yongkang-psb-2021/program-marital-dispute-early-warning-scenario',
        'yongkang-psb-2021/program-traffic-enforcement-work',
      ],
      basis: 'explicit',
    },
  ]);
});

test('3: the fall of telecom fraud by 17 % and of its losses by 31 % stand twice', async () => {
  const rows = await answer(3, ['as_written', 'times', 'passages', 'basis']);
  expect(rows.map((row) => row.as_written).sort()).toEqual(['17%', '31%']);
  for (const row of rows)
    expect(row).toMatchObject({
      times: 2,
      passages: ['yongkang-psb-2021#2', 'yongkang-psb-2021#18'],
      basis: 'explicit',
    });
});

test('4: Wang Shuangquan held two posts then; Yuan, Cai and Lu hold theirs; Dong’s is not said', async () => {
  const rows = await answer(4, ['person', 'position', 'tense', 'basis']);
  const of = (person: string) => rows.filter((row) => row.person === person);
  expect(of('yongkang-psb-2021/official-wang-shuangquan').map((row) => row.tense)).toEqual(['then', 'then']);
  for (const person of [
    'yongkang-psb-2021/official-yuan-jiajun',
    'yongkang-psb-2021/official-cai-yongbo',
    'yongkang-psb-2021/official-lu-shan',
  ])
    expect(of(person).map((row) => row.tense)).toEqual(['current']);
  expect(of('yongkang-psb-2021/official-yuan-jiajun')[0]?.position).toBe(
    'yongkang-psb-2021/position-provincial-party-secretary',
  );
  expect(of('yongkang-psb-2021/official-dong-xubin')).toEqual([]);
  expect(new Set(rows.map((row) => row.basis))).toEqual(new Set(['explicit']));
});

test('5: written instructions are the most frequent kind, then wartime commendations', async () => {
  const rows = await answer(5, ['kind', 'count', 'basis']);
  expect(rows).toEqual([
    { kind: 'written-instruction', count: 5, basis: 'ellipsis' },
    { kind: 'wartime-commendation', count: 2, basis: 'inferred' },
    { kind: 'affirmation', count: 1, basis: 'inferred' },
    { kind: 'first-prize', count: 1, basis: 'explicit' },
    { kind: 'notice-of-praise', count: 1, basis: 'ellipsis' },
    { kind: 'party-admission', count: 1, basis: 'explicit' },
    { kind: 'ten-classic-cases', count: 1, basis: 'explicit' },
    { kind: 'title', count: 1, basis: 'inferred' },
  ]);
});

test('6: nobody is said to have given the ten cases, the first prize, the title, the admissions and the 40 officers’ award', async () => {
  const rows = await answer(6, ['kind', 'receivers', 'basis']);
  expect(rows).toHaveLength(5);
  expect(rows).toEqual(
    expect.arrayContaining([
      { kind: 'ten-classic-cases', receivers: [], basis: 'explicit' },
      { kind: 'first-prize', receivers: [], basis: 'explicit' },
      { kind: 'title', receivers: ['yongkang-psb-2021/unit-zhiying-police-station'], basis: 'inferred' },
      { kind: 'party-admission', receivers: ['yongkang-psb-2021/group-30-officers'], basis: 'explicit' },
      { kind: 'wartime-commendation', receivers: ['yongkang-psb-2021/group-40-officers'], basis: 'explicit' },
    ]),
  );
});

test('7: two different cases carry the code 5·12', async () => {
  const [row, ...others] = await answer(7, ['code', 'cases', 'basis', 'statements']);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    code: '5·12',
    cases: ['yongkang-psb-2021/case-5-12-cross-border-gambling', 'yongkang-psb-2021/case-5-12-waste-dumping'],
    basis: 'inferred',
  });
  expect(row?.statements).toHaveLength(1);
});

test('8: five programmes were commended, and no case is among them', async () => {
  const rows = await answer(8, ['programme', 'givers', 'basis']);
  expect(rows.map((row) => [row.programme, row.basis]).sort()).toEqual([
    ['yongkang-psb-2021/program-fengqiao-style-station-building', 'inferred'],
    ['yongkang-psb-2021/program-marital-dispute-early-warning-scenario', 'explicit'],
    ['yongkang-psb-2021/program-people-vehicle-active-policing-model', 'explicit'],
    ['yongkang-psb-2021/program-solid-waste-smart-control-scenario', 'inferred'],
    ['yongkang-psb-2021/program-traffic-enforcement-work', 'explicit'],
  ]);
  const marital = rows.find(
    (row) => row.programme === 'yongkang-psb-2021/program-marital-dispute-early-warning-scenario',
  );
  expect(marital?.givers).toEqual(
    expect.arrayContaining([
      'yongkang-psb-2021/official-cai-yongbo',
      'yongkang-psb-2021/official-dong-xubin',
    ]),
  );
});

test('9: the portal, the six systems and the scenarios belong to one reform, the centres and rooms to the other', async () => {
  const rows = await answer(9, ['reform', 'part', 'basis']);
  const parts = (reform: string) => rows.filter((row) => row.reform === reform).map((row) => row.part);
  expect(parts('yongkang-psb-2021/program-digital-policing-reform')).toEqual(
    expect.arrayContaining([
      'yongkang-psb-2021/program-digital-police-cloud',
      'yongkang-psb-2021/program-six-systems',
      'yongkang-psb-2021/program-precise-command',
      'yongkang-psb-2021/program-sincere-coordination',
      'yongkang-psb-2021/program-marital-dispute-early-warning-scenario',
      'yongkang-psb-2021/program-solid-waste-smart-control-scenario',
    ]),
  );
  expect(parts('yongkang-psb-2021/program-intelligence-command-duty-opinion-reform').sort()).toEqual([
    'yongkang-psb-2021/program-three-technical-means',
    'yongkang-psb-2021/unit-eleven-station-command-rooms',
    'yongkang-psb-2021/unit-integrated-operations-centre',
    'yongkang-psb-2021/unit-six-police-branch-sub-centres',
  ]);
  // Each is set out under its reform; that it is part of it is nowhere said in words.
  expect(new Set(rows.map((row) => row.basis))).toEqual(new Set(['inferred']));
});

test('10: the eight cut sentences carry facts, Lu Shan’s among them', async () => {
  const rows = await answer(10, ['fact_zh', 'passages', 'basis', 'statements']);
  const cuts = new Set(rows.map((row) => (row.passages as string[])[0]));
  expect([...cuts].sort()).toEqual(
    [8, 10, 17, 18, 24, 25, 32, 34].map((order) => `yongkang-psb-2021#${order}`).sort(),
  );
  expect(rows.some((row) => (row.fact_zh as string).includes('卢山'))).toBe(true);
  expect(rows.find((row) => row.fact_zh === '获战时表彰个人16名。')?.basis).toBe('explicit');
  expect(rows.find((row) => row.fact_zh === '永康市公安局给予40名民警战时表彰。')?.basis).toBe('inferred');
});

test('11: deaths fell by 36.5 % on three years, at junctions by 37.14 % on the year, in all by 12 % on nothing said', async () => {
  const rows = await answer(11, ['as_written', 'direction', 'comparison', 'basis']);
  expect(rows).toEqual([
    { as_written: '37.14%', direction: 'down', comparison: 'yoy', basis: 'explicit' },
    { as_written: '36.5%', direction: 'down', comparison: 'previous-3-year-mean', basis: 'explicit' },
    { as_written: '12%', direction: 'down', comparison: 'unstated', basis: 'inferred' },
  ]);
});

test('12: five percentages are compared with nothing that is said', async () => {
  const rows = await answer(12, ['as_written', 'basis']);
  expect(rows.map((row) => [row.as_written, row.basis]).sort()).toEqual([
    ['100%', 'explicit'],
    ['12%', 'inferred'],
    ['49%', 'explicit'],
    ['81%', 'inferred'],
    ['964%', 'explicit'],
  ]);
});

test('13: the solid-waste scenario yielded 4 cases, 15 people and 13 cases of others; Lu Shan praised it', async () => {
  const rows = await answer(13, ['as_written', 'givers', 'award', 'basis']);
  expect(
    rows
      .filter((row) => row.as_written !== null)
      .map((row) => [row.as_written, row.basis])
      .sort(),
  ).toEqual([
    ['13起', 'explicit'],
    ['15人', 'ellipsis'],
    ['4起', 'explicit'],
  ]);
  expect(rows.filter((row) => row.award !== null)).toEqual([
    {
      as_written: null,
      award: 'yongkang-psb-2021/award-solid-waste-affirmation',
      givers: ['yongkang-psb-2021/official-lu-shan'],
      basis: 'inferred',
    },
  ]);
});

test('14: 40 and 30 officers, 4 collectives and 16 individuals were honoured; two bureaus gave the last', async () => {
  const rows = await answer(14, ['kind', 'receivers', 'givers', 'basis']);
  expect(rows).toHaveLength(3);
  expect(rows).toEqual(
    expect.arrayContaining([
      {
        kind: 'wartime-commendation',
        receivers: ['yongkang-psb-2021/group-40-officers'],
        givers: ['yongkang-psb-2021/unit-yongkang-psb'],
        basis: 'inferred',
      },
      {
        kind: 'party-admission',
        receivers: ['yongkang-psb-2021/group-30-officers'],
        givers: [],
        basis: 'explicit',
      },
      {
        kind: 'wartime-commendation',
        receivers: ['yongkang-psb-2021/group-16-individuals', 'yongkang-psb-2021/group-4-collectives'],
        givers: ['yongkang-psb-2021/unit-jinhua-psb', 'yongkang-psb-2021/unit-provincial-psd'],
        basis: 'explicit',
      },
    ]),
  );
});

test('15: the bureau plans, all of it in the paragraph on the year to come; its goals’ own ties are no plan', async () => {
  const rows = await answer(15, ['subject', 'basis', 'statements']);
  expect(rows).toHaveLength(13);
  // Named in the first clause, and carried over into those that follow.
  expect(rows.map((row) => row.basis)).toEqual(['explicit', ...Array(12).fill('ellipsis')]);
  for (const row of rows) {
    expect(row.subject).toBe('yongkang-psb-2021/unit-yongkang-psb');
    const [id = ''] = row.statements as string[];
    const { statement } = await api.call('statement', { id });
    expect(statement?.plan).toBe(true);
    expect(new Set(statement?.quotations.map((quotation) => quotation.passage))).toEqual(
      new Set(['yongkang-psb-2021#36']),
    );
  }
});

test('every answer can be drawn, and every row of every answer opens its words', async () => {
  const { questions } = await api.call('questions', {});
  for (const { id } of questions.filter(({ pack }) => pack === 'police-honours')) {
    const { rows, graph } = await api.call('answer', { id });
    expect(rows.length).toBeGreaterThan(0);
    expect(id.startsWith('10-') || graph.nodes.length > 0).toBe(true);
    for (const row of rows) {
      const sources = row.flatMap((cell) => (cell.type === 'statements' ? cell.ids : []));
      expect(sources.length).toBeGreaterThan(0);
    }
    const first = rows[0]?.flatMap((cell) => (cell.type === 'statements' ? cell.ids : []))[0] ?? '';
    const { statement, figure } = await api.call('statement', { id: first });
    expect((statement ?? figure)?.quotations.length).toBeGreaterThan(0);
  }
}, 120_000);
