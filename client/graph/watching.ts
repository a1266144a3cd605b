import type { Core, SingularElementReturnValue } from 'cytoscape';
import { CROWD } from './motion.ts';

/** All that is on the canvas, from the back to the front. */
interface Sorted extends Array<SingularElementReturnValue> {
  /** What the pointer finds. */
  interactive: readonly SingularElementReturnValue[];
}

/** What of Cytoscape's renderer has to do with finding things under the pointer; a browser test looks whether it is there. */
interface WatchingRenderer {
  getCachedZSortedEles(isAnew?: boolean): Sorted;
}

/**
 * Lets the pointer find nodes only in a crowd: looking at every line at each of its moves would cost frames. A line that is
 * clicked is found by `edgeAt`.
 */
export function watchNodesInCrowds(cy: Core) {
  const renderer = cy.renderer() as unknown as WatchingRenderer;
  const sort = renderer.getCachedZSortedEles.bind(renderer);
  let known: Sorted | undefined;
  renderer.getCachedZSortedEles = (isAnew) => {
    const sorted = sort(isAnew);
    if (sorted !== known && sorted.length > CROWD)
      sorted.interactive = sorted.interactive.filter((element) => element.isNode());
    known = sorted;
    return sorted;
  };
}
