import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import type { InspectedCanvas } from '../../client/renderer/inspection.ts';
import { drawn, untilDrawn } from './canvas.ts';
import { launchChromium } from './chromium.ts';

export interface Look {
  readonly locale?: 'zh-CN' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** What is to be so before the page is asked for. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A page of the product as one reader has it, with everything that went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** Errors of the console, of scripts and of the Content-Security-Policy. */
  readonly faults: readonly string[];
}

let launched: Promise<Browser> | undefined;

/** The browser of all test files; one of this file's own where Jest runs files side by side, each in another process. */
export const theBrowser = (): Promise<Browser> => {
  launched ??= globalThis.yinzhengBrowser ? Promise.resolve(globalThis.yinzhengBrowser) : launchChromium();
  return launched;
};
beforeAll(async () => {
  await theBrowser();
}, 60_000);
afterAll(async () => {
  const browser = await theBrowser();
  if (browser === globalThis.yinzhengBrowser)
    await Promise.all(browser.contexts().map((context) => context.close()));
  else await browser.close();
});

/** Opens the page in a fresh profile and waits until the first picture stands. */
export async function openPage(look: Look = {}, path = ''): Promise<Opened> {
  const context = await (await theBrowser()).newContext({
    locale: look.locale ?? 'zh-CN',
    colorScheme: look.colorScheme ?? 'light',
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await slowDown(page);
  unanswered(page);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await look.prepare?.(page);
  await page.goto(new URL(path, process.env.YINZHENG_TEST_URL).href);
  await untilDrawn(page, ({ nodes }) => nodes.length > 0);
  // It comes in a file of its own, and until then a drag moves the picture.
  await page.locator('.pick-layer').waitFor({ state: 'attached' });
  await settled(page);
  return { page, faults };
}

/** As on a slower machine, by the factor that `YINZHENG_TEST_SLOWER` names: what a test forgets to wait for shows there. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.YINZHENG_TEST_SLOWER ?? 1);
  if (!(rate > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Frames without any change after which the canvas stands still: the first movement shows in the next, however slow. */
const STILL_FRAMES = 3;

/**
 * Waits until every request is answered, nothing is left to be put on the canvas, all of it is drawn, and neither nodes nor
 * camera are on their way: what an answer brings, such as a card, may move the camera. `canvas` is the selector of another canvas
 * than the page's own.
 */
export async function settled(page: Page, canvas = '#canvas'): Promise<void> {
  const waiting = unanswered(page);
  // A test may leave a request without an answer for good.
  const deadline = Date.now() + 10_000;
  const isWaiting = () => waiting.size > 0 && Date.now() < deadline;
  do {
    while (isWaiting()) await page.waitForTimeout(20);
    await still(page, canvas);
  } while (isWaiting());
}

const requests = new WeakMap<Page, Set<Request>>();

/** The requests of a page that are under way, from the first call on. */
function unanswered(page: Page): ReadonlySet<Request> {
  const known = requests.get(page);
  if (known !== undefined) return known;
  const waiting = new Set<Request>();
  const end = (request: Request) => waiting.delete(request);
  page.on('request', (request) => waiting.add(request));
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  requests.set(page, waiting);
  return waiting;
}

async function still(page: Page, selector: string): Promise<void> {
  const ask = Math.random();
  await page.waitForFunction(
    ({ ask, frames, selector }) => {
      const canvas = document.querySelector<Watched>(selector);
      const seen = canvas?.inspection?.drawn();
      if (canvas === null || seen === undefined || canvas.ariaBusy !== 'false' || seen.isMoving) return false;
      const places = seen.nodes.map(({ position: { x, y } }) => [x, y]);
      const stand = JSON.stringify([ask, seen.zoom, seen.pan, places]);
      canvas.still = canvas.stand === stand ? (canvas.still ?? 0) + 1 : 0;
      canvas.stand = stand;
      return canvas.still >= frames;
    },
    { ask, frames: STILL_FRAMES, selector },
  );
}

/** The canvas with what `settled` remembers on it. */
interface Watched extends InspectedCanvas {
  /** Where everything stood when last looked at. */
  stand?: string;
  /** For how many frames since. */
  still?: number;
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The lines on the canvas. */
export async function drawnEdges(page: Page): Promise<Line[]> {
  await settled(page);
  return (await drawn(page)).edges.map(({ id, from, to }) => ({ id, from, to }));
}

/**
 * Clicks a node or the middle of a line on the canvas, where a person would, and waits for what the click brings; what is out of
 * view is brought into it first.
 */
export async function clickDrawn(page: Page, id: string): Promise<void> {
  const { x, y } = await placeInView(page, id);
  await page.mouse.click(x, y);
  await settled(page);
}

/** Where in the window a node or the middle of a line is, once it is in view. */
export async function placeInView(page: Page, id: string): Promise<{ x: number; y: number }> {
  await settled(page);
  const place = await placeOf(page, id);
  if (await isInView(page, place)) return place;
  await page.getByRole('button', { name: /^(显示全图|Fit all)$/ }).click();
  await settled(page);
  const seen = await placeOf(page, id);
  if (await isInView(page, seen)) return seen;
  // A card lies over it: columns are scrolled.
  const box = await page.locator('#canvas').boundingBox();
  const free = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 0.8 * (box?.height ?? 0) };
  await page.mouse.move(free.x, free.y);
  await page.mouse.wheel(0, seen.y - free.y);
  await settled(page);
  return placeOf(page, id);
}

async function placeOf(page: Page, id: string) {
  const { nodes, edges } = await drawn(page);
  const place = [...nodes, ...edges].find((element) => element.id === id)?.place;
  if (place === undefined) throw new Error(`not drawn: ${id}`);
  return place;
}

/** Whether a place is in the window, and nothing lies over the canvas there. */
const isInView = (page: Page, { x, y }: { readonly x: number; readonly y: number }) =>
  page.evaluate(({ x, y }) => (document.elementFromPoint(x, y)?.closest('#canvas') ?? null) !== null, {
    x,
    y,
  });
