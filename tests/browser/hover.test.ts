import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { countWith, drawn, untilDrawn } from '../helpers/canvas.ts';
import { explored, untilExplored } from '../helpers/explored.ts';
import { clickDrawn, drawnEdges, openPage, placeInView, settled, theBrowser } from '../helpers/page.ts';
import { canvasOf, contextOf } from '../helpers/parts.ts';

const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const AWARD = 'yongkang-psb-2021/award-7-12-written-instruction';

/** How nodes and lines are drawn: how strongly, and with which text; of nodes it is their name. */
const looks = async (page: Page) => {
  const { nodes, edges } = await drawn(page);
  return [...nodes.map((node) => ({ ...node, text: '' })), ...edges];
};

/** Beside the pointer: hidden from screen readers, which read the same in the panel, and so without a role. */
const tooltip = (page: Page) => page.locator('.tooltip');

/** How many elements are highlighted or dimmed, and whether the pointer has become a hand, which only a class says. */
const marks = async (page: Page) => {
  const { nodes, edges } = await drawn(page);
  const marked = ['highlighted', 'dimmed'].map((mark) => countWith([...nodes, ...edges], mark));
  return [...marked, await page.locator('.graph.pointing').count()];
};

test('resting on a node highlights what is around it, all else steps back together and can still be read; leaving brings all back', async () => {
  const { page } = await openPage();
  const { x, y } = await placeInView(page, CASE);
  await page.mouse.move(x, y);
  await tooltip(page).getByText('7·12涉黑专案').waitFor();
  await tooltip(page).getByText('案件').waitFor();
  const line = (await drawnEdges(page)).find(({ from }) => from === CASE)?.id ?? '';
  const full = (await looks(page)).filter(({ opacity }) => opacity === 1).map(({ id }) => id);
  expect(full.sort()).toEqual([CASE, AWARD, line].sort());
  const others = (await looks(page)).filter(({ opacity }) => opacity < 1);
  expect(new Set(others.map(({ opacity }) => opacity))).toEqual(new Set([0.45]));
  expect(others.length).toBe((await looks(page)).length - 3);
  expect(await marks(page)).toEqual([1, others.length, 1]);
  await page.mouse.move(x - 90, y + 60);
  await tooltip(page).waitFor({ state: 'detached' });
  expect((await looks(page)).every(({ opacity }) => opacity === 1)).toBe(true);
  expect(await marks(page)).toEqual([0, 0, 0]);
  await page.context().close();
}, 60_000);

test('sweeping across the picture, moving it and zooming change nothing of what is drawn', async () => {
  const { page } = await openPage();
  const { places } = await explored(page);
  const points = Object.values(places).slice(0, 8);
  for (const { x, y } of points) {
    await page.mouse.move(x, y);
    expect((await marks(page)).slice(0, 2)).toEqual([0, 0]);
  }
  const { x = 0, y = 0 } = points.at(-1) ?? {};
  await tooltip(page).waitFor();
  await page.mouse.wheel(0, -40);
  await tooltip(page).waitFor({ state: 'detached' });
  expect((await marks(page)).slice(0, 2)).toEqual([0, 0]);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 10, { steps: 3 });
  await page.waitForTimeout(400); // longer than a pointer has to rest
  expect((await marks(page)).slice(0, 2)).toEqual([0, 0]);
  await page.mouse.up();
  await page.context().close();
}, 60_000);

test.each([
  ['zh-CN', /主语承前句省略|原文明确写出/],
  ['en-GB', /the subject is carried over|the words say it|subject/i],
] as const)(
  'beside a line stands its sentence, and in words how it follows from the text (%s)',
  async (locale, basis) => {
    const { page } = await openPage({ locale });
    const line = (await drawn(page)).edges.find(({ from }) => from === CASE);
    const answer = await page.request.get(new URL(`/api/edges/${line?.id}/evidence`, page.url()).href);
    const { statements } = z
      .object({ statements: z.array(z.object({ gloss_zh: z.string(), gloss_en: z.string() })) })
      .parse(await answer.json());
    const gloss = (locale === 'zh-CN' ? statements[0]?.gloss_zh : statements[0]?.gloss_en) ?? '';
    // A hand is never quite still, and what it points at while the picture moves is passed over.
    for (let times = 0; times < 20 && (await tooltip(page).count()) === 0; times += 1) {
      const { x, y } = await placeInView(page, line?.id ?? '');
      await page.mouse.move(x, y + (times % 2));
      await page.waitForTimeout(600);
    }
    await tooltip(page).getByText(gloss).waitFor();
    await tooltip(page).getByText(basis).waitFor();
    await page.context().close();
  },
  60_000,
);

test('lines show their names as one chooses: when few, none but the selected, all', async () => {
  const { page } = await openPage();
  const named = async () => (await looks(page)).filter(({ text }) => text !== '').map(({ id }) => id);
  const lines = (await drawnEdges(page)).map(({ id }) => id);
  expect((await named()).sort()).toEqual(lines.toSorted());
  await page.getByRole('button', { name: '更多工具' }).click();
  await page.getByRole('combobox', { name: '连线名称' }).selectOption({ label: '连线名称：不显示' });
  expect(await named()).toEqual([]);
  await clickDrawn(page, lines[0] ?? '');
  await untilExplored(page, ({ picked }) => picked.length > 0);
  await settled(page);
  expect(await named()).toEqual([lines[0]]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更多工具' }).click();
  await page.getByRole('combobox', { name: '连线名称' }).selectOption({ label: '连线名称：全部显示' });
  await page.getByRole('button', { name: '全部故事' }).click();
  const all = await untilExplored(page, ({ edges }) => edges.length > lines.length);
  expect((await named()).length).toBe(all.edges.length);
  await page.context().close();
}, 60_000);

test('lines between the same two nodes, and a line to its own node, stand apart and can each be clicked', async () => {
  const { page } = await openPage();
  const [twin, loop] = ['edge-000000000001', 'edge-000000000002'];
  await page.route('**/api/stories*', async (route) => {
    const response = await route.fetch();
    const answer: { stories: { edges: { id: string; type: string; from: string; to: string }[] }[] } =
      await response.json();
    const edges = answer.stories[0]?.edges ?? [];
    const led = edges.find(({ type }) => type === 'LED_TO');
    if (led === undefined) throw new Error('the first story has no LED_TO');
    edges.push({ ...led, id: twin, type: 'ISSUED' }, { ...led, id: loop, to: led.from });
    await route.fulfill({ response, json: answer });
  });
  await page.reload();
  await untilDrawn(page, ({ nodes }) => nodes.length > 0);
  await page.getByRole('button', { name: '更多工具' }).click();
  await page.getByRole('button', { name: '全部故事' }).click();
  await untilExplored(page, ({ edges }) => edges.includes(loop));
  const lines = await drawnEdges(page);
  const ends = lines.find(({ id }) => id === twin);
  const first = lines.find(({ id, from, to }) => id !== twin && from === ends?.from && to === ends?.to);
  const picked: string[] = [];
  for (const id of [twin, loop, first?.id ?? '']) {
    await clickDrawn(page, id);
    picked.push(...(await untilExplored(page, (seen) => seen.picked.includes(id))).picked);
  }
  expect(picked).toEqual([twin, loop, first?.id]);
  await page.context().close();
}, 60_000);

test('with a finger: a tap selects, holding opens the menu, and only that', async () => {
  const context = await (await theBrowser()).newContext({
    locale: 'zh-CN',
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(process.env.YINZHENG_TEST_URL ?? '');
  await untilDrawn(page, ({ nodes }) => nodes.length > 0);
  await untilExplored(page, ({ places }) => CASE in places);
  const { x, y } = await placeInView(page, CASE);
  await page.touchscreen.tap(x, y);
  expect((await untilExplored(page, ({ picked }) => picked.length > 0)).picked).toEqual([CASE]);
  await page.keyboard.press('Escape');
  await untilExplored(page, ({ picked }) => picked.length === 0);

  const at = await placeInView(page, CASE);
  const client = await context.newCDPSession(page);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.getByRole('menu', { name: /7·12涉黑专案/ }).waitFor();
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.getByRole('menuitem', { name: /固定位置/ }).waitFor();
  await page.evaluate(({ x, y }) => {
    // What a busy browser sends after a finger that held: a mouse that nobody has pressed.
    const canvas = document.querySelector('.graph canvas');
    const told = {
      clientX: x,
      clientY: y,
      bubbles: true,
      cancelable: true,
      button: 0,
      buttons: 1,
      detail: 1,
    };
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'])
      canvas?.dispatchEvent(new MouseEvent(type, told));
  }, at);
  await page.waitForTimeout(500); // in which the lifted finger may select nothing
  expect((await explored(page)).picked).toEqual([]);
  const box = await page.getByRole('menu').boundingBox();
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  await context.close();
}, 60_000);

test('a click leaves no frame around the canvas; the first key shows where the focus is', async () => {
  const { page } = await openPage();
  const frame = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('#canvas') ?? document.body).outlineStyle);
  await clickDrawn(page, CASE);
  await untilExplored(page, ({ picked }) => picked.includes(CASE));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('canvas');
  expect(await frame()).toBe('none');
  await page.keyboard.press('ArrowRight');
  await untilExplored(page, ({ picked }) => picked.includes(AWARD));
  expect(await frame()).not.toBe('none');
  await page.context().close();
}, 60_000);

test('on a narrow page, the line whose words the sheet shows is not under the sheet', async () => {
  const { page } = await openPage({ width: 390, height: 844 });
  const middles = async () => (await drawn(page)).edges.map(({ id, place }) => ({ id, y: place.y }));
  const bottom = (await canvasOf(page).boundingBox()) ?? { y: 0, height: 0 };
  const inView = (await middles()).filter(({ y }) => y < bottom.y + bottom.height - 20);
  const [lowest] = inView.toSorted((a, b) => b.y - a.y);
  if (lowest === undefined) throw new Error('there are no lines');
  await clickDrawn(page, lowest.id);
  await contextOf(page).getByRole('figure').first().waitFor();
  await settled(page);
  const sheet = await contextOf(page).boundingBox();
  expect(lowest.y).toBeGreaterThan(sheet?.y ?? Infinity); // it was where the sheet is
  expect((await middles()).find(({ id }) => id === lowest.id)?.y).toBeLessThan(sheet?.y ?? 0);
  await page.context().close();
}, 60_000);
