import type { Page } from 'playwright-core';

interface Drawn {
  id(): string;
  hasClass(name: string): boolean;
  renderedPosition(): { x: number; y: number };
  renderedMidpoint(): { x: number; y: number };
}

/** What the tests look at in Cytoscape, which does not promise its renderer's part. */
interface Canvas {
  readonly _cyreg: {
    readonly cy: {
      edges(): readonly Drawn[];
      nodes(selector: string): readonly Drawn[];
      $(selector: string): { length: number };
    };
  };
  getBoundingClientRect(): DOMRect;
}

/** How many elements a selector finds on the canvas. */
export const marked = (page: Page, selector: string) =>
  page.evaluate(
    (selector) => (document.querySelector('.graph') as unknown as Canvas)._cyreg.cy.$(selector).length,
    selector,
  );

/** A place in the window in the middle of a line, away from all nodes and under nothing. */
export const aLine = (page: Page, which: 'first' | 'last' = 'first') =>
  page.evaluate((which) => {
    const canvas = document.querySelector('.graph') as unknown as Canvas;
    const { cy } = canvas._cyreg;
    const box = canvas.getBoundingClientRect();
    const nodes = cy.nodes('.entity').map((node) => node.renderedPosition());
    const isFree = ({ x, y }: { x: number; y: number }) =>
      document.elementFromPoint(box.left + x, box.top + y)?.closest('.graph') === (canvas as unknown) &&
      nodes.every((node) => Math.hypot(node.x - x, node.y - y) > 16);
    const middles = cy.edges().map((edge) => edge.renderedMidpoint());
    const middle = which === 'first' ? middles.find(isFree) : middles.findLast(isFree);
    if (middle === undefined) throw new Error('every line runs among nodes');
    return { x: box.left + middle.x, y: box.top + middle.y };
  }, which);

/** Clicks there, and waits until a line is selected that was not before. */
export async function clickLine(page: Page, { x, y }: { x: number; y: number }) {
  const before = await page.evaluate(() => {
    const { cy } = (document.querySelector('.graph') as unknown as Canvas)._cyreg;
    return cy
      .edges()
      .find((edge) => edge.hasClass('picked'))
      ?.id();
  });
  await page.mouse.click(x, y);
  await page.waitForFunction((before) => {
    const { cy } = (document.querySelector('.graph') as unknown as Canvas)._cyreg;
    const picked = cy.edges().find((edge) => edge.hasClass('picked'));
    return picked !== undefined && picked.id() !== before;
  }, before);
}

/** Which share of the pixels that what stands still is painted on has something on it. */
export const inked = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.graph canvas[data-id^="layer2"]');
    const copy = new OffscreenCanvas(canvas?.width ?? 1, canvas?.height ?? 1).getContext('2d');
    if (canvas === null || copy === null) throw new Error('no canvas');
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let pixels = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) pixels += 1;
    return pixels / (data.length / 4);
  });
