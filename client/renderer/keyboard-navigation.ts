import type { Core, NodeCollection, NodeSingular } from 'cytoscape';

/** Leads from node to node by the arrow keys. */
export class KeyboardNavigation {
  readonly #cy: Core;
  /** Where each arrow has led to from each node last. */
  readonly #reached = new Map<string, string | undefined>();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /**
   * The node that an arrow key leads to from this one. To the sides it is the neighbour most in that direction, and when asked
   * again from the same node the next one, so that all can be reached; up and down it is the next row, and beyond lines any
   * node that lies that way. Undefined where none does.
   *
   * @param angle in radians, from right clockwise.
   */
  next(id: string, angle: number): string | undefined {
    const from = this.#cy.getElementById(id);
    if (from.empty()) return this.#cy.nodes('.entity')[0]?.id();
    const isUpright = Math.abs(Math.sin(angle)) > 0.5;
    const linked = ahead(from, from.neighborhood().nodes('.entity'), angle);
    const all = ahead(from, this.#cy.nodes('.entity').not(from), angle).filter(({ off }) => off < SIDE);
    const [nearest] = all.toSorted((a, b) => a.way - b.way);
    const straight = linked.filter(({ off }) => off < SIDE);
    const round = isUpright && straight.length + all.length > 0 ? straight : linked;
    if (round.length === 0) return nearest?.id;
    const ids = round.toSorted((a, b) => a.off - b.off).map((each) => each.id);
    const key = `${id} ${angle}`;
    const next = ids[ids.indexOf(this.#reached.get(key) ?? '') + 1] ?? ids[0];
    this.#reached.set(key, next);
    return next;
  }
}

/** Half the angle within which a node lies in a direction. */
const SIDE = Math.PI / 4;

/** Of these nodes those on the side of a direction: past a right angle the key would lead away from where it points. */
function ahead(from: NodeSingular, nodes: NodeCollection, angle: number) {
  const here = from.position();
  return nodes
    .map((node) => {
      const there = node.position();
      const turn = Math.atan2(there.y - here.y, there.x - here.x) - angle;
      const off = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
      // What lies aside is farther than it is.
      const way = Math.hypot(there.x - here.x, there.y - here.y) * (1 + off);
      return { id: node.id(), off, way };
    })
    .filter(({ off }) => off < Math.PI / 2);
}
