import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { NodeDetails } from '../../server/contract/graph.ts';
import { explored, untilExplored } from '../helpers/explored.ts';
import { drawnEdges, openPage } from '../helpers/page.ts';
import { announcer, canvasOf, statusOf } from '../helpers/parts.ts';

const BUREAU = 'yongkang-psb-2021/unit-yongkang-psb';
const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const AWARD = 'yongkang-psb-2021/award-7-12-written-instruction';

const says = (page: Page, words: RegExp) =>
  announcer(page).filter({ hasText: words }).waitFor({ state: 'attached', timeout: 10_000 });

test.each([
  {
    locale: 'zh-CN' as const,
    case: /已选中案件：7·12涉黑专案，\d+ 条关系，图中 1 条：.*获 1/,
    award: /^沿“获”：已选中表彰：7·12.*，\d+ 条关系，图中 2 条：/,
    giver: /^逆着“作出”：已选中领导：袁家军，\d+ 条关系，图中 2 条/,
    above: /省市领导/,
    below: /已选中领导：袁家军/,
    deadEnd: '这个方向没有相邻的点',
  },
  {
    locale: 'en-GB' as const,
    case: /Selected case: 7·12 .*, \d+ relations?, 1 in the picture: .*led to 1/,
    award: /^Along “led to”: Selected award: .*, \d+ relations?, 2 in the picture: /,
    giver: /^Back along “issued”: Selected official: Yuan Jiajun, \d+ relations, 2 in the picture/,
    above: /Provincial and municipal leaders/i,
    below: /Selected official: Yuan Jiajun/,
    deadEnd: 'No neighbour in this direction',
  },
])(
  'arrows walk the graph, and a sentence says where one is and along what one came ($locale)',
  async (said) => {
    const { page, faults } = await openPage({ locale: said.locale }, `#select=${CASE}`);
    await canvasOf(page).focus();
    await says(page, said.case);
    await page.keyboard.press('ArrowRight');
    await says(page, said.award);
    expect((await explored(page)).picked).toEqual([AWARD]);
    await page.keyboard.press('ArrowRight');
    await says(page, said.giver);
    await page.keyboard.press('ArrowUp');
    await says(page, said.above);
    await page.keyboard.press('ArrowUp');
    await statusOf(page).getByText(said.deadEnd).waitFor();
    expect((await explored(page)).picked).not.toContain('yongkang-psb-2021/official-yuan-jiajun');
    await page.keyboard.press('ArrowDown');
    await says(page, said.below);
    expect((await explored(page)).picked).toEqual(['yongkang-psb-2021/official-yuan-jiajun']);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'card');
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('of a hub the sentence tells the commonest kinds of lines, as the store counts them', async () => {
  const { page } = await openPage({}, `#select=${BUREAU}`);
  await untilExplored(page, ({ picked }) => picked.includes(BUREAU));
  const answer = await page.request.get(new URL(`/api/nodes/${encodeURIComponent(BUREAU)}`, page.url()).href);
  const { neighbours, degree } = NodeDetails.parse(await answer.json());
  const total = neighbours.reduce((sum, { count }) => sum + count, 0);
  expect(total).toBe(degree);
  await says(page, /：永康市公安局，\d+ 条关系，图中 \d+ 条：/);
  const said = await announcer(page).innerText();
  const [, all = '', types = ''] = /，(\d+) 条关系，图中 \d+ 条：(.*)$/.exec(said) ?? [];
  expect(Number(all)).toBe(degree);
  const counts = types.split('、').map((each) => Number(each.split(' ').at(-1)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(degree);
  expect(types).toMatch(/、其他 \d+$/);
  await page.context().close();
}, 60_000);

test('after coming back the same arrow leads to the next neighbour on that side, until all have been reached', async () => {
  const holder = 'yongkang-psb-2021/official-wang-shuangquan';
  const { page, faults } = await openPage({}, `#select=${holder}`);
  const posts = (await drawnEdges(page)).flatMap(({ from, to }) =>
    from === holder && to.includes('/position-') ? [to] : [],
  );
  expect(posts.length).toBeGreaterThan(1);
  await canvasOf(page).focus();
  const walk = async (key: string, isThere: (id: string) => boolean) => {
    await page.keyboard.press(key);
    const { picked } = await untilExplored(page, (seen) => seen.picked.some(isThere));
    return picked[0] ?? '';
  };
  const reached: string[] = [];
  for (const _ of [...posts, 'once more']) {
    reached.push(await walk('ArrowRight', (id) => id !== holder));
    await walk('ArrowLeft', (id) => id === holder);
  }
  expect(reached.slice(0, posts.length).sort()).toEqual(posts.sort());
  expect(reached.at(-1)).toBe(reached[0]);
  await page.keyboard.press('?');
  await page
    .getByRole('dialog')
    .getByText(/走回再按，到下一个/)
    .waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);
