import { z } from 'zod/mini';
import { GraphEdge, GraphFragment } from './graph.ts';
import { NodeId, PassageId } from './model.ts';

/** A commendation with what led to it, who gave and got it. */
const Commendation = z.extend(GraphFragment, {
  award: NodeId,
  /** False where no report says who gave it. */
  giver_stated: z.boolean(),
  /** The passage that first tells it. */
  place: PassageId,
  /** In the order of telling: led to, issued, received, granted at, posts. */
  steps: z.array(z.pick(GraphEdge, { id: true, type: true, from: true, to: true, statements: true })),
});

export const Stories = z.object({
  stories: z.array(
    z.extend(Commendation, {
      /** The case or programme that was commended. */
      cause: NodeId,
    }),
  ),
  /** Commendations of which no report says what led to them. */
  others: z.array(Commendation),
  truncated: z.boolean(),
});
