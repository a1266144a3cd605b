import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { verb } from '../../client/words/vocabulary.ts';
import { Neighbours, NodeDetails } from '../../server/contract/graph.ts';
import { drawn, untilDrawn } from '../helpers/canvas.ts';
import { explored, openNodeMenu, untilExplored } from '../helpers/explored.ts';
import { clickDrawn, drawnEdges, openPage, placeInView, settled } from '../helpers/page.ts';
import { canvasOf, contextOf, neighboursOf, noticeOf, openSheet, visibilityOf } from '../helpers/parts.ts';
import '../helpers/installed-vocabulary.ts';

const BUREAU = 'yongkang-psb-2021/unit-yongkang-psb';
const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const AWARD = 'yongkang-psb-2021/award-7-12-written-instruction';

async function openAt(id: string) {
  const { page, faults } = await openPage({}, `#select=${id}`);
  await untilExplored(page, ({ positions }) => id in positions);
  await neighboursOf(page).waitFor();
  return { page, faults };
}

const status = (page: Page) => noticeOf(page);
const count = ({ positions }: { positions: object }) => Object.keys(positions).length;

test('the menu tells what is around a hub before it is loaded, as the API does', async () => {
  const { page, faults } = await openAt(BUREAU);
  const before = await explored(page);
  const answer = await page.request.get(new URL(`/api/nodes/${encodeURIComponent(BUREAU)}`, page.url()).href);
  const { neighbours } = NodeDetails.parse(await answer.json());
  const told = new Map<string, number>();
  for (const { type, direction, count: n } of neighbours) {
    const name = direction === 'out' ? `${verb(type, 'zh')} →` : `← ${verb(type, 'zh')}`;
    told.set(name, (told.get(name) ?? 0) + n);
  }
  const menu = await openNodeMenu(page, BUREAU);
  const items = await menu.getByRole('group', { name: '展开' }).getByRole('menuitem').allInnerTexts();
  const lines = items.map((text) => text.split('\n').map((part) => part.trim()));
  // Of the hub's own edges none is drawn yet but the one to its report, if that.
  const ways = lines.filter(([name = '']) => name.includes('→') || name.includes('←'));
  expect(new Map(ways.map(([name = '', aside = '']) => [name, Number.parseInt(aside, 10)]))).toEqual(told);
  expect(await explored(page)).toEqual(before);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a hub shows a few of each kind and the many as stacks, the old stays to the pixel, and it says how many are left', async () => {
  const { page } = await openAt(BUREAU);
  const before = await explored(page);
  const menu = await openNodeMenu(page, BUREAU);
  await menu.getByRole('menuitem', { name: /全部关系/ }).click();
  const grown = await untilExplored(page, (seen) => count(seen) > count(before));
  for (const [id, place] of Object.entries(before.positions)) expect(grown.positions[id]).toEqual(place);
  await expectText(page, /共 \d+ 条，已显示 \d+ 条；\d+ 个收在叠中/);
  const { nodes } = await drawn(page);
  const stacks = nodes.filter(({ classes }) => classes.includes('stack'));
  expect(stacks.length).toBeGreaterThan(0);
  // Some that are alike come one by one, as neighbours of another kind or of what is drawn already.
  for (const { id, text } of stacks) {
    const alike = await alikeIn(page, id);
    expect(alike.length).toBeGreaterThan(12);
    const left = alike.filter((edge) => !grown.edges.includes(edge)).length;
    if (text !== '') expect(Number(/\d+/.exec(text)?.[0])).toBe(left);
  }
  await page.keyboard.press('Control+z');
  const back = await untilExplored(page, (seen) => count(seen) === count(before));
  expect(back.positions).toEqual(before.positions);
  await page.context().close();
}, 60_000);

/** The lines, in the store, to all that a stack stands for, drawn by themselves or not. */
async function alikeIn(page: Page, stack: string): Promise<readonly string[]> {
  const [, of = '', type = '', direction = '', label = ''] = stack.split(' ');
  const wanted = new URLSearchParams({ type, direction, label, limit: '500' });
  const path = `/api/nodes/${encodeURIComponent(of)}/neighbours?${wanted}`;
  const answer = await page.request.get(new URL(path, page.url()).href);
  return Neighbours.parse(await answer.json()).edges.map(({ id }) => id);
}

async function expectText(page: Page, words: RegExp) {
  await status(page).filter({ hasText: words }).waitFor({ timeout: 10_000 });
}

test('what is all there says so, and cannot be asked for again', async () => {
  const { page } = await openAt(CASE);
  const menu = await openNodeMenu(page, CASE);
  await menu.getByRole('menuitem', { name: /全部关系/ }).click();
  await expectText(page, /已全部显示/);
  await settled(page);
  await openNodeMenu(page, CASE);
  const all = page.getByRole('menuitem', { name: /全部关系/ });
  expect(await all.getAttribute('aria-disabled')).toBe('true');
  expect(await all.innerText()).toContain('都在图上');
  await page.context().close();
}, 60_000);

test('collapse, hide, show again and pin are steps that undo by name', async () => {
  const { page, faults } = await openAt(AWARD);
  const before = await explored(page);
  // The giver's post hangs on the giver alone.
  const giver = 'yongkang-psb-2021/official-yuan-jiajun';
  await (await openNodeMenu(page, giver)).getByRole('menuitem', { name: /收起/ }).click();
  const collapsed = await untilExplored(page, (seen) => count(seen) < count(before));
  expect(Object.keys(before.positions).filter((id) => !(id in collapsed.positions))).toEqual([
    expect.stringMatching(/\/position-/),
  ]);
  await page.getByRole('button', { name: /^撤销：收起袁家军/ }).click();
  expect((await untilExplored(page, (seen) => count(seen) === count(before))).positions).toEqual(
    before.positions,
  );

  await (await openNodeMenu(page, CASE)).getByRole('menuitem', { name: /^隐藏\s*h$/ }).click();
  await untilExplored(page, (seen) => !(CASE in seen.positions));
  await visibilityOf(page).filter({ hasText: '您隐藏了 1 个点' }).waitFor();
  const filters = await openSheet(page, 'filters');
  await filters.getByRole('button', { name: /^恢复显示：/ }).click();
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  expect((await untilExplored(page, (seen) => CASE in seen.positions)).positions).toEqual(before.positions);

  await (await openNodeMenu(page, CASE)).getByRole('menuitem', { name: /固定位置/ }).click();
  expect((await untilExplored(page, ({ pinned }) => pinned.length > 0)).pinned).toEqual([CASE]);
  await page.getByRole('button', { name: /^撤销：固定/ }).click();
  expect((await untilExplored(page, ({ pinned }) => pinned.length === 0)).pinned).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('only what is chosen is kept, where it stood and with the lines between, and undoing brings the rest back', async () => {
  const { page, faults } = await openAt(CASE);
  const before = await explored(page);
  await (await openNodeMenu(page, CASE)).getByRole('menuitem', { name: '连同相邻的点一起选中' }).click();
  const near = (await untilExplored(page, ({ picked }) => picked.length > 1)).picked;
  const chosen = near.filter((id) => id in before.positions);
  expect(chosen).toContain(AWARD);
  expect(chosen.length).toBeLessThan(count(before));
  await contextOf(page).getByRole('button', { name: '只保留这些' }).click();
  const kept = await untilExplored(page, (seen) => count(seen) === chosen.length);
  const stood = Object.entries(before.positions).filter(([id]) => chosen.includes(id));
  expect(kept.positions).toEqual(Object.fromEntries(stood));
  const lines = (await drawnEdges(page)).map(({ from, to }) => [from, to]);
  expect(lines.length).toBeGreaterThan(0);
  for (const ends of lines) expect(chosen).toEqual(expect.arrayContaining(ends));
  await page.getByRole('button', { name: /^撤销：只保留/ }).click();
  const back = await untilExplored(page, (seen) => count(seen) === count(before));
  expect([back.positions, back.edges]).toEqual([before.positions, before.edges]);

  await clickDrawn(page, CASE);
  await untilExplored(page, ({ picked }) => picked.length === 1);
  await (await openNodeMenu(page, CASE)).getByRole('menuitem', { name: '只保留它' }).click();
  expect(Object.keys((await untilExplored(page, (seen) => count(seen) === 1)).positions)).toEqual([CASE]);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('the menu works by keyboard alone and gives the focus back', async () => {
  const { page } = await openAt(CASE);
  await canvasOf(page).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: /7·12/ }).waitFor();
  await page.getByRole('menuitem', { name: /固定位置/ }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).not.toBe(first);
  await page.keyboard.press('End');
  expect(await focused()).toContain('移除');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(first);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('menu').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('canvas');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /固定位置/ }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await untilExplored(page, (seen) => !(CASE in seen.positions));
  expect(Object.keys((await explored(page)).positions)).not.toContain(CASE);
  await page.context().close();
}, 60_000);

test('two quick clicks on two nodes select the second, and bring nothing', async () => {
  const { page } = await openPage();
  const places = [await placeInView(page, AWARD), await placeInView(page, CASE)];
  const before = await drawn(page);
  for (const { x, y } of places) await page.mouse.click(x, y);
  await untilExplored(page, ({ picked }) => picked.includes(CASE));
  expect((await drawn(page)).nodes.map(({ id }) => id)).toEqual(before.nodes.map(({ id }) => id));
  await page.context().close();
}, 60_000);

test('a double click on a node brings what lies around it', async () => {
  const { page } = await openPage();
  const seen = await drawn(page);
  const { x, y } = await placeInView(page, CASE);
  await page.mouse.dblclick(x, y);
  await untilDrawn(page, ({ nodes }) => nodes.length > seen.nodes.length);
  await page.context().close();
}, 60_000);
