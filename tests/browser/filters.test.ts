import { expect, test } from '@jest/globals';
import { explored, untilExplored } from '../helpers/explored.ts';
import { clickDrawn, openPage } from '../helpers/page.ts';
import {
  filterMode,
  gapsOf,
  legendOf,
  openSheet,
  searchBox,
  statusOf,
  visibilityOf,
} from '../helpers/parts.ts';

test('a label left out is greyed first, hidden second; both say how many, and lead back', async () => {
  const { page, faults } = await openPage();
  const before = await explored(page);
  const awards = Object.keys(before.positions).filter((id) => id.includes('/award-'));
  await openSheet(page, 'filters');
  await page.getByRole('button', { name: '隐藏表彰' }).click();
  const greyed = await untilExplored(page, (seen) => seen.greyed.length > 0);
  expect(greyed.greyed.filter((id) => !id.startsWith('edge-'))).toEqual(expect.arrayContaining(awards));
  expect(greyed.positions).toEqual(before.positions);
  const nodes = greyed.greyed.filter((id) => !id.startsWith('edge-')).length;
  const edges = greyed.greyed.length - nodes;
  const notice = visibilityOf(page);
  await notice.filter({ hasText: `筛选使 ${nodes} 个点、${edges} 条线变灰` }).waitFor();

  await openSheet(page, 'filters');
  await filterMode(page).getByRole('button', { name: '隐藏' }).click();
  const hidden = await untilExplored(page, (seen) => seen.edges.length < before.edges.length);
  expect(Object.keys(hidden.positions)).toHaveLength(Object.keys(before.positions).length - nodes);
  expect(hidden.edges).toHaveLength(before.edges.length - edges);
  await notice.filter({ hasText: `筛选隐藏了 ${nodes} 个点、${edges} 条线` }).waitFor();

  await notice.getByRole('button', { name: '清除筛选' }).click();
  const back = await untilExplored(page, (seen) => seen.edges.length === before.edges.length);
  expect([back.positions, back.greyed]).toEqual([before.positions, []]);
  expect(await notice.innerText()).toBe('');
  await page.getByRole('button', { name: '撤销：筛选' }).click();
  expect((await untilExplored(page, (seen) => seen.edges.length < before.edges.length)).edges).toEqual(
    hidden.edges,
  );
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('each basis counts what is shown of what is there', async () => {
  const { page } = await openPage();
  await openSheet(page, 'filters');
  const row = legendOf(page, 'bases').filter({ hasText: '承前省略' });
  const all = Number(await row.getByText(/^\d+$/).innerText());
  expect(all).toBeGreaterThan(0);
  await openSheet(page, 'filters');
  await page.getByRole('button', { name: '隐藏承前省略' }).click();
  await row.filter({ hasText: `${all} 中的 0` }).waitFor();
  const { greyed } = await untilExplored(page, (seen) => seen.greyed.length > 0);
  expect(greyed.filter((id) => id.startsWith('edge-'))).toHaveLength(all);
  await openSheet(page, 'filters');
  await page.getByRole('button', { name: '重新显示承前省略' }).click();
  expect((await untilExplored(page, (seen) => seen.greyed.length === 0)).greyed).toEqual([]);
  await page.context().close();
}, 60_000);

test('relationships and time: only one value, and what no report dates', async () => {
  const { page } = await openPage();
  await openSheet(page, 'filters');
  const facet = page.getByRole('group', { name: '关系', exact: true });
  await facet.getByText('关系', { exact: true }).click();
  await facet.getByRole('button', { name: '只看获', exact: true }).click();
  const only = await untilExplored(page, (seen) => seen.greyed.length > 0);
  const shown = only.edges.length - only.greyed.filter((id) => id.startsWith('edge-')).length;
  const led = facet.getByRole('listitem').filter({ hasText: /^获\d/ });
  expect(await led.getByText(/^\d+$/).innerText()).toBe(String(shown));
  await facet.getByRole('button', { name: '只看获', exact: true }).click();
  await untilExplored(page, (seen) => seen.greyed.length === 0);

  await page.getByRole('group', { name: '时间', exact: true }).getByText('时间', { exact: true }).click();
  const undated = page.getByRole('checkbox', { name: /未注明日期/ });
  const said = await page.getByText(/未注明日期的（\d+ 条线）/).innerText();
  await undated.uncheck();
  const dated = await untilExplored(page, (seen) => seen.greyed.length > 0);
  expect(dated.greyed.filter((id) => id.startsWith('edge-'))).toHaveLength(Number(/\d+/.exec(said)?.[0]));
  await page.context().close();
}, 60_000);

test('a search that leads to what the filter hides says so and shows it', async () => {
  const { page } = await openPage();
  await openSheet(page, 'filters');
  await page.getByRole('button', { name: '隐藏领导' }).click();
  await openSheet(page, 'filters');
  await filterMode(page).getByRole('button', { name: '隐藏' }).click();
  await untilExplored(page, (seen) => !('yongkang-psb-2021/official-yuan-jiajun' in seen.positions));
  await searchBox(page).fill('袁家军');
  await page.getByRole('option', { name: /袁家军.*被筛掉/ }).click();
  await statusOf(page).filter({ hasText: '被筛掉' }).waitFor();
  await statusOf(page).getByRole('button', { name: '显示它' }).click();
  await untilExplored(page, (seen) => 'yongkang-psb-2021/official-yuan-jiajun' in seen.positions);
  expect(Object.keys((await explored(page)).positions)).toContain('yongkang-psb-2021/official-yuan-jiajun');
  await page.context().close();
}, 60_000);

test('what is not to be seen says why: not stated, hidden by the filter, not loaded', async () => {
  const { page } = await openPage();
  const { positions } = await explored(page);
  const answer = await page.request.get(new URL('/api/stories?limit=50', page.url()).href);
  const { stories } = (await answer.json()) as {
    stories: { act: string; cause: string; agent_stated: boolean }[];
  };
  const open = stories.find(({ act, agent_stated }) => !agent_stated && act in positions);
  const given = stories.find(({ act, agent_stated }) => agent_stated && act in positions);
  if (open === undefined || given === undefined) throw new Error('the first picture has lost its stories');
  const gaps = gapsOf(page);
  const select = async (id: string) => {
    await clickDrawn(page, id);
    await page.waitForFunction((wanted) => location.hash.includes(wanted), id);
  };
  await select(open.act);
  await gaps.filter({ hasText: /由谁作出\s*报道未说明/ }).waitFor();
  await select(open.cause);
  await gaps.filter({ hasText: /谁作出“.*”\s*报道未说明/ }).waitFor();
  await select('yongkang-psb-2021/case-7-12-organised-crime');
  await gaps.filter({ hasText: /由谁侦办\s*尚未载入/ }).waitFor();
  await select(given.act);
  await openSheet(page, 'filters');
  await page.getByRole('button', { name: '隐藏领导' }).click();
  await openSheet(page, 'filters');
  await page.getByRole('button', { name: '隐藏单位' }).click();
  await gaps.filter({ hasText: /由谁作出\s*被筛掉/ }).waitFor();
  expect(await gaps.innerText()).toContain('清除筛选');
  await page.context().close();
}, 60_000);
