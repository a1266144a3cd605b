import type { GraphNode, NodeDetails } from '#contract/graph.ts';
import { EXPECTED, statedCount } from './expected.ts';
import type { NarratedEdge } from './narrated-edge.ts';

/** Something that belongs to a story and that no report says. Its cause is left out: that is where it begins. */
export interface AccountGap {
  readonly type: 'giver' | 'receiver' | 'post';
  readonly of: Pick<GraphNode, 'id' | 'label' | 'name_zh' | 'name_en'>;
}

/** What is known of the nodes of an account beyond the edges in it, by id. */
export type Surroundings = ReadonlyMap<string, NodeDetails>;

const IN_ACCOUNT = EXPECTED.flatMap((each) =>
  each.id === 'giver' || each.id === 'receiver' || each.id === 'post' ? [each] : [],
);

/** Ids of the nodes whose surroundings decide whether there is a gap, in the order of telling. */
export function askedAbout(narrated: readonly NarratedEdge[]): readonly string[] {
  const labels = new Set<GraphNode['label']>(IN_ACCOUNT.map(({ label }) => label));
  const ends = narrated.flatMap(({ statements }) =>
    statements.flatMap(({ subject, object }) => [subject, object]),
  );
  return [...new Set(ends.filter(({ label }) => labels.has(label)).map(({ id }) => id))];
}

/** The gaps: what neither these edges nor any other says of their nodes. Of an unknown node nothing is claimed. */
export function gapsOfAccount(
  narrated: readonly NarratedEdge[],
  around: Surroundings,
): readonly AccountGap[] {
  return askedAbout(narrated).flatMap((id) => {
    const node = around.get(id);
    if (node === undefined) return [];
    return IN_ACCOUNT.filter((each) => node.label === each.label && statedCount(node, each) === 0).map(
      (each) => ({ type: each.id, of: node }),
    );
  });
}
