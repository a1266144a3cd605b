import type { Page } from 'playwright-core';
import type {
  Drawn,
  InspectedBox,
  InspectedCanvas,
  InspectedText,
} from '../../client/renderer/inspection.ts';

/** While the canvas is not there yet. */
const NOTHING: Drawn = { zoom: 1, pan: { x: 0, y: 0 }, isMoving: false, nodes: [], edges: [], captions: [] };

/** What is on the canvas as the page itself tells it; `place` is in pixels of the window, where a pointer finds it. */
export async function drawn(page: Page): Promise<Drawn> {
  const seen = await page.evaluate(() => {
    const canvas = document.querySelector<InspectedCanvas>('#canvas');
    const { left, top } = canvas?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { told: canvas?.inspection?.drawn(), left, top };
  });
  const { told = NOTHING, left, top } = seen;
  const inWindow = <T extends { readonly place: { readonly x: number; readonly y: number } }>(one: T): T => ({
    ...one,
    place: { x: left + one.place.x, y: top + one.place.y },
  });
  return {
    ...told,
    nodes: told.nodes.map(inWindow),
    edges: told.edges.map(inWindow),
    captions: told.captions.map(inWindow),
  };
}

/** What everything on the canvas takes up, in the picture's own pixels. */
export const boxes = (page: Page): Promise<readonly InspectedBox[]> =>
  page.evaluate(() => document.querySelector<InspectedCanvas>('#canvas')?.inspection?.boxes() ?? []);

/** All that is written on the canvas. */
export const texts = (page: Page): Promise<readonly InspectedText[]> =>
  page.evaluate(() => document.querySelector<InspectedCanvas>('#canvas')?.inspection?.texts() ?? []);

/** Waits until what is on the canvas passes, which is the answer. */
export async function untilDrawn(page: Page, passes: (seen: Drawn) => boolean): Promise<Drawn> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const seen = await drawn(page);
    if (passes(seen)) return seen;
    if (Date.now() > deadline) throw new Error('the canvas does not show what is waited for');
    await page.waitForTimeout(30);
  }
}

/** How many nodes or edges of a picture have a class. */
export const countWith = (all: readonly { readonly classes: readonly string[] }[], name: string) =>
  all.filter(({ classes }) => classes.includes(name)).length;

/** By how much two boxes lie on each other, on the axis where it is less; negative where they do not. */
export const overlapOf = (one: Box, other: Box) =>
  Math.min(
    Math.min(one.x1 + one.w, other.x1 + other.w) - Math.max(one.x1, other.x1),
    Math.min(one.y1 + one.h, other.y1 + other.h) - Math.max(one.y1, other.y1),
  );

type Box = InspectedBox['shape'];
