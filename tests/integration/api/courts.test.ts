import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Cell } from '#contract/question.ts';
import { everyFigure, everyStory } from '../../helpers/every-page.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';

// A second field of study with a report in two languages; the answers are written from a reading of the report.

jest.setTimeout(30_000);

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports(['sample-court-2025']);
}, 120_000);
afterAll(() => api.stop());

/** A cell as a person reads it: Chinese names of nodes, or the value. */
function plain(cell: Cell | undefined): unknown {
  if (cell?.type === 'node') return cell.node.name_zh;
  if (cell?.type === 'nodes') return cell.nodes.map((node) => node.name_zh).sort();
  return cell?.type === 'value' ? cell.value : undefined;
}

/** The columns of an answer but for its statements. */
async function answer(id: string): Promise<unknown[][]> {
  const { rows } = await api.call('answer', { id });
  return rows.map((row) => row.slice(0, -1).map(plain));
}

const CASE = '纸鸢商标案';
const FIRST = '纸鸢商标案一审判决';
const SECOND = '纸鸢商标案二审判决';

test('each judgment is a story: its case, its court, whom it sentenced and acquitted', async () => {
  const { stories, others } = await everyStory(api);
  expect(others).toEqual([]);
  expect(stories.map(({ pattern, agent_stated }) => [pattern, agent_stated])).toEqual([
    ['judgments', true],
    ['judgments', true],
  ]);
  const told = stories.map(({ nodes, steps }) => {
    const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name_zh;
    return steps.map(({ type, from, to }) => `${nameOf(from)} ${type} ${nameOf(to)}`);
  });
  expect(told[0]).toEqual([
    `${FIRST} DECIDED ${CASE}`,
    `云栈市人民法院 DELIVERED ${FIRST}`,
    expect.stringContaining(`${FIRST} SENTENCED`),
    expect.stringContaining(`${FIRST} SENTENCED`),
    `${FIRST} ACQUITTED 岳小满`,
    `邵岚 SAT_ON ${FIRST}`,
    `何栖 APPEALED ${FIRST}`,
    `${FIRST} APPLIED 云栈商标条例`,
  ]);
  expect(told[1]).toContain(`${SECOND} AMENDED ${FIRST}`);
});

test('who was sentenced: one by both instances, a paper mill by the first', async () => {
  expect(await answer('01-who-was-sentenced')).toEqual([
    ['何栖', SECOND, CASE, ['霁浦市中级人民法院'], 'inferred'], // of which case the second judgment was
    ['栖云纸坊', FIRST, CASE, ['云栈市人民法院'], 'explicit'],
    ['何栖', FIRST, CASE, ['云栈市人民法院'], 'explicit'],
  ]);
});

test('a sentence says penalty, term, fine and offence', async () => {
  const { stories } = await everyStory(api);
  const edges = stories[0]?.edges.filter(({ type }) => type === 'SENTENCED') ?? [];
  const said = await Promise.all(edges.map(({ id }) => api.call('evidence', { id })));
  const roles = said.map(({ statements }) => statements[0]?.qualifiers.map(({ role }) => role).sort());
  expect(roles).toContainEqual(['fine', 'offence', 'penalty', 'term']);
  expect(roles).toContainEqual(['fine', 'penalty']);
});

test('who has to do with the case: three accused, one injured, one witness, the prosecutor', async () => {
  const rows = await answer('02-people-in-cases');
  expect(rows.map(([, party, as, basis]) => `${party} ${as} ${basis}`).sort()).toEqual([
    '云栈市人民检察院 PROSECUTED explicit',
    '云栈纸鸢社 INJURED_IN explicit',
    '何栖 ACCUSED_IN explicit',
    '岳小满 ACCUSED_IN inferred',
    '栖云纸坊 ACCUSED_IN inferred',
    '陶大年 TESTIFIED_IN explicit',
  ]);
});

test('the appeal changed one thing and let another stand; one person was acquitted', async () => {
  expect(await answer('03-what-became-on-appeal')).toEqual([
    [SECOND, expect.stringMatching(/AMENDED|UPHELD/), FIRST, ['何栖'], 'explicit'],
    [SECOND, expect.stringMatching(/AMENDED|UPHELD/), FIRST, ['何栖'], 'explicit'],
  ]);
  expect(await answer('04-acquitted')).toEqual([['岳小满', FIRST, 'explicit']]);
});

test('bodies that took the place of others, were merged, or came to an end', async () => {
  const rows = await answer('05-what-became-of-bodies');
  expect(rows.map(([one, became, other]) => `${one} ${became} ${other}`).sort()).toEqual([
    '云栈河道法庭 MERGED_INTO 霁浦市中级人民法院',
    '云栈河道法庭 SUCCEEDED 旧港法庭',
    '栖云文化公司 SUCCEEDED 栖云纸坊',
    '栖云纸坊 DISSOLVED 云栈市市场监督管理局',
  ]);
  expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['explicit']));
});

test('the indictment is by the prosecutor, and was served', async () => {
  expect(await answer('06-documents-of-cases')).toEqual([
    [CASE, '纸鸢商标案起诉书', ['云栈市人民检察院'], ['何栖'], 'inferred'], // who drew it up
  ]);
});

test('every row of every answer opens its words', async () => {
  const { questions } = await api.call('questions', {});
  for (const { id } of questions.filter(({ pack }) => pack === 'courts-and-cases')) {
    const { rows } = await api.call('answer', { id });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row.flatMap((cell) => (cell.type === 'statements' ? cell.ids : [])).length).toBeGreaterThan(0);
  }
});

test('a search by a name that the text has only in English finds it', async () => {
  const { hits } = await api.call('search', { q: 'jipu intermediate' });
  expect(hits[0]).toMatchObject({ label: 'Court', name_en: 'Jipu Intermediate Court' });
});

test('figures about courts are in the units of the pack', async () => {
  const { figures } = await everyFigure(api);
  expect(figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
    '412 case',
    '91 percent',
    '96 appeal',
  ]);
});
