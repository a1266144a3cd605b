import type { Core } from 'cytoscape';
import { keepMiddle, moveCamera, showLegible } from './camera.ts';
import { later, nothingToCallOff } from './motion.ts';
import type { GraphEvents, Scene } from './scene.ts';

/** Milliseconds without a movement after which the camera is at rest. */
const AT_REST_MS = 60;

/** Moves the camera, tells where it is, and keeps the picture in the middle while the canvas changes its size. */
export class CameraKeeper {
  readonly #cy: Core;
  readonly #events: Pick<GraphEvents, 'onView' | 'onResize'>;
  /** The picture that it was last moved to show as well as can be, while nobody has moved it since. */
  #fitted: Scene | undefined;
  #size: { readonly width: number; readonly height: number };
  #callOff = nothingToCallOff;

  constructor(cy: Core, events: Pick<GraphEvents, 'onView' | 'onResize'>) {
    this.#cy = cy;
    this.#events = events;
    this.#size = { width: cy.width(), height: cy.height() };
    cy.on('dragpan scrollzoom pinchzoom', () => this.letGo());
    cy.on('viewport', () => this.#tellSoon());
    cy.on('resize', () => this.#resize());
  }

  move(scene: Scene, before: Scene | undefined, duration: number) {
    const { type } = scene.camera;
    if (type === 'fit') this.#fitted = scene;
    else if (type !== 'selection' && type !== 'none' && type !== 'settle') this.#fitted = undefined;
    if (type === 'settle') this.#settle(duration);
    else moveCamera(this.#cy, scene, before, duration);
  }

  /** A person has moved the picture. */
  letGo() {
    this.#fitted = undefined;
  }

  stop() {
    this.#callOff();
  }

  /** What lay over the canvas has gone: a picture that was fitted is so again. */
  #settle(duration: number) {
    if (this.#fitted !== undefined) showLegible(this.#cy, this.#fitted, duration);
  }

  #resize() {
    const before = this.#size;
    this.#size = { width: this.#cy.width(), height: this.#cy.height() };
    if (this.#size.width === 0 || (before.width === this.#size.width && before.height === this.#size.height))
      return;
    if (this.#fitted !== undefined) showLegible(this.#cy, this.#fitted, 0);
    else if (before.width > 0) keepMiddle(this.#cy, before);
    this.#events.onResize(this.#size);
  }

  #tellSoon() {
    this.#callOff();
    this.#callOff = later(() => this.#tell(), AT_REST_MS);
  }

  #tell() {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    const { width, height } = this.#size;
    this.#events.onView({ x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom, zoom });
  }
}
