import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { moveCamera } from './camera.ts';
import { edgeAt } from './edge-at.ts';
import { elementsOf, type Wanted } from './elements.ts';
import { hearGestures } from './gestures.ts';
import { Glide } from './glide.ts';
import { type LabelScale, labelScaleFor } from './label-scale.ts';
import { paintInSlices } from './layers.ts';
import type { Point } from './layout.ts';
import { isCrowded, markHovered, markPicked } from './marks.ts';
import { later, motionMs, nothingToCallOff, SLICE_MS, soon } from './motion.ts';
import { PALETTES } from './palette.ts';
import { type Picture, pictureOf } from './picture.ts';
import { isInside } from './polygon.ts';
import type { GraphEvents, Scene } from './scene.ts';
import { stylesheet } from './stylesheet.ts';
import { updateElements } from './update-elements.ts';

/** So many new nodes and edges are not added at once. */
const MANY_NEW = 50;
/** Milliseconds that the pointer rests in a crowd before what it is on is lit: sweeping across costs nothing. */
const REST_MS = 60;

/**
 * The canvas. Owns Cytoscape: nothing else touches it. It is given the whole scene and works out what changed; what is
 * there already is never moved except to the position that the scene gives it. Call `destroy` when done.
 */
export class GraphView {
  readonly #cy: Core;
  readonly #events: GraphEvents;
  readonly #motion: number;
  readonly #glide: Glide;
  /** What has been put on the canvas so far. */
  readonly #drawn = new Map<string, Wanted>();
  /** Where each arrow has led to from each node last. */
  readonly #reached = new Map<string, string | undefined>();
  #scene: Scene | undefined;
  #labels: LabelScale = '';
  /** Calls off what is still to be added. */
  #callOff = nothingToCallOff;
  /** How much of the scene has been put on the canvas, as it was told last. */
  #share = 1;
  /** What of the scene is still on its way. */
  #busy = { isAdding: false, isLacking: false, isMoving: false };
  #isPointing = false;
  /** Calls off the lighting of what the pointer may come to rest on. */
  #moveOn = nothingToCallOff;
  #isLit = false;

  /** @param container where to draw; null draws nothing (for tests). */
  constructor(container: HTMLElement | null, events: GraphEvents) {
    this.#events = events;
    this.#motion = motionMs();
    this.#cy = cytoscape({
      container,
      headless: container === null,
      styleEnabled: true,
      minZoom: 0.1,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
      layout: { name: 'null' },
    });
    if (container !== null) paintInSlices(this.#cy, (isLacking) => this.#tellBusy({ isLacking }));
    this.#glide = new Glide(this.#cy, this.#motion, (isMoving) => this.#tellBusy({ isMoving }));
    this.#listen();
  }

  setScene(scene: Scene) {
    const before = this.#scene;
    this.#scene = scene;
    if (before?.brightness !== scene.brightness) {
      this.#cy.style(stylesheet(PALETTES[scene.brightness]));
    }
    if (MATTER.some((key) => before?.[key] !== scene[key])) this.#update(scene);
    else if (before?.selection !== scene.selection) this.#pick();
    if (before?.camera.serial !== scene.camera.serial)
      moveCamera(this.#cy, scene, before === undefined ? 0 : this.#motion);
  }

  #update(scene: Scene) {
    this.#labels = labelScaleFor(scene, this.#cy.zoom());
    const wanted = elementsOf(scene, this.#labels);
    this.#callOff();
    // Not in the task that has made them: each has to be short.
    if (this.#cy.container() !== null && wanted.size > this.#drawn.size + MANY_NEW) this.#drawSoon(wanted);
    else this.#draw(wanted);
  }

  #drawSoon(wanted: ReadonlyMap<string, Wanted>) {
    this.#tellBusy({ isAdding: true });
    this.#tellShare(Math.floor((10 * this.#drawn.size) / wanted.size) / 10);
    this.#callOff = soon(() => this.#draw(wanted));
  }

  /** Brings the canvas to these elements; many are added in several goes, so that the page stays awake. */
  #draw(wanted: ReadonlyMap<string, Wanted>) {
    const until = this.#cy.container() === null ? Infinity : performance.now() + SLICE_MS;
    const { isDone, moves } = updateElements(this.#cy, this.#drawn, wanted, until);
    if (moves.length > 0) this.#glide.start(moves);
    if (!isDone) return this.#drawSoon(wanted);
    this.#tellBusy({ isAdding: false });
    this.#tellShare(1);
    this.#pick();
  }

  #tellShare(share: number) {
    if (share === this.#share) return;
    this.#share = share;
    this.#events.onPainting(share);
  }

  #tellBusy(now: Partial<Record<'isAdding' | 'isLacking' | 'isMoving', boolean>>) {
    this.#busy = { ...this.#busy, ...now };
    this.#cy.container()?.setAttribute('aria-busy', String(Object.values(this.#busy).some(Boolean)));
  }

  /** Ids of the nodes and edges on the canvas, sorted. */
  ids(): readonly string[] {
    return this.#cy
      .elements()
      .not('.caption')
      .map((element) => element.id())
      .sort();
  }

  /** Ids of what is marked as selected, sorted. */
  picked(): readonly string[] {
    return this.#cy
      .$('.picked')
      .map((element) => element.id())
      .sort();
  }

  /** How many nodes, edges and captions have been put on the canvas so far. */
  get size(): number {
    return this.#drawn.size;
  }

  captions(): readonly string[] {
    return this.#cy.$('.caption').map((element) => String(element.data('text')));
  }

  positionOf(id: string): Point | undefined {
    return this.#cy.getElementById(id).nodes()[0]?.position();
  }

  /** Ids of the nodes whose middle lies inside an outline, in pixels of the canvas. */
  nodesWithin(outline: readonly Point[]): readonly string[] {
    return this.#cy
      .nodes('.entity')
      .filter((node) => isInside(node.renderedPosition(), outline))
      .map((node) => node.id());
  }

  /** Whether the pointer is on a node or a line. */
  get isPointing(): boolean {
    return this.#isPointing;
  }

  /** Where a node is drawn, in pixels of the canvas. */
  placeOf(id: string): Point | undefined {
    return this.#cy.getElementById(id).nodes()[0]?.renderedPosition();
  }

  /**
   * The node that an arrow key leads to from the selected one: the neighbour most in that direction, and when asked again
   * from the same node the next one, so that all can be reached.
   */
  neighbourTowards(id: string, angle: number): string | undefined {
    const from = this.#cy.getElementById(id);
    if (from.empty()) return this.#cy.nodes('.entity')[0]?.id();
    const here = from.position();
    const turned = from
      .neighborhood()
      .nodes('.entity')
      .map((node) => {
        const there = node.position();
        const turn = Math.atan2(there.y - here.y, there.x - here.x) - angle;
        return { id: node.id(), off: Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))) };
      });
    // Past a right angle the key would lead away from where it points.
    const near = turned.filter(({ off }) => off < Math.PI / 2).sort((a, b) => a.off - b.off);
    const ahead = near.map((each) => each.id);
    const key = `${id} ${angle}`;
    const next = ahead[ahead.indexOf(this.#reached.get(key) ?? '') + 1] ?? ahead[0];
    this.#reached.set(key, next);
    return next;
  }

  /** What is shown, to be drawn elsewhere. */
  picture(): Picture {
    return pictureOf(this.#cy);
  }

  destroy() {
    this.#callOff();
    this.#moveOn();
    this.#glide.finish();
    this.#cy.destroy();
  }

  #listen() {
    const cy = this.#cy;
    hearGestures(cy, this.#events, (at) => edgeAt(cy, at));
    cy.on('mouseover', 'node.entity, edge', (event) => this.#hover(event));
    cy.on('mouseout', 'node.entity, edge', () => this.#unhover());
    cy.on('zoom', () => this.#scaleLabels());
    cy.on('grab', () => this.#glide.finish());
    cy.on('pan zoom grab tap', () => this.#events.onHover({ type: 'none' }));
  }

  #scaleLabels() {
    const scene = this.#scene;
    if (scene !== undefined && labelScaleFor(scene, this.#cy.zoom()) !== this.#labels) this.#update(scene);
  }

  #hover(event: EventObject) {
    this.#isPointing = true;
    this.#cy.container()?.classList.add('pointing');
    this.#moveOn();
    if (isCrowded(this.#cy)) this.#moveOn = later(() => this.#light(event), REST_MS);
    else this.#light(event);
  }

  #light({ target, renderedPosition }: EventObject) {
    if (target.removed()) return;
    const type = target.isNode() ? 'node' : 'edge';
    this.#isLit = true;
    markHovered(this.#cy, target);
    this.#events.onHover({
      type,
      id: target.id(),
      at: type === 'node' ? target.renderedPosition() : renderedPosition,
    });
  }

  #unhover() {
    this.#moveOn();
    this.#isPointing = false;
    this.#cy.container()?.classList.remove('pointing');
    if (!this.#isLit) return;
    this.#isLit = false;
    this.#pick();
    this.#events.onHover({ type: 'none' });
  }

  #pick() {
    if (this.#scene !== undefined) markPicked(this.#cy, this.#scene);
  }
}

/** What the elements are made of. */
const MATTER = [
  'nodes',
  'edges',
  'positions',
  'captions',
  'greyed',
  'pinned',
  'found',
  'way',
  'edgeNames',
  'reports',
  'language',
] as const;
