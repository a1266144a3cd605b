import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { LoadPicture } from '../actions/answer-pictures.ts';
import { type Bilingual, grouped } from '../words/language.ts';
import type { Drawable } from './targets.ts';

/** A picture of more says nothing. */
const MOST_NODES = 1_000;
/** Each edge that comes without its ends is a request of its own. */
const MOST_EDGES = 40;

/** The nodes of an answer with every edge among them, and its other edges with their ends. */
export const pictureOf =
  ({ nodes: ids, looseEdges }: Drawable): LoadPicture =>
  async (client, signal) => {
    const nodes = new Map<string, GraphNode>();
    const edges = new Map<string, GraphEdge>();
    const answers = await Promise.all(
      looseEdges.slice(0, MOST_EDGES).map((id) => client.evidence({ id }, signal)),
    );
    for (const { edge, statements } of answers) {
      edges.set(edge.id, edge);
      for (const { subject, object } of statements.slice(0, 1))
        for (const node of [subject, object]) nodes.set(node.id, node);
    }
    if (ids.length > 0) {
      const among = await client.graphOfMany({ ids: ids.slice(0, MOST_NODES) }, signal);
      for (const node of among.nodes) nodes.set(node.id, node);
      for (const edge of among.edges) edges.set(edge.id, edge);
    }
    const fragment = { nodes: [...nodes.values()], edges: [...edges.values()] };
    const isCut = ids.length > MOST_NODES || looseEdges.length > MOST_EDGES;
    return { fragment, cut: isCut ? cutText(nodes.size, ids.length, looseEdges.length) : null };
  };

const cutText = (shown: number, nodes: number, edges: number): Bilingual => ({
  zh: `结果有 ${nodes} 个点和 ${edges} 条单独的线，画布上放了 ${shown} 个点。要看其余的，请缩小范围。`,
  en: `The answer has ${grouped(nodes)} nodes and ${grouped(edges)} edges by themselves; ${grouped(shown)} nodes are on the canvas. Ask for less to see the rest.`,
});
