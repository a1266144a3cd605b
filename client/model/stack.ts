import type { NodeLabel, RelationType } from '#contract/model.ts';

/** Neighbours of one node that are alike, drawn as one. */
export interface Stack {
  readonly id: string;
  /** The node that they are neighbours of. */
  readonly of: string;
  readonly type: RelationType;
  readonly direction: 'out' | 'in';
  readonly label: NodeLabel;
  /** How many there are in the store, drawn by themselves or not. */
  readonly total: number;
}

export const stackOf = (stack: Omit<Stack, 'id'>): Stack => ({
  ...stack,
  id: `stack ${stack.of} ${stack.type} ${stack.direction} ${stack.label}`,
});
