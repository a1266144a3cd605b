import type { Core } from 'cytoscape';
import { roomyEdges } from './edge-room.ts';
import type { ElementSpec } from './element-spec.ts';
import { namedBy } from './elements.ts';
import type { Scene } from './scene.ts';

/** Pixels from an edge at which the largest label of a node still reaches it, bent as it may be. */
const AROUND = 250;

/** Pixels that the ring around a selected node takes up. */
const RING = 8;

/** Around a busier node nobody reads the names of all lines. */
const MOST_NAMES = 200;

/**
 * Writes the names of lines that are highlighted or selected where there is room for them. Those that the scene names itself stay as
 * they are. What this does goes with the other style classes (see style-classes.ts).
 *
 * @param drawn everything on the canvas
 * @param scale how many times as large as usual nodes' names are written
 */
export function nameHighlighted(
  cy: Core,
  scene: Scene,
  drawn: ReadonlyMap<string, ElementSpec>,
  scale: number,
) {
  const isNamed = namedBy(scene);
  const edges = cy.edges('.highlighted, .picked').map((edge) => scene.edges.get(edge.id()));
  const ids = edges.flatMap((edge) => (edge === undefined || isNamed(edge) ? [] : [edge.id]));
  if (ids.length === 0 || ids.length > MOST_NAMES) return;
  const places = roomyEdges(scene, new Set(ids), around(cy, scene, ids, drawn), scale);
  for (const [id, { x, y }] of places)
    cy.getElementById(id).data({ highlightedX: x, highlightedY: y }).addClass('roomy');
}

/** The nodes and captions that may be in the way of these edges' names: in a large graph most stand elsewhere. */
function around(
  cy: Core,
  { edges, positions }: Scene,
  ids: readonly string[],
  drawn: ReadonlyMap<string, ElementSpec>,
) {
  const ends = ids
    .flatMap((id) => edges.get(id) ?? [])
    .flatMap(({ from, to }) => [positions.get(from), positions.get(to)])
    .filter((end) => end !== undefined);
  const left = Math.min(...ends.map(({ x }) => x)) - AROUND;
  const right = Math.max(...ends.map(({ x }) => x)) + AROUND;
  const top = Math.min(...ends.map(({ y }) => y)) - AROUND;
  const bottom = Math.max(...ends.map(({ y }) => y)) + AROUND;
  const picked = new Set(cy.nodes('.picked').map((node) => node.id()));
  return [...drawn.values()]
    .filter(({ group, position = { x: 0, y: 0 } }) => {
      const { x, y } = position;
      return group === 'nodes' && x > left && x < right && y > top && y < bottom;
    })
    .map((spec) => (picked.has(spec.data.id) ? ringed(spec) : spec));
}

/** A selected node with its ring, which pushes the label down, and its name in bold. */
const ringed = (spec: ElementSpec): ElementSpec => {
  const { width, height } = spec.data;
  return {
    ...spec,
    data: { ...spec.data, width: width + 2 * RING, height: height + 2 * RING, isBold: true },
  };
};
