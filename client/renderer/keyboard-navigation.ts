import type { Core } from 'cytoscape';

/** Leads from node to node by the arrow keys. */
export class KeyboardNavigation {
  readonly #cy: Core;
  /** Where each arrow has led to from each node last. */
  readonly #reached = new Map<string, string | undefined>();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /**
   * The node that an arrow key leads to from this one: the neighbour most in that direction, and when asked again from the
   * same node the next one, so that all can be reached. Undefined where none lies that way.
   *
   * @param angle in radians, from right clockwise.
   */
  next(id: string, angle: number): string | undefined {
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
}
