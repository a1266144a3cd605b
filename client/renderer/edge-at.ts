import type { Core, EdgeSingular } from 'cytoscape';
import type { Point } from '../layout/layout.ts';
import { distanceToLine } from './line.ts';

/** Pixels on the screen that a click may miss a line by. */
const REACH = 8;

/** The line nearest to a place, in pixels of the canvas, for clicks that Cytoscape found nothing at; none if all are out of reach. */
export function edgeAt(cy: Core, at: Point): EdgeSingular | undefined {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const point = { x: (at.x - pan.x) / zoom, y: (at.y - pan.y) / zoom };
  let best: EdgeSingular | undefined;
  let least = REACH / zoom;
  for (const edge of cy.edges().toArray()) {
    // Straight lines have none; asked for them in pixels of the canvas, Cytoscape throws.
    const pulls = edge.controlPoints() ?? [];
    const distance = distanceToLine(point, edge.sourceEndpoint(), pulls, edge.targetEndpoint());
    if (distance >= least) continue;
    best = edge;
    least = distance;
  }
  return best;
}
