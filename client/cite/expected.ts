import type { NodeDetails } from '#contract/graph.ts';
import type { NodeLabel, RelationType } from '#contract/model.ts';
import type { PlainWordId } from '../words/words.ts';

/** A relation that a reader asks for at every node of a label. */
export interface Expected {
  readonly id: string;
  readonly word: PlainWordId;
  readonly label: NodeLabel;
  readonly type: RelationType;
  readonly direction: 'out' | 'in';
}

/** In the order in which they are named where they are missing. */
export const EXPECTED = [
  { id: 'giver', word: 'gapIssuer', label: 'Award', type: 'ISSUED', direction: 'in' },
  { id: 'receiver', word: 'gapReceiver', label: 'Award', type: 'RECEIVED', direction: 'in' },
  { id: 'cause', word: 'gapCause', label: 'Award', type: 'LED_TO', direction: 'in' },
  { id: 'award', word: 'gapAward', label: 'Case', type: 'LED_TO', direction: 'out' },
  { id: 'investigator', word: 'gapInvestigator', label: 'Case', type: 'INVESTIGATED', direction: 'in' },
  { id: 'post', word: 'gapPost', label: 'Official', type: 'HOLDS_POSITION', direction: 'out' },
] as const satisfies readonly Expected[];

/** How many such relations a node has in all that is stored; with none, no report says it. */
export const statedCount = (
  { neighbours }: Pick<NodeDetails, 'neighbours'>,
  { type, direction }: Pick<Expected, 'type' | 'direction'>,
): number =>
  neighbours
    .filter((each) => each.type === type && each.direction === direction)
    .reduce((sum, { count }) => sum + count, 0);
