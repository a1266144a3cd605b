import type { Core, SingularElementReturnValue } from 'cytoscape';
import { later, nothingToCallOff, SLICE_MS, soon } from './motion.ts';

/** Up to so many nodes and edges are drawn anew in each frame, as Cytoscape does of itself. */
const FEW_ELEMENTS = 600;
/** So many that have just changed are drawn over the picture before; more wait for the next. */
const MOST_OVER = 400;
/** Milliseconds of a frame that go into painting what is not shown yet, while a picture stands that may be moved. */
const FRAME_SHARE_MS = 10;

/** Milliseconds without a change after which layers are painted anew. */
const REST_MS = 80;

type Drawn = readonly SingularElementReturnValue[];

/** A picture of part of the graph, in the graph's own units. */
interface Layer {
  readonly canvas: CanvasImageSource;
  readonly bb: { readonly x1: number; readonly y1: number; readonly w: number; readonly h: number };
}

/** What of Cytoscape's renderer has to do with layers; none of it is promised, and a browser test looks whether it is there. */
export interface LayerRenderer {
  readonly data: {
    readonly lyrTxrCache: {
      /** The layers of all these; null where they are not painted yet (then they are queued) or would be too large. */
      getLayers(elements: Drawn, pixelRatio: number): readonly Layer[] | null;
      /** Whether to leave layers alone for a while, because something has just changed. */
      skipping: boolean;
      /** Whether the first layers are painted at once, however long it takes. */
      firstGet: boolean;
      readonly layersQueue: { size(): number };
      /** Paints one element of those that are queued. */
      dequeue(pixelRatio: number): void;
    };
  };
  drawLayeredElements(
    context: CanvasRenderingContext2D,
    elements: Drawn,
    pixelRatio: number,
    extent: object,
  ): void;
  drawCachedElements: LayerRenderer['drawLayeredElements'];
  onUpdateEleCalcs(hear: (willDraw: boolean, changed: Drawn) => void): void;
  beforeRender(act: () => void, priority: number): void;
  readonly destroyed?: boolean;
  getPixelRatio(): number;
  redrawHint(group: 'eles', isOld: boolean): void;
  redraw(): void;
}

/**
 * Lets Cytoscape paint a crowd onto layers a little in each frame; until that is done, the picture before is shown with what
 * has changed drawn over it. Of itself it draws, whenever anything has changed, all of it within one frame, and the page
 * stands still.
 *
 * @param tell is told, whenever that changes, whether the canvas lacks something
 * @param isAtWork whether things are being added or moved by and by: until that is over the picture before is enough
 */
export function paintInSlices(cy: Core, tell: (isLacking: boolean) => void, isAtWork: () => boolean) {
  const renderer = cy.renderer() as unknown as LayerRenderer;
  const { lyrTxrCache: cache } = renderer.data;
  /** What has changed since the layers that are shown were painted. */
  const changed = new Set<unknown>();
  let shown: readonly Layer[] = [];
  let isPainting = false;
  let isPaintingOn = false;
  let isLacking = false;
  /** What has since the last frame. */
  const fresh = new Set<unknown>();
  let count = 0;
  /** Calls off looking for layers. */
  let callOff = nothingToCallOff;
  /** Whether one is so near that a layer would be too large: only some elements are in sight. */
  let isNear = false;
  /** Whether the last frame left out what has changed. */
  let isBehind = false;
  const lack = (now: boolean) => {
    if (now !== isLacking) tell(now);
    isLacking = now;
  };

  const redraw = () => {
    if (renderer.destroyed) return;
    renderer.redrawHint('eles', true);
    renderer.redraw();
  };
  const paintFor = (ms: number) => {
    const until = performance.now() + ms;
    while (cache.layersQueue.size() > 0 && performance.now() < until) cache.dequeue(renderer.getPixelRatio());
    if (cache.layersQueue.size() === 0) redraw();
  };
  /** Where a person waits for something to be seen, it does not wait for frames. */
  const paintOn = () => {
    isPaintingOn = true;
    soon(() => {
      isPaintingOn = false;
      if (!isLacking || renderer.destroyed) return;
      paintFor(SLICE_MS);
      if (cache.layersQueue.size() > 0) paintOn();
    });
  };
  renderer.onUpdateEleCalcs((_, elements) => {
    for (const element of elements) {
      changed.add(element);
      fresh.add(element);
    }
  });
  const layersOf = (elements: Drawn, pixelRatio: number, isSkipping = false) => {
    cache.firstGet = false;
    cache.skipping = isSkipping;
    return cache.getLayers(elements, pixelRatio);
  };
  renderer.drawLayeredElements = (context, elements, pixelRatio, extent) => {
    const draw = (those: Drawn) => renderer.drawCachedElements(context, those, pixelRatio, extent);
    const drawShown = () => {
      for (const { canvas, bb } of shown) context.drawImage(canvas, bb.x1, bb.y1, bb.w, bb.h);
    };
    const drawOver = () => {
      drawShown();
      if (!isLacking) draw(elements.filter((element) => changed.has(element)));
    };
    // What few there are is painted bit by bit only where nothing would be seen otherwise: movements are to be seen.
    const isAtOnce = elements.length <= FEW_ELEMENTS && shown.length > 0;
    isBehind = !isAtOnce && !isNear && isAtWork();
    if (isBehind) return drawShown();
    // What a person drags is not among the elements.
    const isNew = fresh.size > 0 && elements.some((element) => fresh.has(element));
    const isLess = elements.length < count;
    fresh.clear();
    count = elements.length;
    callOff();
    if (isNew && !isAtOnce && !isNear) {
      lack(shown.length === 0 || changed.size > MOST_OVER);
      // What has just changed is seen first. Which layers that voids is found out in a task of its own, and while one thing
      // after another changes only when that is over.
      const look = () => {
        if (!renderer.destroyed) layersOf(elements, pixelRatio);
        isPainting = cache.layersQueue.size() > 0;
        redraw();
      };
      callOff = isLacking || isLess ? soon(look) : later(look, REST_MS);
      return drawOver();
    }
    const layers = layersOf(elements, pixelRatio, cache.skipping && isAtOnce);
    if (layers !== null) {
      shown = layers;
      changed.clear();
    }
    isPainting = layers === null && !isAtOnce && cache.layersQueue.size() > 0;
    lack(isPainting && (shown.length === 0 || changed.size > MOST_OVER));
    if (isLacking && !isPaintingOn) paintOn();
    isNear = layers === null && !isPainting && elements.length > FEW_ELEMENTS;
    if (layers === null && !isPainting) return draw(elements);
    drawOver();
  };
  renderer.beforeRender(() => {
    if (isBehind && !isAtWork()) redraw();
    if (isPainting && !isLacking) paintFor(FRAME_SHARE_MS);
  }, 0);
}
