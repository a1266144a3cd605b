import type { GraphEdge, GraphFragment, GraphNode } from '#contract/graph.ts';

/** The nodes and edges of a site, and what is next to what. */
export class Tables {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly #at = new Map<string, GraphEdge[]>();

  constructor({ nodes, edges }: GraphFragment) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.edges = new Map(edges.map((edge) => [edge.id, edge]));
    for (const edge of edges) {
      this.#put(edge.from, edge);
      if (edge.to !== edge.from) this.#put(edge.to, edge);
    }
  }

  #put(id: string, edge: GraphEdge) {
    const there = this.#at.get(id);
    if (there === undefined) this.#at.set(id, [edge]);
    else there.push(edge);
  }

  edgesAt(id: string): readonly GraphEdge[] {
    return this.#at.get(id) ?? [];
  }

  /** Every edge among these nodes, each once. */
  edgesAmong(ids: ReadonlySet<string>): GraphEdge[] {
    return [...this.edges.values()].filter(({ from, to }) => ids.has(from) && ids.has(to));
  }

  nodesOf(ids: Iterable<string>): GraphNode[] {
    return [...new Set(ids)].flatMap((id) => this.nodes.get(id) ?? []);
  }

  /** An answer with its nodes and edges in their places. */
  unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.unpack(each));
    if (typeof value !== 'object' || value === null) return value;
    if ('$node' in value) return this.nodes.get(String(value.$node));
    if ('$edge' in value) return this.edges.get(String(value.$edge));
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.unpack(each)]));
  }
}

/** The end of an edge that is not this node. */
export const otherEnd = ({ from, to }: GraphEdge, id: string): string => (from === id ? to : from);
