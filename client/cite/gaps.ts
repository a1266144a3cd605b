import type { GraphNode, NodeDetails } from '#contract/graph.ts';
import type { ExpectedRelation } from '#contract/patterns.ts';
import { type Language, nameOf } from '../words/language.ts';
import { saidBy, withName } from '../words/story-patterns.ts';
import { patterns } from '../words/vocabulary.ts';
import { statedCount } from './expected.ts';
import type { NarratedEdge } from './narrated-edge.ts';

/** Something that belongs to a story and that no report says. Its cause is left out: that is where it begins. */
export interface AccountGap {
  readonly expected: ExpectedRelation;
  readonly of: Pick<GraphNode, 'id' | 'name_zh' | 'name_en'>;
}

/** Says that no report says it. */
export const gapSaid = ({ expected, of }: AccountGap, language: Language): string =>
  withName(saidBy(expected, 'unstated', language), nameOf(of, language));

/** What is known of the nodes of an account beyond the edges in it, by id. */
export type Surroundings = ReadonlyMap<string, NodeDetails>;

const inAccounts = () => patterns().expected.filter(({ unstated_zh }) => unstated_zh !== null);

/** Ids of the nodes whose surroundings decide whether there is a gap, in the order of telling. */
export function askedAbout(narrated: readonly NarratedEdge[]): readonly string[] {
  const labels = new Set<string>(inAccounts().map(({ label }) => label));
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
    return inAccounts()
      .filter((expected) => node.label === expected.label && statedCount(node, expected) === 0)
      .map((expected) => ({ expected, of: node }));
  });
}
