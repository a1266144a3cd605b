import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { InspectedBox, InspectedCanvas } from '../../client/renderer/inspection.ts';
import { boxes, drawn, overlapOf } from '../helpers/canvas.ts';
import { drawnPicture } from '../helpers/drawn.ts';
import { explored, untilExplored } from '../helpers/explored.ts';
import { clickDrawn, drawnEdges, type Look, openPage } from '../helpers/page.ts';
import { canvasOf, contextOf, statusOf } from '../helpers/parts.ts';

const LAYOUTS = ['自动散开', '组织树', '环形', '网格', '分列'];

async function openAllStories(look: Look = {}): Promise<Page> {
  const { page } = await openPage(look);
  const before = (await drawnEdges(page)).length;
  await page.getByRole('button', { name: '更多工具' }).click();
  await page.getByRole('button', { name: '全部故事' }).click();
  await untilExplored(page, ({ edges }) => edges.length > before);
  return page;
}

const layoutButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Asks for a layout by its button and waits until it is the one that is shown. */
async function arrange(page: Page, name: string) {
  await layoutButton(page, name).click();
  await page.getByRole('button', { name, exact: true, pressed: true }).waitFor();
}

/** Pairs of nodes of which one's shape or label, as it is drawn, lies on the other's by more than a pixel. */
async function overlapping(page: Page): Promise<string[]> {
  const nodes = new Set((await drawn(page)).nodes.map(({ id }) => id));
  const taken = (await boxes(page)).filter(({ id }) => nodes.has(id));
  const touch = (a: InspectedBox, b: InspectedBox) =>
    partsOf(a).some((one) => partsOf(b).some((other) => overlapOf(one, other) > 1));
  return taken.flatMap((a, index) =>
    taken
      .slice(index + 1)
      .filter((b) => touch(a, b))
      .map((b) => `${a.id} ${b.id}`),
  );
}

const partsOf = ({ shape, name }: InspectedBox) => (name === undefined ? [shape] : [shape, name]);

/** Nodes whose name, as it is drawn, lies on their own shape by more than a pixel. */
async function namesOnShapes(page: Page): Promise<string[]> {
  const nodes = new Map((await drawn(page)).nodes.map((node) => [node.id, node]));
  return (await boxes(page))
    .filter(({ id, name }) => {
      const node = nodes.get(id);
      return node !== undefined && name !== undefined && name.y1 < node.position.y + node.height / 2 - 1;
    })
    .map(({ id }) => id);
}

test.each(['zh-CN', 'en-GB'] as const)(
  'each layout leaves no name on another node or its own, and undo brings back where everything stood (%s)',
  async (locale) => {
    const page = await openAllStories();
    if (locale === 'en-GB') {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Columns', exact: true }).waitFor();
    }
    const names =
      locale === 'zh-CN' ? LAYOUTS : ['Spread out', 'Organisation tree', 'Rings', 'Grid', 'Columns'];
    for (const name of names) {
      const before = await drawnPicture(page);
      await arrange(page, name);
      const after = await drawnPicture(page);
      expect({ name, overlapping: await overlapping(page) }).toEqual({ name, overlapping: [] });
      expect({ name, onShapes: await namesOnShapes(page) }).toEqual({ name, onShapes: [] });
      expect(after.nodes).not.toEqual(before.nodes);
      await page.keyboard.press('Control+z');
      await page.waitForFunction(
        (label) => document.querySelector(`[aria-label="${label}"]`)?.ariaPressed === 'false',
        name,
      );
      expect(await drawnPicture(page)).toEqual(before);
      await page.keyboard.press('Control+y');
      await page.getByRole('button', { name, exact: true, pressed: true }).waitFor();
      expect(await drawnPicture(page)).toEqual(after);
    }
    await page.context().close();
  },
  60_000,
);

test('the same picture is arranged the same way, and growing it moves nothing', async () => {
  const [one, other] = [await openAllStories(), await openAllStories()];
  for (const page of [one, other]) await arrange(page, '自动散开');
  const arranged = await drawnPicture(one);
  expect(await drawnPicture(other)).toEqual(arranged);
  await other.context().close();
  const id = Object.keys(arranged.nodes).find((each) => each.includes('/case-')) ?? '';
  await clickDrawn(one, id);
  await contextOf(one)
    .getByRole('button', { name: /^展开：/ })
    .first()
    .click();
  const grown = await untilExplored(one, ({ edges }) => edges.length > arranged.edges.length);
  expect(grown.edges.length).toBeGreaterThan(arranged.edges.length);
  const { nodes } = await drawnPicture(one);
  for (const [each, place] of Object.entries(arranged.nodes)) expect(nodes[each]).toEqual(place);
  await one.context().close();
}, 60_000);

test('a layout that is being computed can be stopped, and then nothing has moved', async () => {
  const page = await openAllStories();
  // The worker comes, but its task is kept from it for now.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    const kept: (() => void)[] = [];
    Worker.prototype.postMessage = function (this: Worker, task: unknown) {
      kept.push(() => postMessage.call(this, task));
    };
    const letGo = () => {
      Worker.prototype.postMessage = postMessage;
      for (const send of kept) send();
    };
    Object.assign(globalThis, { letGo });
  });
  const before = await drawnPicture(page);
  await layoutButton(page, '自动散开').click();
  await page.getByRole('progressbar').waitFor();
  await page.keyboard.press('Escape');
  await statusOf(page)
    .filter({ hasText: /布局已停止|已取消/ })
    .waitFor();
  expect(await drawnPicture(page)).toEqual(before);
  // Nor does it move later: the layout after it is the only one to be undone.
  await page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  await arrange(page, '网格');
  expect((await drawnPicture(page)).nodes).not.toEqual(before.nodes);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '网格', exact: true, pressed: false }).waitFor();
  expect(await drawnPicture(page)).toEqual(before);
  await page.context().close();
}, 60_000);

test('where no worker can start, the layout is computed on the page, and says so', async () => {
  const page = await openAllStories();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await arrange(page, '自动散开');
  await page.getByText('浏览器不允许后台计算，排列在页面上完成').waitFor();
  expect(await overlapping(page)).toEqual([]);
  await page.context().close();
}, 60_000);

test('nodes glide to their places, and a second layout takes over on the way; with less motion they jump', async () => {
  const page = await openAllStories();
  const lines = (await drawnEdges(page)).length;
  const moved = await passing(page, '网格');
  expect(moved).toBeLessThanOrEqual(1);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.reload();
  await untilExplored(page, ({ edges }) => edges.length === lines);
  expect(await passing(page, '环形')).toBeGreaterThan(1);
  await layoutButton(page, '网格').click();
  await arrange(page, '分列');
  await page.waitForTimeout(300); // a movement on the canvas takes 200 ms
  const after = await drawnPicture(page);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  const isAsBefore = async () => isDeepStrictEqual(await drawnPicture(page), after);
  for (const deadline = Date.now() + 15_000; Date.now() < deadline && !(await isAsBefore()); )
    await page.waitForTimeout(30);
  expect(await drawnPicture(page)).toEqual(after);
  await page.context().close();
}, 60_000);

/** Asks for a layout; how many places one node is seen at after its first. */
async function passing(page: Page, name: string): Promise<number> {
  await page.evaluate(() => {
    const seen: Record<string, string[]> = {};
    Object.assign(globalThis, { seen });
    const look = () => {
      const { nodes = [] } = document.querySelector<InspectedCanvas>('#canvas')?.inspection?.drawn() ?? {};
      for (const { id, position } of nodes) {
        const places = seen[id] ?? [];
        seen[id] = places;
        const place = JSON.stringify(position);
        if (places.at(-1) !== place) places.push(place);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await arrange(page, name);
  await page.waitForTimeout(300); // a movement on the canvas takes 200 ms
  return page.evaluate(() =>
    Math.max(
      0,
      ...Object.values((globalThis as unknown as { seen: Record<string, string[]> }).seen).map(
        (places) => places.length - 1,
      ),
    ),
  );
}

test('on a canvas that shows a picture, fitting shows all of it', async () => {
  const page = await openAllStories();
  await arrange(page, '自动散开');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('+');
  await page.getByRole('button', { name: '显示全图' }).click();
  await page.waitForTimeout(100);
  const box = await canvasOf(page).boundingBox();
  const { places } = await explored(page);
  for (const { x, y } of Object.values(places)) {
    expect(x).toBeGreaterThan(box?.x ?? 0);
    expect(x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
    expect(y).toBeGreaterThan(box?.y ?? 0);
    expect(y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  }
  await page.context().close();
}, 60_000);
