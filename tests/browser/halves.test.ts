import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from '../helpers/axe.ts';
import { clickDrawn, drawnEdges, openPage } from '../helpers/page.ts';
import {
  canvasOf,
  cardsOf,
  contextOf,
  doorTo,
  legendOf,
  openSheet,
  openView,
  reportPage,
  viewsOf,
} from '../helpers/parts.ts';

const border = (page: Page) => page.getByRole('separator', { name: /^(左右两半的分界|Border between)/ });
const switchOf = (page: Page) => page.getByRole('navigation', { name: /^(切换左右两半|Which half)/ });
const widthOf = async (page: Page) => (await reportPage(page).boundingBox())?.width ?? 0;

test('each half folds by one key and comes back by it; the page remembers which is folded', async () => {
  const { page, faults } = await openPage();
  await reportPage(page).getByRole('list').first().waitFor();
  await page.keyboard.press('r');
  await reportPage(page).waitFor({ state: 'hidden' });
  expect((await canvasOf(page).boundingBox())?.width).toBe(1440);
  // What is selected is told all the same.
  await clickDrawn(page, (await drawnEdges(page))[0]?.id ?? '');
  await cardsOf(page).first().waitFor();
  await page.reload();
  await canvasOf(page).waitFor();
  expect(await reportPage(page).isVisible()).toBe(false);
  await page.keyboard.press('r');
  await reportPage(page).waitFor();
  await page.keyboard.press('l');
  await canvasOf(page).waitFor({ state: 'hidden' });
  expect(await widthOf(page)).toBeGreaterThan(1400);
  await page.keyboard.press('l');
  await canvasOf(page).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('the border is moved by arrow keys as by the pointer, stops at its ends, and is remembered', async () => {
  const { page, faults } = await openPage({ locale: 'en-GB' });
  const before = await widthOf(page);
  await border(page).focus();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowLeft');
  expect(await border(page).getAttribute('aria-valuenow')).toBe('50');
  expect(await widthOf(page)).toBeGreaterThan(before + 100);
  await page.keyboard.press('End');
  expect(await border(page).getAttribute('aria-valuenow')).toBe('75');
  const { x = 0, y = 0, width = 0, height = 0 } = (await border(page).boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(720, y + height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await border(page).getAttribute('aria-valuenow')).toBe('50');
  await page.reload();
  await canvasOf(page).waitFor();
  expect(await border(page).getAttribute('aria-valuenow')).toBe('50');
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('on a small screen a plain switch shows one half at a time, and the card lies over either', async () => {
  const { page, faults } = await openPage({ width: 390, height: 844, locale: 'en-GB' });
  expect(await reportPage(page).isVisible()).toBe(false);
  await switchOf(page).getByRole('button', { name: 'Report' }).click();
  await reportPage(page).getByRole('list').first().waitFor();
  expect(await canvasOf(page).isVisible()).toBe(false);
  await switchOf(page).getByRole('button', { name: 'Picture' }).click();
  await canvasOf(page).waitFor();
  await clickDrawn(page, (await drawnEdges(page))[0]?.id ?? '');
  await cardsOf(page).first().waitFor();
  await switchOf(page).getByRole('button', { name: 'Details', expanded: true }).click();
  await contextOf(page).waitFor({ state: 'hidden' });
  await switchOf(page).getByRole('button', { name: 'Details', expanded: false }).click();
  // A place in the report brings the report.
  await contextOf(page)
    .getByRole('button', { name: /^See paragraph \d+ in the report/ })
    .first()
    .click();
  await reportPage(page).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test.each([
  ['zh-CN', ['探索', '阅读', '表彰', '数据', '查询'], '什么受到了表彰，由谁作出？', /^显示 5 \/ 13/],
  [
    'en-GB',
    ['Explore', 'Read', 'Commendations', 'Figures', 'Query'],
    'What was commended, and by whom?',
    /^5 of 13 shown/,
  ],
] as const)(
  'five doors, none of them empty, and a line that says what is shown of how much (%s)',
  async (locale, doors, title, count) => {
    const { page, faults } = await openPage({ locale, width: 1366, height: 768 });
    expect(await viewsOf(page).getByRole('button').allInnerTexts()).toEqual([...doors]);
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    await page.getByText(count).waitFor();
    await page.getByRole('button', { name: /^(全部 13 项|all 13)$/ }).click();
    await page.getByText(/^(显示 13 \/ 13|13 of 13 shown)/).waitFor();
    // What stands around picture and report takes no more than some 15 % of the screen.
    const [bar, line, tools] = await Promise.all(
      ['header', '.title-line', '.canvas-bar'].map((each) => page.locator(each).first().boundingBox()),
    );
    const area = [bar, line, tools].reduce(
      (sum, box) => sum + (box?.width ?? Infinity) * (box?.height ?? Infinity),
      0,
    );
    expect(area / (1366 * 768)).toBeLessThan(0.16);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('several lines that are selected are said and listed, and each opens its words', async () => {
  const { page, faults } = await openPage({ locale: 'en-GB' });
  await openSheet(page, 'filters');
  await legendOf(page, 'bases').first().getByRole('button').first().click();
  await page.keyboard.press('Escape');
  const heading = await contextOf(page).getByRole('heading', { level: 2 }).innerText();
  const count = Number(/^Selected (\d+) (?:edges|lines)$/.exec(heading)?.[1]);
  const lines = contextOf(page).getByRole('list', { name: 'Selected lines' }).getByRole('button');
  expect(await lines.count()).toBe(count);
  await lines.first().click();
  await cardsOf(page).first().getByRole('figure').first().waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test.each(['zh-CN', 'en-GB'] as const)(
  'a page tells what this is, how sure facts are, what counts as one and what is not claimed (%s)',
  async (locale) => {
    const { page, faults } = await openPage({ locale });
    await page.getByRole('button', { name: /^(关于与方法|About and method)$/ }).click();
    const about = page.getByRole('region', { name: /^(关于与方法|About and method)$/ });
    await about.getByText(/453 .*(陈述|statements)/).waitFor();
    await about.getByText(/批示中给予肯定，各算一次|a leader affirms the work each count as one/).waitFor();
    await about.getByRole('heading', { name: /^(我们不声称什么|What is not claimed)$/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await doorTo(page, 'graph').click();
    const menu = await openSheet(page, 'more');
    await menu.getByRole('button', { name: /^(关于与方法|About and method)$/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('picture and table are two forms of one set with one selection', async () => {
  const { page } = await openPage();
  const [line] = await drawnEdges(page);
  await clickDrawn(page, line?.id ?? '');
  await cardsOf(page).first().waitFor();
  await openView(page, 'table');
  const picked = page.locator('[data-picked="true"]');
  await picked.first().waitFor();
  expect(await picked.count()).toBe(1);
  expect(page.url()).toContain(`select=${line?.id}`);
  await openView(page, 'graph');
  await canvasOf(page).waitFor();
  expect(page.url()).toContain(`select=${line?.id}`);
  await page.context().close();
}, 60_000);
