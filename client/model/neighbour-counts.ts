import type { NeighbourCount, NodeDetails } from '#contract/graph.ts';
import type { NodeLabel, RelationType } from '#contract/model.ts';
import { type Drawn, visible } from './filters.ts';

/** Which edges of a node are meant: all, or only of one type, one way, to one label. */
export interface Way {
  readonly type?: RelationType;
  readonly direction?: 'out' | 'in';
  readonly label?: NodeLabel;
}

/** Ids of a node's edges of one way that are on the canvas, also of those out of sight. */
export function edgesOnCanvas({ nodes, edges }: Drawn, id: string, way: Way): readonly string[] {
  return [...edges.values()]
    .filter(({ type, from, to }) => {
      if (way.type !== undefined && type !== way.type) return false;
      const isOut = from === id && way.direction !== 'in';
      const isIn = to === id && way.direction !== 'out';
      if (!isOut && !isIn) return false;
      return way.label === undefined || nodes.get(isOut ? to : from)?.label === way.label;
    })
    .map((edge) => edge.id);
}

/** How many of a node's edges of one way are on the canvas and not hidden by hand. */
export function drawnCount(state: Drawn, id: string, way: Way): number {
  const { why } = visible(state);
  return edgesOnCanvas(state, id, way).filter((edge) => why.get(edge) !== 'hand').length;
}

/** The nodes at the other ends of a node's edges of one way that are hidden by hand. */
export function hiddenNeighbours(state: Drawn, id: string, way: Way): ReadonlySet<string> {
  const ends = edgesOnCanvas(state, id, way).flatMap((edge) => {
    const ends = state.edges.get(edge);
    return ends === undefined ? [] : [ends.from === id ? ends.to : ends.from];
  });
  return new Set(ends.filter((end) => state.hidden.has(end)));
}

/** A node's neighbours by type and direction, whatever their label; most first. */
export function waysOf({
  neighbours,
}: Pick<NodeDetails, 'neighbours'>): readonly Omit<NeighbourCount, 'label'>[] {
  const ways = new Map<string, Omit<NeighbourCount, 'label'>>();
  for (const { type, direction, count } of neighbours) {
    const key = `${type} ${direction}`;
    ways.set(key, { type, direction, count: count + (ways.get(key)?.count ?? 0) });
  }
  return [...ways.values()].sort((one, other) => other.count - one.count);
}

export interface Expansion extends Way {
  readonly id: string;
}
