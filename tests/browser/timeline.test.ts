import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from '../helpers/axe.ts';
import { type Look, openPage } from '../helpers/page.ts';

async function openTimeline(look: Look = {}) {
  const opened = await openPage(look, '#view=timeline');
  await opened.page.locator('.mark.span').first().waitFor();
  return opened;
}

/** How many lines of the canvas are greyed, and how many there are. */
const greyed = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg: { cy: { edges(selector?: string): { length: number } } };
    };
    const { cy } = canvas._cyreg;
    return [cy.edges('.greyed').length, cy.edges().length] as const;
  });

test('years take whole years, plans are hollow, and what has no date goes in the order of the text', async () => {
  const { page, faults } = await openTimeline();
  const [done, planned] = [page.locator('.mark.span').nth(0), page.locator('.mark.span').nth(1)];
  expect(await done.innerText()).toMatch(/2021/);
  expect(await planned.innerText()).toMatch(/2022/);
  expect(await planned.getAttribute('class')).toContain('planned');
  const [left, right] = [await done.boundingBox(), await planned.boundingBox()];
  expect(left?.width).toBeCloseTo(right?.width ?? 0, 0);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(right?.x ?? 0, 0);
  await page.getByRole('button', { name: /大庆安保 7 条/ }).waitFor();
  const names = await page
    .locator('.passage-bar')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')));
  const passages = names.map((name) => Number(/第 (\d+) 段/.exec(name ?? '')?.[1]));
  expect(passages.length).toBeGreaterThan(20);
  expect(passages).toEqual(passages.toSorted((a, b) => a - b));
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test('a mark opens its evidence and lists its facts; the arrow keys walk along', async () => {
  const { page } = await openTimeline();
  await page.getByRole('button', { name: /大庆安保 7 条/ }).click();
  await page.locator('#panel article.card').first().waitFor();
  expect(await page.locator('#panel').innerText()).toContain('大庆安保');
  expect(await page.locator('.fact-list li').count()).toBe(7);
  await page.locator('.mark.span').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('.mark.span[aria-pressed="true"]', { hasText: '2022' }).waitFor();
  expect(await page.locator('.fact-list li').count()).toBe(19);
  await page.context().close();
}, 60_000);

test('the sliders filter the canvas, with the keyboard alone; all of it comes back', async () => {
  const { page, faults } = await openTimeline({ locale: 'en-GB' });
  const from = page.getByRole('slider', { name: /From/ });
  expect(await from.getAttribute('aria-valuetext')).toBe('2021-01');
  await from.focus();
  for (let month = 0; month < 12; month += 1) await page.keyboard.press('ArrowRight');
  await page.getByText('19 facts that may lie in this time').waitFor();
  expect(await from.getAttribute('aria-valuetext')).toBe('2022-01');
  await page.getByRole('button', { name: 'See the graph' }).click();
  const [grey, all] = await greyed(page);
  expect([grey > 0, grey === all]).toEqual([true, true]); // the first picture is of 2021
  await page.getByRole('button', { name: 'Timeline' }).click();
  await page.getByRole('button', { name: 'All time' }).click();
  await page.getByRole('button', { name: 'See the graph' }).click();
  await page.waitForFunction(() => {
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg: { cy: { edges(selector: string): { length: number } } };
    };
    return canvas._cyreg.cy.edges('.greyed').length === 0;
  });
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test.each([
  ['zh-CN', 'dark', 1440],
  ['en-GB', 'light', 390],
] as const)(
  'axe finds nothing, and nothing runs over the edge (%s, %s, %i px)',
  async (locale, colorScheme, width) => {
    const { page } = await openTimeline({ locale, colorScheme, width, height: 900 });
    expect(await axeFaults(page)).toEqual([]);
    const view = page.locator('.timeline-view');
    expect(await view.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  },
  90_000,
);
