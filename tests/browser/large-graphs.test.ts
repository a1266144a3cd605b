import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writeDrawing } from '../../client/address/drawing-link.ts';
import { initialState } from '../../client/model/initial-state.ts';
import { showOnly } from '../../client/model/transitions.ts';
import type { Drawn } from '../../client/renderer/inspection.ts';
import { countWith, drawn, untilDrawn } from '../helpers/canvas.ts';
import { drawnPicture } from '../helpers/drawn.ts';
import { settled, theBrowser } from '../helpers/page.ts';
import { canvasOf, countOf, statusOf } from '../helpers/parts.ts';
import { grown } from '../unit/client/scenes.ts';

const MANY = grown(1000);

/** A page that opens a link to a thousand nodes; what the store says of them is our own. */
async function openMany(answer: 'at once' | 'never') {
  const context = await (await theBrowser()).newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route('**/api/graph*', async (route) => {
    if (answer === 'at once')
      await route.fulfill({
        json: { ...MANY, missing: [], merged: [], moved: [], ambiguous: [], truncated: false },
      });
  });
  const drawing = await writeDrawing(showOnly(MANY, 'story')(initialState('en', 'light')));
  await page.goto(new URL(`#lang=en&drawing=${drawing}`, process.env.YINZHENG_TEST_URL).href);
  return page;
}

/** How many lines are highlighted. */
const highlightedLines = async (page: Page) => countWith((await drawn(page)).edges, 'highlighted');

/** A place in the window in the middle of a line, away from all nodes and under nothing. */
async function aLine(page: Page, which: 'first' | 'last' = 'first') {
  const { nodes, edges } = await drawn(page);
  const apart = edges
    .map(({ place }) => place)
    .filter(({ x, y }) => nodes.every(({ place }) => Math.hypot(place.x - x, place.y - y) > 16));
  const free = await page.evaluate(
    (places) => places.filter(({ x, y }) => document.elementFromPoint(x, y)?.closest('#canvas')),
    apart,
  );
  const place = which === 'first' ? free[0] : free.at(-1);
  if (place === undefined) throw new Error('every line runs among nodes');
  return place;
}

/** Clicks there, and waits until a line is selected that was not before. */
async function clickLine(page: Page, { x, y }: { x: number; y: number }) {
  const pickedIn = ({ edges }: Drawn) => edges.find(({ classes }) => classes.includes('picked'))?.id;
  const before = pickedIn(await drawn(page));
  await page.mouse.click(x, y);
  await untilDrawn(page, (seen) => pickedIn(seen) !== undefined && pickedIn(seen) !== before);
}

/** Which share of the pixels that what stands still is painted on has something on it. */
const inked = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#canvas canvas[data-id^="layer2"]');
    const copy = new OffscreenCanvas(canvas?.width ?? 1, canvas?.height ?? 1).getContext('2d');
    if (canvas === null || copy === null) throw new Error('no canvas');
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let pixels = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) pixels += 1;
    return pixels / (data.length / 4);
  });

test('a link to a thousand nodes opens all of them; the pointer finds its nodes only, a click its lines too', async () => {
  const page = await openMany('at once');
  await untilDrawn(page, ({ edges }) => edges.length === MANY.edges.length);
  expect(Object.keys((await drawnPicture(page)).nodes)).toHaveLength(1000);
  await settled(page);
  const line = await aLine(page);
  await page.mouse.move(line.x, line.y);
  await page.waitForTimeout(600); // longer than it takes to highlight what is pointed at
  expect(await highlightedLines(page)).toBe(0);
  await clickLine(page, line);
  await settled(page);
  await page.getByRole('button', { name: 'First view' }).click();
  await untilAnother(page);
  await settled(page);
  expect(await pointed(page)).toBe(1);
  await page.context().close();
}, 60_000);

/** How many lines are highlighted once one of them is pointed at, as soon as there are any. */
async function pointed(page: Page): Promise<number> {
  for (let times = 0; times < 20; times += 1) {
    const { x, y } = await aLine(page);
    await page.mouse.move(x, y + (times % 2));
    await page.waitForTimeout(500); // longer than a pointer has to rest
    const highlighted = await highlightedLines(page);
    if (highlighted > 0) return highlighted;
  }
  return 0;
}

/** Waits until something else is drawn than the thousand of the link. */
async function untilAnother(page: Page) {
  await untilDrawn(page, ({ nodes }) => nodes.length > 0 && nodes.length < 1000);
  await canvasOf(page).and(page.locator('[aria-busy="false"]')).waitFor();
}

/** The page does everything so many times as slowly: drawing a thousand nodes then takes seconds. */
async function slowDown(page: Page, rate: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

const nodesDrawn = async (page: Page) => (await drawn(page)).nodes.length;

test('drawing a thousand nodes tells how far it is, and can be cancelled for the first view', async () => {
  const page = await openMany('at once');
  await slowDown(page, 8);
  await statusOf(page)
    .getByText(/Drawing… \d+%/)
    .waitFor();
  const drawing = statusOf(page).getByRole('progressbar');
  const { value, max } = await drawing.evaluate(({ value, max }: HTMLProgressElement) => ({ value, max }));
  expect(value).toBeLessThan(max);
  const { nodes, edges } = await drawn(page);
  expect(nodes.length + edges.length).toBeLessThan(MANY.nodes.length + MANY.edges.length);
  await statusOf(page).getByRole('button', { name: 'Cancel' }).click();
  await slowDown(page, 1);
  await untilAnother(page);
  await drawing.waitFor({ state: 'detached' });
  await page.context().close();
}, 60_000);

test('drawing that takes long ends by itself; other pictures then come and go as ever', async () => {
  const page = await openMany('at once');
  await slowDown(page, 8);
  await statusOf(page).getByText('Drawing').waitFor();
  await slowDown(page, 1);
  await statusOf(page).getByRole('progressbar').waitFor({ state: 'detached' });
  await settled(page);
  expect(await nodesDrawn(page)).toBe(1000);
  await page.getByRole('button', { name: 'First view' }).click();
  await untilAnother(page);
  await page.waitForTimeout(300); // in which nothing may be taken back
  expect(await nodesDrawn(page)).toBeLessThan(1000);
  await page.keyboard.press('Control+z');
  await countOf(page)
    .filter({ hasText: /^1,000/ })
    .waitFor();
  await settled(page);
  expect(await nodesDrawn(page)).toBe(1000);
  // Whoever calls off what undoing brings back is where they were before it.
  await page.getByRole('button', { name: 'More tools' }).click();
  await page.getByRole('button', { name: 'All stories' }).click();
  await untilAnother(page);
  await settled(page);
  const stories = await nodesDrawn(page);
  expect(stories).toBeGreaterThan(20); // more than the first view
  await slowDown(page, 8);
  await page.keyboard.press('Control+z');
  await statusOf(page).getByRole('button', { name: 'Cancel' }).click();
  await slowDown(page, 1);
  await untilAnother(page);
  await statusOf(page).getByRole('progressbar').waitFor({ state: 'detached' });
  await settled(page);
  expect(await nodesDrawn(page)).toBe(stories);
  await page.context().close();
}, 60_000);

test('a thousand nodes are painted, and what is selected among them is seen at once', async () => {
  const page = await openMany('at once');
  await statusOf(page)
    .getByText(/1,?000 nodes/)
    .waitFor();
  await settled(page);
  expect(await inked(page)).toBeGreaterThan(0.02);
  // At first so many are shown as can be read.
  await page.getByRole('button', { name: 'Fit all' }).click();
  await settled(page);
  const line = await aLine(page);
  const clip = { x: line.x - 10, y: line.y - 10, width: 20, height: 20 };
  const before = await page.screenshot({ clip });
  await clickLine(page, line);
  await settled(page);
  const selected = await page.screenshot({ clip });
  expect(selected.equals(before)).toBe(false);
  const other = await aLine(page, 'last');
  await clickLine(page, other);
  await settled(page);
  const after = await page.screenshot({ clip });
  expect(after.equals(selected)).toBe(false);
  await page.context().close();
}, 60_000);

test('a thousand nodes change places and go back', async () => {
  const page = await openMany('at once');
  await statusOf(page)
    .getByText(/1,?000 nodes/)
    .waitFor();
  const before = await drawnPicture(page);
  await page.getByRole('button', { name: 'Grid', exact: true }).click();
  await page.getByRole('button', { name: 'Grid', exact: true, pressed: true }).waitFor();
  const { nodes } = await drawnPicture(page);
  const stayed = Object.entries(nodes).filter(([id, place]) => isSame(place, before.nodes[id]));
  expect(stayed.length).toBeLessThan(10);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Grid', exact: true, pressed: false }).waitFor();
  expect((await drawnPicture(page)).nodes).toEqual(before.nodes);
  await page.context().close();
}, 60_000);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

test('waiting for a thousand nodes is told of, and can be cancelled for the first view', async () => {
  const page = await openMany('never');
  await statusOf(page).getByRole('progressbar').waitFor();
  await statusOf(page).getByRole('button', { name: 'Cancel' }).click();
  await untilAnother(page);
  await statusOf(page).getByRole('progressbar').waitFor({ state: 'detached' });
  await page.context().close();
}, 60_000);
