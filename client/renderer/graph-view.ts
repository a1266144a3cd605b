import cytoscape, { type Core } from 'cytoscape';
import { queueTask, SLICE_MS } from '../browser/tasks.ts';
import type { Point } from '../layout/layout.ts';
import { isInside } from '../layout/polygon.ts';
import type { Picture } from '../svg/picture-model.ts';
import { type Brightness, PALETTES } from '../theme/palette.ts';
import { animateMoves, finishMoves } from './animate.ts';
import { CameraKeeper } from './camera-keeper.ts';
import { edgeAt } from './edge-at.ts';
import type { ElementSpec } from './element-spec.ts';
import { elementsOf } from './elements.ts';
import { hearGestures } from './gestures.ts';
import { Hover } from './hover.ts';
import { type Inspection, inspectionOf } from './inspection.ts';
import { KeyboardNavigation } from './keyboard-navigation.ts';
import { LARGE_GRAPH, motionMs, nothingToCallOff } from './motion.ts';
import { pictureOf } from './picture.ts';
import type { Renderer } from './renderer.ts';
import type { GraphEvents, Scene } from './scene.ts';
import { scrollByWheel } from './scroll.ts';
import { showHover, showSelection } from './style-classes.ts';
import { stylesheet } from './stylesheet.ts';
import { TextLayer } from './text-layer.ts';
import { updateElements } from './update-elements.ts';

/** From this many new nodes and edges on, they are added in several goes. */
const MANY_NEW = 50;

/** Draws with Cytoscape, which nothing else touches: it is given whole scenes and works out what has changed. */
export class GraphView implements Renderer {
  readonly inspection: Inspection;
  readonly #cy: Core;
  readonly #events: GraphEvents;
  readonly #motion: number;
  #brightness: Brightness;
  readonly #navigation: KeyboardNavigation;
  readonly #hover: Hover;
  readonly #texts: TextLayer;
  readonly #camera: CameraKeeper;
  /** What has been put on the canvas so far. */
  readonly #drawn = new Map<string, ElementSpec>();
  #scene: Scene | undefined;
  /** Cancels what is still to be added. */
  #callOff = nothingToCallOff;
  /** How much of the scene has been put on the canvas, as last reported. */
  #share = 1;

  /** @param container where to draw; null draws nothing (for tests). */
  constructor(container: HTMLElement | null, events: GraphEvents, brightness: Brightness) {
    this.#events = events;
    this.#brightness = brightness;
    this.#motion = motionMs();
    this.#cy = cytoscape({
      container,
      headless: container === null,
      styleEnabled: true,
      style: stylesheet(PALETTES[brightness]),
      minZoom: 0.02, // all of a thousand nodes in columns is to be seen at once
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
      layout: { name: 'null' },
    });
    this.#texts = new TextLayer(this.#cy, this.#drawn);
    this.inspection = inspectionOf(this.#cy, this.#texts);
    this.#navigation = new KeyboardNavigation(this.#cy);
    this.#hover = new Hover(this.#cy, events.onHover, {
      show: (target) => this.#restyle(() => showHover(this.#cy, target)),
      clear: () => this.#pick(),
    });
    this.#camera = new CameraKeeper(this.#cy, events);
    this.#listen();
  }

  setScene(scene: Scene) {
    const before = this.#scene;
    this.#scene = scene;
    if (this.#brightness !== scene.brightness) {
      this.#brightness = scene.brightness;
      this.#cy.style(stylesheet(PALETTES[scene.brightness]));
      this.#texts.update(scene);
    }
    if (MATTER.some((key) => before?.[key] !== scene[key])) this.#update(scene);
    else if (before?.selection !== scene.selection || before.glanced !== scene.glanced) this.#pick();
    if (before?.camera.serial !== scene.camera.serial)
      this.#camera.move(scene, before, before === undefined ? 0 : this.#motion);
  }

  #update(scene: Scene) {
    this.#callOff();
    const size = scene.nodes.size + scene.edges.size;
    // In a large graph even looking for what differs takes a task of its own.
    const isMuch = size > this.#drawn.size + MANY_NEW || size > LARGE_GRAPH;
    if (this.#cy.container() === null || !isMuch) this.#draw(elementsOf(scene));
    else this.#queue(() => this.#drawSoon(elementsOf(scene)));
  }

  #drawSoon(specs: ReadonlyMap<string, ElementSpec>) {
    this.#tellShare(Math.floor((10 * this.#drawn.size) / specs.size) / 10);
    this.#queue(() => this.#draw(specs));
  }

  /** Does a part of the drawing in a task of its own: each has to be short. */
  #queue(act: () => void) {
    this.#tellBusy(true);
    this.#callOff = queueTask(act);
  }

  /** Brings the canvas to these elements; many are added in several goes, so that the page stays awake. */
  #draw(specs: ReadonlyMap<string, ElementSpec>) {
    const until = this.#cy.container() === null ? Infinity : performance.now() + SLICE_MS;
    const { isDone, moves } = updateElements(this.#cy, this.#drawn, specs, until);
    if (moves.length > 0) animateMoves(this.#cy, moves, this.#motion);
    if (!isDone) return this.#drawSoon(specs);
    this.#tellBusy(false);
    this.#tellShare(1);
    this.#pick();
  }

  #tellShare(share: number) {
    if (share === this.#share) return;
    this.#share = share;
    this.#events.onPainting(share);
  }

  #tellBusy(isBusy: boolean) {
    this.#cy.container()?.setAttribute('aria-busy', String(isBusy));
  }

  /** How many nodes, edges and captions have been put on the canvas so far. */
  get size(): number {
    return this.#drawn.size;
  }

  nodesWithin(outline: readonly Point[]): readonly string[] {
    return this.#cy
      .nodes('.entity')
      .filter((node) => !node.hasClass('stack') && isInside(node.renderedPosition(), outline))
      .map((node) => node.id());
  }

  get isHovering(): boolean {
    return this.#hover.isOn;
  }

  placeOf(id: string): Point | undefined {
    return this.#cy.getElementById(id).nodes()[0]?.renderedPosition();
  }

  neighbourTowards(id: string, angle: number): string | undefined {
    return this.#navigation.next(id, angle);
  }

  picture(): Picture {
    const scene = this.#scene;
    return scene === undefined ? NO_PICTURE : pictureOf(this.#cy, scene, this.#drawn);
  }

  destroy() {
    this.#callOff();
    this.#hover.stop();
    this.#camera.stop();
    this.#texts.destroy();
    this.#cy.destroy();
  }

  #listen() {
    const cy = this.#cy;
    hearGestures(cy, this.#events, (at) => edgeAt(cy, at));
    cy.on('grab', () => finishMoves(cy));
    scrollByWheel(
      cy,
      () => this.#scene,
      () => this.#camera.letGo(),
    );
  }

  #pick() {
    this.#restyle((scene) => showSelection(this.#cy, scene));
  }

  #restyle(act: (scene: Scene) => void) {
    const scene = this.#scene;
    if (scene === undefined) return;
    this.#cy.batch(() => act(scene));
    this.#texts.update(scene);
  }
}

const NO_PICTURE: Picture = { nodes: [], edges: [], captions: [] };

/** What the elements are made of. */
const MATTER = [
  'nodes',
  'edges',
  'positions',
  'captions',
  'greyed',
  'pinned',
  'stacks',
  'found',
  'path',
  'edgeNames',
  'reports',
  'language',
] as const;
