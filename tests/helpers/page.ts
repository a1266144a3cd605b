import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

export interface Look {
  readonly locale?: 'zh-CN' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
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
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(new URL(path, process.env.YINZHENG_TEST_URL).href);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('.graph') as (Element & CytoscapeContainer) | null;
    return (canvas?._cyreg?.cy.nodes('.entity').length ?? 0) > 0;
  });
  await settled(page);
  return { page, faults };
}

/** Frames without any change after which the canvas stands still: the first movement shows in the next, however slow. */
const STILL_FRAMES = 3;

/** Waits until nothing is left to be put on the canvas, all of it is drawn, and neither nodes nor camera are on their way. */
export async function settled(page: Page): Promise<void> {
  const ask = Math.random();
  await page.waitForFunction(
    ({ ask, frames }) => {
      const canvas = document.querySelector('.graph') as (Element & CytoscapeContainer) | null;
      const cy = canvas?._cyreg?.cy;
      if (cy === undefined || canvas?.ariaBusy !== 'false' || cy.animated()) return false;
      const { x, y } = cy.pan();
      const places = cy.nodes('.entity').map((node) => Object.values(node.position()).join());
      const stand = [ask, cy.zoom(), x, y, ...places].join();
      canvas.still = canvas.stand === stand ? (canvas.still ?? 0) + 1 : 0;
      canvas.stand = stand;
      return canvas.still >= frames;
    },
    { ask, frames: STILL_FRAMES },
  );
}

/** What Cytoscape leaves on its container: the only way to know where on the canvas a thing is drawn. */
interface CytoscapeContainer {
  readonly _cyreg?: {
    readonly cy: {
      animated(): boolean;
      zoom(): number;
      pan(): { x: number; y: number };
      nodes(selector: string): {
        readonly length: number;
        map<T>(each: (node: { position(): { x: number; y: number } }) => T): T[];
      };
      edges(): { map<T>(each: (edge: DrawnEdge) => T): T[] };
      getElementById(id: string): {
        renderedPosition(): { x: number; y: number };
        renderedMidpoint(): { x: number; y: number };
        isEdge(): boolean;
      };
    };
  };
  /** Where everything stood when last looked at. */
  stand?: string;
  /** For how many frames since. */
  still?: number;
}
interface DrawnEdge {
  id(): string;
  source(): { id(): string };
  target(): { id(): string };
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The lines on the canvas. */
export async function drawnEdges(page: Page): Promise<Line[]> {
  await settled(page);
  return page.evaluate(() => {
    const canvas = document.querySelector('.graph') as (Element & CytoscapeContainer) | null;
    return (
      canvas?._cyreg?.cy
        .edges()
        .map((edge) => ({ id: edge.id(), from: edge.source().id(), to: edge.target().id() })) ?? []
    );
  });
}

/** Clicks a node or the middle of a line on the canvas, where a person would. */
export async function clickDrawn(page: Page, id: string): Promise<void> {
  await settled(page);
  const place = await page.evaluate((wanted) => {
    const canvas = document.querySelector('.graph') as (Element & CytoscapeContainer) | null;
    const element = canvas?._cyreg?.cy.getElementById(wanted);
    const box = canvas?.getBoundingClientRect();
    if (element === undefined || box === undefined) throw new Error(`not drawn: ${wanted}`);
    const { x, y } = element.isEdge() ? element.renderedMidpoint() : element.renderedPosition();
    return { x: box.left + x, y: box.top + y };
  }, id);
  await page.mouse.click(place.x, place.y);
}
