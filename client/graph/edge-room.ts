import type { GraphEdge } from '#contract/graph.ts';
import { Board } from './arrange/crowd.ts';
import { boxIn } from './arrange/label-box.ts';
import { widthOf } from './label-text.ts';
import type { Placed } from './layout.ts';
import { nodeSize } from './node-size.ts';
import type { Scene } from './scene.ts';

/** Pixels that the names of neighbouring lines between the same two nodes are apart. */
const FAN = 28;
const FONT = 12;

interface Named extends Placed {
  readonly edge: GraphEdge;
}

/**
 * Ids of the edges that have room for their names: on no node, no node's name, and no name before it of an edge that is named
 * with it, as all are where they are few and else those of one node.
 *
 * @param scale how many times as large as usual nodes' names are written.
 */
export function roomyEdges(
  { nodes, edges, positions, language }: Scene,
  textOf: (edge: GraphEdge) => string,
  scale: number,
  areAllNamed: boolean,
): ReadonlySet<string> {
  const things = new Board<Placed>();
  for (const node of nodes.values()) {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    const { width, height } = nodeSize(node);
    const half = height / 2;
    const label = boxIn(node, [language], scale, 0);
    things.add({ x, y, box: { width, above: half, below: half } });
    things.add({ x, y: y + half, box: { width: label.width, above: 0, below: label.below - half } });
  }
  const names = new Board<Named>();
  const roomy = new Set<string>();
  const twins = new Map<string, GraphEdge[]>();
  for (const edge of edges.values()) {
    const pair = [edge.from, edge.to].sort().join();
    twins.set(pair, [...(twins.get(pair) ?? []), edge]);
  }
  for (const among of twins.values()) {
    for (const [index, edge] of among.entries()) {
      const [a, b] = [edge.from, edge.to].sort().map((id) => positions.get(id));
      if (a === undefined || b === undefined) continue;
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      // A line to its own node has none, and stands where nothing is.
      const aside = length === 0 ? 0 : ((index - (among.length - 1) / 2) * FAN) / length;
      const name: Named = {
        edge,
        x: (a.x + b.x) / 2 + aside * (a.y - b.y),
        y: (a.y + b.y) / 2 + aside * (b.x - a.x),
        box: { width: widthOf(textOf(edge)) * FONT, above: 8, below: 8 },
      };
      const isWith = (other: Named) =>
        [edge.from, edge.to].some((id) => id === other.edge.from || id === other.edge.to);
      if (length > 0 && !things.isFree(name)) continue;
      if (names.touching(name).some((other) => areAllNamed || isWith(other))) continue;
      names.add(name);
      roomy.add(edge.id);
    }
  }
  return roomy;
}
