import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { drawnPicture, expandDrawn, untilNodesChange } from '../helpers/drawn.ts';
import { openNodeMenu } from '../helpers/explored.ts';
import { clickDrawn, openPage, placeInView, settled } from '../helpers/page.ts';
import { canvasOf, contextOf, openView, searchBox, statusOf } from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const count = async (page: Page) => Object.keys((await drawnPicture(page)).nodes).length;

test.each([
  ['zh-CN', '撤销：展开7·12涉黑专案', '重做：展开7·12涉黑专案', '没有可撤销的改动'],
  [
    'en-GB',
    'Undo: expand 7·12 organised-crime case',
    'Redo: expand 7·12 organised-crime case',
    'Nothing to undo',
  ],
] as const)(
  'an expansion is undone and redone by its name (%s)',
  async (locale, undo, redo, nothing) => {
    const { page, faults } = await openPage({ locale });
    await page.getByRole('button', { name: nothing }).waitFor();
    const before = await expandDrawn(page, CASE);
    const expanded = await drawnPicture(page);
    await page.getByRole('button', { name: undo }).click();
    await page.getByRole('button', { name: redo }).waitFor();
    expect(await count(page)).toBe(before);
    await page.getByRole('button', { name: redo }).click();
    await page.getByRole('button', { name: undo }).waitFor();
    expect(await drawnPicture(page)).toEqual(expanded);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('Ctrl+Z and Ctrl+Y undo and redo, but not while a person types', async () => {
  const { page } = await openPage();
  const before = await expandDrawn(page, CASE);
  await page.keyboard.press('/');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  expect(await count(page)).toBeGreaterThan(before);
  await canvasOf(page).focus();
  await page.keyboard.press('Control+z');
  await untilNodesChange(page, before + 1);
  expect(await count(page)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await untilNodesChange(page, before);
  await page.keyboard.press('Control+z');
  await untilNodesChange(page, before + 1);
  await page.keyboard.press('Control+y');
  await untilNodesChange(page, before);
  await page.context().close();
}, 60_000);

test('undoing a layout and a drag puts everything back to where it stood', async () => {
  const { page } = await openPage();
  const stood = await drawnPicture(page);
  await clickDrawn(page, CASE);
  await drag(page);
  await page.getByRole('button', { name: '撤销：移动7·12涉黑专案' }).waitFor();
  expect((await drawnPicture(page)).nodes[CASE]).not.toEqual(stood.nodes[CASE]);
  await page.getByRole('button', { name: '撤销：移动7·12涉黑专案' }).click();
  await page.getByRole('button', { name: '没有可撤销的改动' }).waitFor();
  expect((await drawnPicture(page)).nodes).toEqual(stood.nodes);
  await page.context().close();
}, 60_000);

test('Back undoes what was done, selection and picture together, and Forward does it again', async () => {
  const { page, faults } = await openPage();
  const start = await count(page);
  await clickDrawn(page, 'yongkang-psb-2021/official-yuan-jiajun');
  await page.waitForFunction(() => location.hash.includes('yuan-jiajun'));
  await contextOf(page).getByRole('heading', { name: '袁家军' }).waitFor();
  await expandDrawn(page, CASE);
  const expanded = await drawnPicture(page);
  await page.goBack();
  await untilNodesChange(page, Object.keys(expanded.nodes).length);
  expect(await count(page)).toBe(start);
  await page.goBack();
  await page.waitForFunction(() => location.hash.includes('yuan-jiajun'));
  await contextOf(page).getByRole('heading', { name: '袁家军' }).waitFor();
  await page.goForward();
  await page.waitForFunction((id) => location.hash.includes(`select=${id}`), CASE);
  await page.goForward();
  await untilNodesChange(page, start);
  expect(await drawnPicture(page)).toEqual(expanded);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

/** Ten things that change the picture, each by what a person presses. */
const STEPS: readonly { readonly what: string; readonly act: (page: Page) => Promise<void> }[] = [
  { what: 'an expansion', act: async (page) => void (await expandDrawn(page, CASE)) },
  { what: 'what the search opens', act: (page) => openFound(page, '永康市公安局') },
  { what: 'all stories', act: (page) => pressMore(page, '全部故事') },
  { what: 'a layout', act: (page) => press(page, '网格') },
  { what: 'hiding', act: (page) => keyOn(page, 'h') },
  { what: 'pinning', act: (page) => keyOn(page, 'p') },
  { what: 'removing', act: (page) => keyOn(page, 'Delete') },
  { what: 'keeping one', act: (page) => menuItem(page, '只保留它') },
  { what: 'hiding all others', act: (page) => menuItem(page, '隐藏其他') },
  { what: 'dragging', act: drag },
];

test.each(STEPS)(
  'Back takes back $what, and stays on the page',
  async ({ act }) => {
    const { page, faults } = await openPage();
    const [before, url] = [await drawnPicture(page), new URL(page.url()).pathname];
    await act(page);
    await page.getByRole('button', { name: /^撤销：/ }).waitFor();
    // However much was selected on the way, going back comes to where one began.
    for (let times = 0; times < 4; times += 1) {
      if ((await page.getByRole('button', { name: '没有可撤销的改动' }).count()) > 0) break;
      await page.goBack();
      await settled(page);
    }
    await page.getByRole('button', { name: '没有可撤销的改动' }).waitFor();
    expect({ ...(await drawnPicture(page)), picked: [] }).toEqual(before);
    expect(new URL(page.url()).pathname).toBe(url);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

async function openFound(page: Page, name: string) {
  await searchBox(page).fill(name);
  // The page of all hits is offered with these words from the first, a hit once there is one.
  await page.getByRole('option').filter({ hasText: name }).nth(1).waitFor();
  await searchBox(page).press('ArrowDown');
  await searchBox(page).press('Enter');
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function pressMore(page: Page, name: string) {
  await press(page, '更多工具');
  await press(page, name);
}

async function keyOn(page: Page, key: string) {
  await clickDrawn(page, CASE);
  await page.waitForFunction(() => location.hash.includes('select='));
  await canvasOf(page).press(key);
}

async function menuItem(page: Page, name: string) {
  await (await openNodeMenu(page, CASE)).getByRole('menuitem', { name }).first().click();
}

async function drag(page: Page) {
  const { x, y } = await placeInView(page, CASE);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 4 });
  await page.mouse.up();
}

test('Back returns from another view and from another language’s time without changing the language', async () => {
  const { page } = await openPage();
  await clickDrawn(page, CASE);
  await page.waitForFunction(() => location.hash.includes('select='));
  await openView(page, 'stories');
  await page.waitForFunction(() => location.hash.includes('view=stories'));
  await page.getByRole('button', { name: 'English' }).click();
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes('view=stories'));
  expect(page.url()).toContain(`select=${CASE}`);
  await page.waitForFunction(() => location.hash.includes('lang=en'));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.context().close();
}, 60_000);

test('work that takes long is told of and can be stopped, by button and by Esc', async () => {
  const { page } = await openPage();
  const before = await count(page);
  await clickDrawn(page, CASE);
  await contextOf(page).getByRole('heading', { name: '7·12涉黑专案' }).waitFor();
  // The answer never comes.
  await page.route('**/neighbours?*', () => {});
  const expand = contextOf(page).getByRole('button', { name: /^展开：/ });
  for (const stop of [
    () => page.getByRole('button', { name: '取消' }).click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await expand.first().click();
    await page.getByRole('progressbar', { name: '仍在读取…' }).waitFor();
    await stop();
    await statusOf(page).getByText('已取消。').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  }
  expect(await count(page)).toBe(before);
  expect((await drawnPicture(page)).picked).toEqual([CASE]);
  await page.context().close();
}, 60_000);
