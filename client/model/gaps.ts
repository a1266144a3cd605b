import type { NodeDetails } from '#contract/graph.ts';
import type { ExpectedRelation } from '#contract/patterns.ts';
import { statedCount } from '../cite/expected.ts';
import { patterns } from '../words/vocabulary.ts';
import { type Drawn, visible } from './filters.ts';
import type { Story } from './first-view.ts';
import { edgesOnCanvas } from './neighbour-counts.ts';

/** Something that a person looks for around a node and does not see, and why not. */
export interface NodeGap extends ExpectedRelation {
  readonly why:
    | { readonly type: 'unstated' }
    /** Every one that is on the canvas is greyed or out of sight. */
    | { readonly type: 'filtered' | 'hidden' }
    | { readonly type: 'unloaded'; readonly count: number };
}

/** What is expected of a node and not to be seen on the canvas. */
export function gapsOfNode(
  node: Pick<NodeDetails, 'id' | 'label' | 'neighbours'>,
  drawn: Drawn,
): readonly NodeGap[] {
  return patterns()
    .expected.filter(({ label }) => label === node.label)
    .flatMap((expected) => {
      const why = whyNot(node, expected, drawn);
      return why === undefined ? [] : [{ ...expected, why }];
    });
}

function whyNot(
  node: Pick<NodeDetails, 'id' | 'neighbours'>,
  { type, direction }: ExpectedRelation,
  drawn: Drawn,
): NodeGap['why'] | undefined {
  const count = statedCount(node, { type, direction });
  if (count === 0) return { type: 'unstated' };
  const edges = edgesOnCanvas(drawn, node.id, { type, direction });
  if (edges.length === 0) return { type: 'unloaded', count };
  const reasons = edges.map((edge) => visible(drawn).why.get(edge));
  if (reasons.includes(undefined)) return undefined;
  return { type: reasons.every((reason) => reason === 'hand') ? 'hidden' : 'filtered' };
}

/** The acts that something led to and of which no report says who did them. */
export function actsWithoutAgent(id: string, stories: readonly Story[]) {
  return stories
    .filter((story) => story.cause === id && !story.agent_stated)
    .flatMap((story) => story.nodes.filter((node) => node.id === story.act));
}
