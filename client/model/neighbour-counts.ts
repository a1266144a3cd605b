import type { NeighbourCount, NodeDetails } from '#contract/graph.ts';
import type { NodeLabel, RelationType } from '#contract/model.ts';
import { type Drawn, visible } from './filters.ts';

/** Which edges of a node are meant: all, or only of one type, in one direction, to one label. */
export interface NeighbourFilter {
  readonly type?: RelationType;
  readonly direction?: 'out' | 'in';
  readonly label?: NodeLabel;
}

/** Ids of those of a node’s edges that pass and are on the canvas, also of those out of sight. */
export function edgesOnCanvas(
  { nodes, edges }: Drawn,
  id: string,
  filter: NeighbourFilter,
): readonly string[] {
  return [...edges.values()]
    .filter(({ type, from, to }) => {
      if (filter.type !== undefined && type !== filter.type) return false;
      const isOut = from === id && filter.direction !== 'in';
      const isIn = to === id && filter.direction !== 'out';
      if (!isOut && !isIn) return false;
      return filter.label === undefined || nodes.get(isOut ? to : from)?.label === filter.label;
    })
    .map((edge) => edge.id);
}

/** How many of a node’s edges that pass are on the canvas and not hidden by hand. */
export function drawnCount(state: Drawn, id: string, filter: NeighbourFilter): number {
  const { why } = visible(state);
  return edgesOnCanvas(state, id, filter).filter((edge) => why.get(edge) !== 'hand').length;
}

/** The nodes at the other ends of a node’s edges that pass and are hidden by hand. */
export function hiddenNeighbours(state: Drawn, id: string, filter: NeighbourFilter): ReadonlySet<string> {
  const ends = edgesOnCanvas(state, id, filter).flatMap((edge) => {
    const ends = state.edges.get(edge);
    return ends === undefined ? [] : [ends.from === id ? ends.to : ends.from];
  });
  return new Set(ends.filter((end) => state.hidden.has(end)));
}

/** A node's neighbours by type and direction, whatever their label; most first. */
export function neighbourGroups({
  neighbours,
}: Pick<NodeDetails, 'neighbours'>): readonly Omit<NeighbourCount, 'label'>[] {
  const groups = new Map<string, Omit<NeighbourCount, 'label'>>();
  for (const { type, direction, count } of neighbours) {
    const key = `${type} ${direction}`;
    groups.set(key, { type, direction, count: count + (groups.get(key)?.count ?? 0) });
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

export interface Expansion extends NeighbourFilter {
  readonly id: string;
}
