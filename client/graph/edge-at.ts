import type { Core, EdgeSingular } from 'cytoscape';
import type { Point } from './layout.ts';
import { distanceToLine } from './line.ts';

/** Pixels on the screen that a click may miss a line by. */
const REACH = 8;

/** The line nearest to a place, in pixels of the canvas, of those that Cytoscape does not watch; none if all are out of reach. */
export function edgeAt(cy: Core, at: Point): EdgeSingular | undefined {
  let best: EdgeSingular | undefined;
  let least = REACH;
  for (const edge of cy.edges('.quiet').toArray()) {
    const pulls = edge.renderedControlPoints() ?? [];
    const distance = distanceToLine(at, edge.renderedSourceEndpoint(), pulls, edge.renderedTargetEndpoint());
    if (distance >= least) continue;
    best = edge;
    least = distance;
  }
  return best;
}
