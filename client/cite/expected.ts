import type { NodeDetails } from '#contract/graph.ts';
import type { ExpectedRelation } from '#contract/patterns.ts';

/** How many such relations a node has in all that is stored; with none, no report says it. */
export const statedCount = (
  { neighbours }: Pick<NodeDetails, 'neighbours'>,
  { type, direction }: Pick<ExpectedRelation, 'type' | 'direction'>,
): number =>
  neighbours
    .filter((each) => each.type === type && each.direction === direction)
    .reduce((sum, { count }) => sum + count, 0);
