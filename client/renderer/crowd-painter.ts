import type { Core, SingularElementReturnValue } from 'cytoscape';
import { SLICE_MS, soon } from '../browser/tasks.ts';
import { CROWD, later, nothingToCallOff } from './motion.ts';

/** So many that have just changed are drawn over the picture before; more wait for the next. */
const MOST_OVER = 400;
/** Milliseconds of a frame that go into painting what is not shown yet, while a picture stands that may be moved. */
const FRAME_SHARE_MS = 20;
/** The same of a frame in which something else is drawn. */
const DRAWN_SHARE_MS = 4;
/** Milliseconds without a change after which layers are painted anew. */
const REST_MS = 80;

type Changed = SingularElementReturnValue;
type Drawn = readonly Changed[];

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
      /** Paints one element of those that are queued; an empty list where there was none. */
      dequeue(pixelRatio: number): readonly unknown[];
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
  /** A canvas of so many pixels that is not on the page, for layers and for what is drawn on them. */
  makeOffscreenCanvas(width: number, height: number): HTMLCanvasElement | OffscreenCanvas;
  /** Calls before each frame, and says whether anything is drawn in it. */
  beforeRender(act: (willDraw: boolean) => void, priority: number): void;
  readonly destroyed?: boolean;
  getPixelRatio(): number;
  redrawHint(group: 'eles', isOld: boolean): void;
  redraw(): void;
}

/** Where a crowd is drawn, and how. */
interface Stage {
  readonly context: CanvasRenderingContext2D;
  readonly elements: Drawn;
  readonly pixelRatio: number;
  readonly extent: object;
}

interface Told {
  /** Is told, whenever that changes, whether the canvas lacks something. */
  readonly onLacking: (isLacking: boolean) => void;
  /** Whether things are being added or moved by and by: until that is over the picture before is enough. */
  readonly isAtWork: () => boolean;
}

/**
 * Lets Cytoscape paint a crowd onto layers a little in each frame; until that is done, the picture before is shown with what
 * has changed drawn over it. Of itself it draws, whenever anything has changed, all of it within one frame, and the page
 * stands still. Ends with Cytoscape.
 */
export class CrowdPainter {
  readonly #cy: Core;
  readonly #renderer: LayerRenderer;
  readonly #cache: LayerRenderer['data']['lyrTxrCache'];
  readonly #told: Told;
  readonly #paintOne: () => readonly unknown[];
  #shown: readonly Layer[] = [];
  /** What has changed since the layers that are shown were painted, and of it what has since the last frame. */
  readonly #changed = new Set<Changed>();
  readonly #fresh = new Set<Changed>();
  /** What the last frame had. */
  #elements: Drawn = [];
  /** How fine its layers are: each level twice as fine as the one before, as Cytoscape has them. */
  #level = 0;
  #isPainting = false;
  #isPaintingOn = false;
  #isLacking = false;
  /** Whether one is so near that a layer would be too large: only some elements are in sight. */
  #isNear = false;
  /** Whether the last frame left out what has changed. */
  #isBehind = false;
  /** Calls off looking for layers, where they are soon looked for. */
  #callOff = nothingToCallOff;

  constructor(cy: Core, told: Told) {
    this.#cy = cy;
    this.#told = told;
    this.#renderer = cy.renderer() as unknown as LayerRenderer;
    this.#cache = this.#renderer.data.lyrTxrCache;
    this.#renderer.onUpdateEleCalcs((_, elements) => {
      for (const element of elements) {
        this.#changed.add(element);
        this.#fresh.add(element);
      }
    });
    this.#renderer.drawLayeredElements = (context, elements, pixelRatio, extent) =>
      this.#draw({ context, elements, pixelRatio, extent });
    this.#renderer.makeOffscreenCanvas = canvasPaintedByAndBy;
    const dequeue = this.#cache.dequeue.bind(this.#cache);
    this.#paintOne = () => dequeue(this.#renderer.getPixelRatio());
    // Cytoscape would paint beside us, for as long as a frame may take.
    this.#cache.dequeue = () => (this.#isPainting ? [] : this.#paintOne());
    this.#renderer.beforeRender((willDraw) => {
      if (this.#isBehind && !told.isAtWork()) this.#redraw();
      if (this.#isPainting && !this.#isLacking) this.#paintFor(willDraw ? DRAWN_SHARE_MS : FRAME_SHARE_MS);
    }, 0);
  }

  #draw(stage: Stage) {
    const { elements, pixelRatio } = stage;
    // Less than a crowd is painted bit by bit only where nothing would be seen otherwise: movements are to be seen.
    const isAtOnce = elements.length <= CROWD && this.#shown.length > 0;
    this.#isBehind = !isAtOnce && !this.#isNear && this.#told.isAtWork();
    if (this.#isBehind) return this.#drawShown(stage);
    // What a person drags is not among the elements.
    const isNew =
      elements !== this.#elements ||
      (this.#fresh.size > 0 && elements.some((element) => this.#fresh.has(element)));
    const isLess = elements.length < this.#elements.length;
    const level = Math.ceil(Math.log2(this.#cy.zoom() * pixelRatio));
    const isRescaled = level !== this.#level && this.#shown.length > 0;
    this.#fresh.clear();
    this.#elements = elements;
    this.#level = level;
    if (this.#callOff !== nothingToCallOff && !isNew && !isRescaled) return this.#drawOver(stage);
    this.#callOff();
    this.#callOff = nothingToCallOff;
    if ((isNew || isRescaled) && !isAtOnce && !this.#isNear) return this.#drawNew(stage, isLess);
    const layers = this.#layersOf(elements, pixelRatio, this.#cache.skipping && isAtOnce);
    if (layers !== null) {
      this.#shown = layers;
      this.#changed.clear();
    }
    this.#isPainting = layers === null && !isAtOnce && this.#cache.layersQueue.size() > 0;
    this.#lack(this.#isPainting);
    if (this.#isLacking && !this.#isPaintingOn) this.#paintOn();
    const isPossible = layers !== null || this.#isPainting;
    this.#isNear = !isPossible && elements.length > CROWD;
    if (isPossible) this.#drawOver(stage);
    else this.#drawThose(stage, elements);
  }

  /**
   * What has just changed is seen first. Where it all lies, and which layers that voids, is found out in tasks of their
   * own, and while one thing after another changes only when that is over; what is gone is to go from the picture at once.
   * The same where the picture comes or goes so far that finer or coarser layers are wanted.
   */
  #drawNew(stage: Stage, isLess: boolean) {
    this.#lack(true);
    const look = () => {
      this.#callOff = nothingToCallOff;
      if (this.#renderer.destroyed) return;
      this.#layersOf(stage.elements, stage.pixelRatio);
      this.#isPainting = this.#cache.layersQueue.size() > 0;
      this.#redraw();
    };
    const reckon = (elements: Iterable<Changed>) => {
      const until = performance.now() + SLICE_MS;
      // The iterator of a set goes on where it was left.
      for (const element of elements) {
        if (element.inside()) element.boundingBox();
        if (performance.now() > until) return this.#next(() => reckon(elements));
      }
      this.#next(look);
    };
    const begin = () => reckon(this.#changed.values());
    this.#callOff = this.#isLacking || isLess ? soon(begin) : later(begin, REST_MS);
    this.#drawOver(stage);
  }

  #next(act: () => void) {
    this.#callOff = soon(act);
  }

  #layersOf(elements: Drawn, pixelRatio: number, isSkipping = false) {
    this.#cache.firstGet = false;
    this.#cache.skipping = isSkipping;
    return this.#cache.getLayers(elements, pixelRatio);
  }

  #drawShown({ context }: Stage) {
    for (const { canvas, bb } of this.#shown) context.drawImage(canvas, bb.x1, bb.y1, bb.w, bb.h);
  }

  #drawOver(stage: Stage) {
    this.#drawShown(stage);
    if (this.#isLacking) return;
    this.#drawThose(
      stage,
      stage.elements.filter((element) => this.#changed.has(element)),
    );
  }

  #drawThose({ context, pixelRatio, extent }: Stage, elements: Drawn) {
    this.#renderer.drawCachedElements(context, elements, pixelRatio, extent);
  }

  /** While layers are on their way something is lacking, unless a picture stands and little has changed. */
  #lack(isOnItsWay: boolean) {
    const isLacking = isOnItsWay && (this.#shown.length === 0 || this.#changed.size > MOST_OVER);
    if (isLacking !== this.#isLacking) this.#told.onLacking(isLacking);
    this.#isLacking = isLacking;
  }

  #redraw() {
    if (this.#renderer.destroyed) return;
    this.#renderer.redrawHint('eles', true);
    this.#renderer.redraw();
  }

  #paintFor(ms: number) {
    const until = performance.now() + ms;
    const queue = this.#cache.layersQueue;
    while (queue.size() > 0 && performance.now() < until) this.#paintOne();
    if (queue.size() === 0) this.#redraw();
  }

  /** Where a person waits for something to be seen, it does not wait for frames. */
  #paintOn() {
    this.#isPaintingOn = true;
    soon(() => {
      this.#isPaintingOn = false;
      if (!this.#isLacking || this.#renderer.destroyed) return;
      this.#paintFor(SLICE_MS);
      if (this.#cache.layersQueue.size() > 0) this.#paintOn();
    });
  }
}

/**
 * The browser paints on such a canvas whatever a task drew when that task ends. On an `OffscreenCanvas`, Cytoscape's choice,
 * it would only note it down, and paint all of it when the canvas is first looked at.
 */
const canvasPaintedByAndBy = (width: number, height: number): HTMLCanvasElement =>
  Object.assign(document.createElement('canvas'), { width, height });
