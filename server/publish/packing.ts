import type { GraphEdge, GraphNode } from '#contract/graph.ts';

/** The nodes and edges of a site, each of which its files hold once. */
export class Tables {
  readonly #nodes = new Map<string, { readonly node: GraphNode; readonly json: string }>();
  readonly #edges = new Map<string, { readonly edge: GraphEdge; readonly json: string }>();

  /** The first form of a node stays: one that is told from its namesakes comes before one that is not. */
  add({ nodes = [], edges = [] }: { nodes?: readonly GraphNode[]; edges?: readonly GraphEdge[] }): void {
    for (const node of nodes)
      if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, { node, json: stable(node) });
    for (const edge of edges)
      if (!this.#edges.has(edge.id)) this.#edges.set(edge.id, { edge, json: stable(edge) });
  }

  nodes(): GraphNode[] {
    return [...this.#nodes.values()].map(({ node }) => node);
  }

  edges(): GraphEdge[] {
    return [...this.#edges.values()].map(({ edge }) => edge);
  }

  /** An answer in which what stands in the tables just so is named by its id. */
  pack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.pack(each));
    if (typeof value !== 'object' || value === null) return value;
    const id: unknown = Reflect.get(value, 'id');
    if (typeof id === 'string') {
      if (this.#nodes.get(id)?.json === stable(value)) return { $node: id };
      if (this.#edges.get(id)?.json === stable(value)) return { $edge: id };
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.pack(each)]));
  }
}

/** What of `whole` is not in `known` just so. */
export const besides = (whole: object, known: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(whole).filter(
      ([name, value]) => !(name in known) || stable(value) !== stable(Reflect.get(known, name)),
    ),
  );

/** The same text for the same content, whatever the order of its fields. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
