import type { Core, EventObject, SingularElementReturnValue } from 'cytoscape';
import { isLarge } from './marks.ts';
import { later, nothingToCallOff } from './motion.ts';
import { type Hovered, NOTHING } from './scene.ts';

/** Milliseconds that the pointer rests in a large graph before what it is on is lit: sweeping across costs nothing. */
const REST_MS = 60;

interface Marks {
  /** Lights an element and what is around it. */
  readonly light: (target: SingularElementReturnValue) => void;
  /** Puts the marks back as they are without a pointer. */
  readonly unlight: () => void;
}

/** Lights what the pointer is on, and what is around it. */
export class Pointing {
  readonly #cy: Core;
  readonly #onHover: (hovered: Hovered) => void;
  readonly #marks: Marks;
  #isOn = false;
  #isLit = false;
  #told = NOTHING;
  /** Calls off the lighting of what the pointer may come to rest on. */
  #callOff = nothingToCallOff;

  constructor(cy: Core, onHover: (hovered: Hovered) => void, marks: Marks) {
    this.#cy = cy;
    this.#onHover = onHover;
    this.#marks = marks;
    cy.on('mouseover', 'node.entity, edge', (event) => this.#enter(event));
    cy.on('mouseout', 'node.entity, edge', () => this.#leave());
    // What is told stands beside the thing, which moves away.
    cy.on('pan zoom grab tap', () => this.#tell(NOTHING));
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
    if (isLarge(this.#cy)) this.#callOff = later(() => this.#light(event), REST_MS);
    else this.#light(event);
  }

  #light({ target, renderedPosition }: EventObject) {
    if (target.removed()) return;
    const type = target.isNode() ? 'node' : 'edge';
    this.#isLit = true;
    this.#marks.light(target);
    this.#tell({
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
    this.#marks.unlight();
    this.#tell(NOTHING);
  }

  #tell(hovered: Hovered) {
    if (hovered === this.#told) return;
    this.#told = hovered;
    this.#onHover(hovered);
  }
}
