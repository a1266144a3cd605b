import type { Page } from 'playwright-core';

interface Drawn {
  id(): string;
  hasClass(name: string): boolean;
  renderedPosition(): { x: number; y: number };
  renderedMidpoint(): { x: number; y: number };
}

interface Sorted {
  isEdge(): boolean;
  hasClass(name: string): boolean;
  style(name: string): string;
}

/** A picture of part of the graph, and how much of it is still to be painted. */
interface PaintedLayer {
  readonly reqs: number;
  readonly canvas: unknown;
}

/** What the tests look at in Cytoscape, which does not promise its renderer's part. */
interface Canvas {
  readonly _cyreg: {
    readonly cy: {
      edges(): readonly Drawn[];
      nodes(selector: string): readonly Drawn[];
      $(selector: string): { length: number };
      renderer(): {
        data: {
          contexts: readonly CanvasRenderingContext2D[];
          lyrTxrCache: {
            layersByLevel: Record<string, readonly PaintedLayer[]>;
            makeLayer(...words: readonly unknown[]): PaintedLayer;
          };
        };
        render(...words: readonly unknown[]): void;
        getCachedZSortedEles(): readonly Sorted[] & { interactive: readonly Sorted[] };
      };
      mutableElements(): { toArray(): readonly Sorted[] };
    };
  };
  getBoundingClientRect(): DOMRect;
}

/** How many edges are on the canvas, and how many of them are looked for while one points. */
export const watchedEdges = (page: Page) =>
  page.evaluate(() => {
    const { cy } = (document.querySelector('.graph') as unknown as Canvas)._cyreg;
    const { interactive } = cy.renderer().getCachedZSortedEles();
    return { all: cy.edges().length, watched: interactive.filter((element) => element.isEdge()).length };
  });

/** Whether all is drawn in Cytoscape's own order, as its documentation has it, and whether the line that is picked is above all others. */
export const drawingOrder = (page: Page) =>
  page.evaluate(() => {
    const { cy } = (document.querySelector('.graph') as unknown as Canvas)._cyreg;
    const order = cy.renderer().getCachedZSortedEles();
    const added = new Map(
      cy
        .mutableElements()
        .toArray()
        .map((element, at) => [element, at]),
    );
    const rank = (element: Sorted) =>
      [Number(!element.isEdge()), Number(element.style('z-index')), added.get(element) ?? -1] as const;
    const isAfter = (one: Sorted, other: Sorted) => {
      const [a, b] = [rank(one), rank(other)];
      const at = a.findIndex((each, index) => each !== b[index]);
      return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
    };
    const edges = order.filter((element) => element.isEdge());
    return {
      isAscending: order.every((element, at) => at === 0 || isAfter(element, order[at - 1] as Sorted)),
      count: order.length - added.size,
      isPickedOnTop: edges.at(-1)?.hasClass('picked') ?? false,
    };
  });

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

/** How many layers are painted, on canvases that the browser paints by and by, and which share of the canvas's pixels has something on it. */
export const inked = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('.graph') as unknown as Canvas;
    const { contexts, lyrTxrCache } = canvas._cyreg.cy.renderer().data;
    const layers = Object.values(lyrTxrCache.layersByLevel).flat();
    // Of Cytoscape's canvases the third holds what stands still.
    const context = contexts[2];
    if (context === undefined) throw new Error('no canvas');
    const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    let pixels = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) pixels += 1;
    const isPainted = ({ reqs, canvas }: PaintedLayer) => reqs === 0 && canvas instanceof HTMLCanvasElement;
    return { layers: layers.filter(isPainted).length, share: pixels / (data.length / 4) };
  });

/** Counts from now on the layers that are made, and of them those that are made while a frame is drawn. */
export const countLayers = (page: Page) =>
  page.evaluate(() => {
    const renderer = (document.querySelector('.graph') as unknown as Canvas)._cyreg.cy.renderer();
    const cache = renderer.data.lyrTxrCache;
    const [render, makeLayer] = [renderer.render, cache.makeLayer];
    const counted = { made: 0, inFrames: 0 };
    let isDrawing = false;
    renderer.render = function (...words) {
      isDrawing = true;
      render.call(this, ...words);
      isDrawing = false;
    };
    cache.makeLayer = function (...words) {
      counted.made += 1;
      if (isDrawing) counted.inFrames += 1;
      return makeLayer.call(this, ...words);
    };
    Object.assign(window, { countedLayers: counted });
  });

export const countedLayers = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { countedLayers: { made: number; inFrames: number } }).countedLayers,
  );

/** A place in the window in the middle of a node that is under nothing. */
export const aNode = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('.graph') as unknown as Canvas;
    const box = canvas.getBoundingClientRect();
    const places = canvas._cyreg.cy.nodes('.entity').map((node) => node.renderedPosition());
    const place = places.find(
      ({ x, y }) =>
        document.elementFromPoint(box.left + x, box.top + y)?.closest('.graph') === (canvas as unknown),
    );
    if (place === undefined) throw new Error('every node is under something or out of sight');
    return { x: box.left + place.x, y: box.top + place.y };
  });
