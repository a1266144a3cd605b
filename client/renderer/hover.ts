import type { Core, EventObject, SingularElementReturnValue } from 'cytoscape';
import { later, nothingToCallOff } from './motion.ts';
import { type Hovered, NOTHING } from './scene.ts';

/** Milliseconds that the pointer rests on a thing before it is told of: sweeping across and zooming change nothing. */
const REST_MS = 250;

interface Highlight {
  /** Highlights an element and what is around it. */
  readonly show: (target: SingularElementReturnValue) => void;
  /** Puts everything back as it is without a pointer. */
  readonly clear: () => void;
}

/** Highlights what the pointer rests on, and what is around it; never while the picture or anything in it moves. */
export class Hover {
  readonly #cy: Core;
  readonly #onHover: (hovered: Hovered) => void;
  readonly #highlight: Highlight;
  #isOn = false;
  #isHighlighted = false;
  #last = NOTHING;
  /** Cancels the highlighting of what the pointer may come to rest on. */
  #callOff = nothingToCallOff;

  constructor(cy: Core, onHover: (hovered: Hovered) => void, highlight: Highlight) {
    this.#cy = cy;
    this.#onHover = onHover;
    this.#highlight = highlight;
    cy.on('mouseover', 'node.entity, edge', (event) => this.#enter(event));
    cy.on('mousemove', 'node.entity, edge', (event) => this.#wait(event));
    cy.on('mouseout', 'node.entity, edge', () => this.#leave());
    // Whoever leaves the canvas from the middle of a thing leaves the thing: Cytoscape tells of the canvas alone.
    cy.on('mouseout', ({ target }) => target === cy && this.#leave());
    // The tooltip stands beside the thing, which moves away.
    cy.on('pan zoom grab tapstart', () => this.#rest());
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
    this.#wait(event);
  }

  #wait(event: EventObject) {
    if (this.#isHighlighted) return;
    this.#callOff();
    this.#callOff = later(() => this.#highlightTarget(event), REST_MS);
  }

  #highlightTarget({ target, renderedPosition }: EventObject) {
    if (target.removed() || this.#cy.animated() || target.animated() || target.grabbed?.()) return;
    const type = target.isNode() ? 'node' : 'edge';
    this.#isHighlighted = true;
    this.#highlight.show(target);
    this.#report({
      type,
      id: target.id(),
      at: type === 'node' ? target.renderedPosition() : renderedPosition,
    });
  }

  #leave() {
    this.#isOn = false;
    this.#cy.container()?.classList.remove('pointing');
    this.#rest();
  }

  /** Nothing is pointed out until the pointer rests again. */
  #rest() {
    this.#callOff();
    if (!this.#isHighlighted) return;
    this.#isHighlighted = false;
    this.#highlight.clear();
    this.#report(NOTHING);
  }

  #report(hovered: Hovered) {
    if (hovered === this.#last) return;
    this.#last = hovered;
    this.#onHover(hovered);
  }
}
