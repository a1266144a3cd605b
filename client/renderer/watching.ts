import type { Core, SingularElementReturnValue } from 'cytoscape';
import { CROWD } from './motion.ts';

/** Everything that is drawn, in the order in which it is drawn. */
interface Sorted extends Array<SingularElementReturnValue> {
  /** What the pointer finds. */
  interactive: readonly SingularElementReturnValue[];
}

/** What of Cytoscape's renderer has to do with finding things under the pointer; a browser test looks whether it is there. */
interface WatchingRenderer {
  /** Null when the order may have changed. */
  cachedZSortedEles?: Sorted | null;
  getCachedZSortedEles(isAnew?: boolean): Sorted;
  /** Keeps apart what a person drags. */
  updateCachedGrabbedEles(): void;
}

/**
 * Lets the pointer find nodes only in a crowd: looking at every line at each of its moves would cost frames. A line that is
 * clicked is found by `edgeAt`. Cytoscape sorts anew whenever one thing is brought to the front, asking for six properties
 * of style at each comparison; here each element is asked once, for the one that our stylesheet sets.
 */
export function watchNodesInCrowds(cy: Core) {
  const renderer = cy.renderer() as unknown as WatchingRenderer;
  const sort = renderer.getCachedZSortedEles.bind(renderer);
  renderer.getCachedZSortedEles = (isAnew = false) => {
    const known = renderer.cachedZSortedEles;
    if (known && !isAnew) return known;
    const all = inPool(cy);
    if (all.length <= CROWD) return sort(isAnew);
    const order = inOrder(all);
    const sorted = Object.assign(order, { interactive: order.filter(isFound) });
    renderer.cachedZSortedEles = sorted;
    renderer.updateCachedGrabbedEles();
    return sorted;
  };
}

/** In the order in which Cytoscape has them, which decides among equals. */
const inPool = (cy: Core): readonly SingularElementReturnValue[] =>
  (cy as unknown as Pool).mutableElements().toArray();

interface Pool {
  mutableElements(): { toArray(): SingularElementReturnValue[] };
}

const isNode = (element: SingularElementReturnValue) => element.isNode();
/** A heading over a column is a node, too, and nothing to point at. */
const isFound = (element: SingularElementReturnValue) =>
  isNode(element) && (element as unknown as { interactive(): boolean }).interactive();

/** Lines below nodes, and what is marked above its like. */
function inOrder(elements: readonly SingularElementReturnValue[]): SingularElementReturnValue[] {
  const height = (element: SingularElementReturnValue) =>
    (isNode(element) ? 1_000 : 0) + Number(element.numericStyle('z-index'));
  return elements
    .map((element) => ({ element, at: height(element) }))
    .sort((one, other) => one.at - other.at)
    .map(({ element }) => element);
}
