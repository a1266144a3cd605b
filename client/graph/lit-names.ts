import type { Core } from 'cytoscape';
import { roomyEdges } from './edge-room.ts';
import { namedBy, type Wanted } from './elements.ts';
import type { Scene } from './scene.ts';

/** Around a busier node nobody reads the names of all lines. */
const MOST_NAMES = 200;

/**
 * Writes the names of lines that are lit or selected where there is room for them. Those that the scene names itself stay as
 * they are. What this does goes with the other marks (see marks.ts).
 *
 * @param drawn everything on the canvas
 * @param scale how many times as large as usual nodes' names are written
 */
export function nameLit(cy: Core, scene: Scene, drawn: ReadonlyMap<string, Wanted>, scale: number) {
  const isNamed = namedBy(scene);
  const lit = cy.edges('.lit, .picked').map((edge) => scene.edges.get(edge.id()));
  const ids = lit.flatMap((edge) => (edge === undefined || isNamed(edge) ? [] : [edge.id]));
  if (ids.length > MOST_NAMES) return;
  const nodes = [...drawn.values()].filter(({ group }) => group === 'nodes');
  const places = roomyEdges(scene, new Set(ids), nodes, scale);
  for (const [id, { x, y }] of places) cy.getElementById(id).data({ litX: x, litY: y }).addClass('roomy');
}
