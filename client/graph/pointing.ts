import type { Core, EventObject } from 'cytoscape';
import { isCrowded, markHovered } from './marks.ts';
import { later, nothingToCallOff } from './motion.ts';
import type { Hovered } from './scene.ts';

/** Milliseconds that the pointer rests in a crowd before what it is on is lit: sweeping across costs nothing. */
const REST_MS = 60;

/** Lights what the pointer is on, and what is around it. */
export class Pointing {
  readonly #cy: Core;
  readonly #onHover: (hovered: Hovered) => void;
  readonly #unlight: () => void;
  #isOn = false;
  #isLit = false;
  /** Calls off the lighting of what the pointer may come to rest on. */
  #callOff = nothingToCallOff;

  /** @param unlight puts the marks back as they are without a pointer. */
  constructor(cy: Core, onHover: (hovered: Hovered) => void, unlight: () => void) {
    this.#cy = cy;
    this.#onHover = onHover;
    this.#unlight = unlight;
    cy.on('mouseover', 'node.entity, edge', (event) => this.#enter(event));
    cy.on('mouseout', 'node.entity, edge', () => this.#leave());
  }

  /** Whether the pointer is on a node or a line. */
  get isOn(): boolean {
    return this.#isOn;
  }

  stop() {
    this.#callOff();
  }

  #enter(event: EventObject) {
    this.#isOn = true;
    this.#cy.container()?.classList.add('pointing');
    this.#callOff();
    if (isCrowded(this.#cy)) this.#callOff = later(() => this.#light(event), REST_MS);
    else this.#light(event);
  }

  #light({ target, renderedPosition }: EventObject) {
    if (target.removed()) return;
    const type = target.isNode() ? 'node' : 'edge';
    this.#isLit = true;
    markHovered(this.#cy, target);
    this.#onHover({
      type,
      id: target.id(),
      at: type === 'node' ? target.renderedPosition() : renderedPosition,
    });
  }

  #leave() {
    this.#callOff();
    this.#isOn = false;
    this.#cy.container()?.classList.remove('pointing');
    if (!this.#isLit) return;
    this.#isLit = false;
    this.#unlight();
    this.#onHover({ type: 'none' });
  }
}
