import type { GraphEdge } from '#contract/graph.ts';
import type { Scene } from './scene.ts';

/** So many lines of one node that say the same the same way say it once. */
const LEAST_SPOKES = 4;

/**
 * Lines that are spokes of one hub and say the same in the same direction, by the hub's group: their name is written on one
 * of them. Each line is in one group at most, the largest it belongs to.
 */
export function spokesOf(
  edges: readonly GraphEdge[],
  positions: Scene['positions'],
  textOf: (edge: GraphEdge) => string,
): readonly (readonly GraphEdge[])[] {
  const groups = new Map<string, { hub: string; edges: GraphEdge[] }>();
  const put = (hub: string, side: string, edge: GraphEdge) => {
    const key = `${hub} ${side} ${textOf(edge)}`;
    const group = groups.get(key) ?? { hub, edges: [] };
    group.edges.push(edge);
    groups.set(key, group);
  };
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    put(edge.from, 'out', edge);
    put(edge.to, 'in', edge);
  }
  const taken = new Set<string>();
  return [...groups.values()]
    .sort((one, other) => other.edges.length - one.edges.length)
    .flatMap(({ hub, edges: all }) => {
      const own = all.filter(({ id }) => !taken.has(id));
      if (own.length < LEAST_SPOKES) return [];
      for (const { id } of own) taken.add(id);
      return [fromTheMiddle(own, hub, positions)];
    });
}

/** In the order in which they are tried: from the middle of the fan to its sides. */
function fromTheMiddle(edges: readonly GraphEdge[], hub: string, positions: Scene['positions']) {
  const at = positions.get(hub) ?? { x: 0, y: 0 };
  const angle = ({ from, to }: GraphEdge) => {
    const end = positions.get(from === hub ? to : from) ?? at;
    return Math.atan2(end.y - at.y, end.x - at.x);
  };
  const mean = edges.reduce(
    (sum, edge) => ({ x: sum.x + Math.cos(angle(edge)), y: sum.y + Math.sin(angle(edge)) }),
    { x: 0, y: 0 },
  );
  const middle = Math.atan2(mean.y, mean.x);
  const off = (edge: GraphEdge) => {
    const turn = angle(edge) - middle;
    return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
  };
  return edges.toSorted((one, other) => off(one) - off(other));
}
