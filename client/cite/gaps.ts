import type { GraphNode, NodeDetails } from '#contract/graph.ts';
import type { RelationType } from '#contract/model.ts';
import type { Told } from './told.ts';

/** Something that belongs to a story and that no report says. */
export interface Gap {
  readonly type: 'giver' | 'receiver' | 'post';
  readonly of: Pick<GraphNode, 'id' | 'label' | 'name_zh' | 'name_en'>;
}

/** What is known of the nodes of an account beyond the edges in it, by id. */
export type Surroundings = ReadonlyMap<string, NodeDetails>;

interface Expected {
  readonly gap: Gap['type'];
  readonly label: GraphNode['label'];
  readonly type: RelationType;
  readonly direction: 'in' | 'out';
}

/** What a reader will ask of each award and of each official. */
const EXPECTED: readonly Expected[] = [
  { gap: 'giver', label: 'Award', type: 'ISSUED', direction: 'in' },
  { gap: 'receiver', label: 'Award', type: 'RECEIVED', direction: 'in' },
  { gap: 'post', label: 'Official', type: 'HOLDS_POSITION', direction: 'out' },
];

/** Ids of the nodes whose surroundings decide whether there is a gap, in the order of telling. */
export function askedAbout(told: readonly Told[]): readonly string[] {
  const labels = new Set(EXPECTED.map(({ label }) => label));
  const ends = told.flatMap(({ statements }) =>
    statements.flatMap(({ subject, object }) => [subject, object]),
  );
  return [...new Set(ends.filter(({ label }) => labels.has(label)).map(({ id }) => id))];
}

/** The gaps: what neither these edges nor any other says of their nodes. Of an unknown node nothing is claimed. */
export function gapsOf(told: readonly Told[], around: Surroundings): readonly Gap[] {
  return askedAbout(told).flatMap((id) => {
    const node = around.get(id);
    if (node === undefined) return [];
    return EXPECTED.filter(
      ({ label, type, direction }) =>
        node.label === label &&
        !node.neighbours.some((each) => each.type === type && each.direction === direction),
    ).map(({ gap }) => ({ type: gap, of: node }));
  });
}
