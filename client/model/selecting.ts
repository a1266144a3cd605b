import type { ExplorerState } from './explorer.ts';
import { type Drawn, visible } from './filters.ts';
import { NOTHING, type Selection } from './selection.ts';

/** Ids of nodes and edges. */
export interface Picked {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

const EMPTY: ReadonlySet<string> = new Set();

/** What is selected, whatever the kind of selection. */
export function pickedOf({ selection }: Pick<ExplorerState, 'selection'>): Picked {
  switch (selection.type) {
    case 'node':
      return { nodes: new Set([selection.id]), edges: EMPTY };
    case 'edge':
      return { nodes: EMPTY, edges: new Set([selection.id]) };
    case 'several':
      return selection;
    default:
      return { nodes: EMPTY, edges: EMPTY };
  }
}

/** The selection that these make: of nothing, of one, of several. */
export function selectionOf({ nodes, edges }: Picked): Selection {
  const [node] = nodes;
  const [edge] = edges;
  if (nodes.size + edges.size > 1) return { type: 'several', nodes, edges };
  if (node !== undefined) return { type: 'node', id: node };
  return edge === undefined ? NOTHING : { type: 'edge', id: edge };
}

/** The nodes that can be picked: what is in sight and not greyed. */
export function pickable(state: Drawn): ReadonlySet<string> {
  const { nodes, greyed } = visible(state);
  return new Set([...nodes.keys()].filter((id) => !greyed.has(id)));
}

/** Takes one node or edge in, or out again. */
export function toggled({ nodes, edges }: Picked, id: string, isEdge: boolean): Picked {
  const flip = (ids: ReadonlySet<string>) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  return isEdge ? { nodes, edges: flip(edges) } : { nodes: flip(nodes), edges };
}

/** Both together. */
export const joined = (one: Picked, other: Picked): Picked => ({
  nodes: new Set([...one.nodes, ...other.nodes]),
  edges: new Set([...one.edges, ...other.edges]),
});

/** The nodes that can be picked and are not. */
export const inverted = (state: Drawn, { nodes }: Picked): Picked => ({
  nodes: new Set([...pickable(state)].filter((id) => !nodes.has(id))),
  edges: EMPTY,
});

/** These nodes (and the ends of these edges) with all their neighbours that can be picked. */
export function withNeighbours(state: Drawn, { nodes, edges }: Picked): Picked {
  const can = pickable(state);
  const near = new Set(nodes);
  for (const { id, from, to } of visible(state).edges.values()) {
    if (!nodes.has(from) && !nodes.has(to) && !edges.has(id)) continue;
    for (const end of [from, to]) if (can.has(end)) near.add(end);
  }
  return { nodes: near, edges: EMPTY };
}
