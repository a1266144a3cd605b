import type { GraphFragment, GraphNode } from '#contract/graph.ts';

interface Ends {
  readonly ids: ReadonlySet<string>;
  /** What is on the canvas already. */
  readonly drawn: ReadonlyMap<string, GraphNode>;
  readonly most: number;
}

/** Nodes one step away that join two or more others, with the edges that do. */
export interface Connection extends GraphFragment {
  /** How many more such nodes there are. */
  readonly left: number;
}

/**
 * From what is around each of several nodes: the nodes not drawn yet that are joined to two or more of them. Those that
 * join most come first, and of these the least connected, for what is joined to everything says least.
 */
export function connecting(around: readonly GraphFragment[], { ids, drawn, most }: Ends): Connection {
  const edges = new Map(around.flatMap((fragment) => fragment.edges.map((edge) => [edge.id, edge])));
  const joins = new Map<string, Set<string>>();
  for (const { from, to } of edges.values()) {
    for (const [end, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (!ids.has(end) || drawn.has(other)) continue;
      joins.set(other, new Set([...(joins.get(other) ?? []), end]));
    }
  }
  const nodes = new Map(around.flatMap((fragment) => fragment.nodes.map((node) => [node.id, node])));
  const found = [...joins]
    .filter(([, ends]) => ends.size > 1)
    .flatMap(([id, ends]) => {
      const node = nodes.get(id);
      return node === undefined ? [] : [{ node, ends }];
    })
    .sort((one, other) => other.ends.size - one.ends.size || one.node.degree - other.node.degree);
  const chosen = new Set(found.slice(0, most).map(({ node }) => node.id));
  return {
    nodes: found.slice(0, most).map(({ node }) => node),
    edges: [...edges.values()].filter(
      ({ from, to }) => (chosen.has(from) && ids.has(to)) || (chosen.has(to) && ids.has(from)),
    ),
    left: Math.max(0, found.length - most),
  };
}
