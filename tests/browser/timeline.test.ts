import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from '../helpers/axe.ts';
import { countWith, drawn, untilDrawn } from '../helpers/canvas.ts';
import { type Look, openPage } from '../helpers/page.ts';
import { cardsOf, contextOf, timelineView } from '../helpers/parts.ts';

/** What is dated by its year, on the axis. */
const years = (page: Page) =>
  page.getByRole('region', { name: /^(只说年份|By the year)/ }).getByRole('button');
const listed = (page: Page) => page.getByRole('region', { name: '列出的事实' }).getByRole('listitem');

async function openTimeline(look: Look = {}) {
  const opened = await openPage(look, '#view=timeline');
  await years(opened.page).first().waitFor();
  return opened;
}

/** How many lines of the canvas are greyed, and how many there are. */
const greyed = async (page: Page) => {
  const { edges } = await drawn(page);
  return [countWith(edges, 'greyed'), edges.length] as const;
};

test('years take whole years, plans are hollow, and what has no date goes in the order of the text', async () => {
  const { page, faults } = await openTimeline();
  const [done, planned] = [years(page).nth(0), years(page).nth(1)];
  expect(await done.innerText()).toMatch(/2021/);
  expect(await planned.innerText()).toMatch(/2022/);
  expect(await planned.getAttribute('aria-label')).toContain('计划');
  const filled = ([mark]: readonly Element[]) => getComputedStyle(mark ?? document.body).backgroundColor;
  expect(await planned.evaluateAll(filled)).not.toBe(await done.evaluateAll(filled));
  const [left, right] = [await done.boundingBox(), await planned.boundingBox()];
  expect(left?.width).toBeCloseTo(right?.width ?? 0, 0);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(right?.x ?? 0, 0);
  await page.getByRole('button', { name: /大庆安保 7 条/ }).waitFor();
  const names = await page
    .getByRole('region', { name: /^未注明时间/ })
    .getByRole('button')
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
  await cardsOf(page).first().waitFor();
  expect(await contextOf(page).innerText()).toContain('大庆安保');
  expect(await listed(page).count()).toBe(7);
  await years(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^2022/, pressed: true }).waitFor();
  expect(await listed(page).count()).toBe(19);
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
  await page.getByRole('button', { name: 'See the picture' }).click();
  const [grey, all] = await greyed(page);
  expect([grey > 0, grey === all]).toEqual([true, true]); // the first picture is of 2021
  await page.evaluate(() => location.assign('#lang=en&view=timeline'));
  await page.getByRole('button', { name: 'All time' }).click();
  await page.getByRole('button', { name: 'See the picture' }).click();
  await untilDrawn(page, ({ edges }) => countWith(edges, 'greyed') === 0);
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

/** The sliders, how to press at a share of one's length, and what both say. */
function slidersOf(page: Page) {
  const [from, to] = [page.getByRole('slider', { name: /^From/ }), page.getByRole('slider', { name: /^To/ })];
  const placeOn = async (slider: typeof from, share: number) => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
    return [x + share * width, y + height / 2] as const;
  };
  const click = async (slider: typeof from, share: number) =>
    page.mouse.click(...(await placeOn(slider, share)));
  const texts = () => Promise.all([from, to].map((slider) => slider.getAttribute('aria-valuetext')));
  return { from, to, placeOn, click, texts };
}

test('a click beside a handle takes the year that is there, and says when none of the canvas is of it', async () => {
  const { page } = await openTimeline({ locale: 'en-GB' });
  const { from, to, placeOn, click, texts } = slidersOf(page);
  await click(from, 0.8);
  await page.getByText('19 facts that may lie in this time').waitFor();
  expect(await texts()).toEqual(['2022-01', '2022-12']);
  await page.getByText('No line in the picture is of this time.').waitFor();
  await click(to, 0.2);
  await page.getByText('The picture highlights this time too.').waitFor();
  expect(await texts()).toEqual(['2021-01', '2021-12']);
  // A handle that is dragged goes to the month.
  await page.mouse.move(...(await placeOn(from, 0.02)));
  await page.mouse.down();
  await page.mouse.move(...(await placeOn(from, 0.2)), { steps: 4 });
  await page.mouse.up();
  expect(await texts()).toEqual([expect.stringMatching(/^2021-0[4-7]$/), '2021-12']);
  await page.context().close();
}, 60_000);

test('a click on a year that holds nothing changes nothing', async () => {
  const { page } = await openPage({ locale: 'en-GB' });
  await page.route('**/api/timeline*', async (route) => {
    const response = await route.fetch();
    const answer: { facts: { date: string | null }[] } = await response.json();
    const facts = answer.facts.filter(({ date }) => date === null || /^\d{4}$/.test(date));
    const later = facts.map((fact) => ({ ...fact, date: fact.date === '2022' ? '2023' : fact.date }));
    await route.fulfill({ response, json: { ...answer, facts: later } });
  });
  await page.evaluate(() => location.assign('#lang=en&view=timeline'));
  await years(page).first().waitFor();
  const { from, click, texts } = slidersOf(page);
  const before = await texts();
  expect(before).toEqual(['2021-01', '2023-12']);
  await click(from, 0.5);
  expect(await texts()).toEqual(before);
  expect(await page.getByRole('button', { name: 'All time' }).count()).toBe(0);
  await click(from, 0.9);
  await page.getByRole('button', { name: 'All time' }).waitFor();
  expect(await texts()).toEqual(['2023-01', '2023-12']);
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
    const over = await timelineView(page).evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.context().close();
  },
  90_000,
);
