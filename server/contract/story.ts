import { z } from 'zod/mini';
import { paged } from './endpoint.ts';
import { GraphEdge, GraphFragment } from './graph.ts';
import { NodeId, PassageId } from './model.ts';

/** An act (a commendation, a judgment) with what led to it, who did it, and what else its pattern tells. */
const Commendation = z.extend(GraphFragment, {
  /** Id of the pattern that it follows. */
  pattern: z.string(),
  /** The act. */
  act: NodeId,
  /** False where no report says who did it. */
  agent_stated: z.boolean(),
  /** The passage that first tells it. */
  place: PassageId,
  /** In the order of telling: those of the act itself, then those that go on from there. */
  steps: z.array(z.pick(GraphEdge, { id: true, type: true, from: true, to: true, statements: true })),
});

export const Stories = z.object({
  stories: z.array(
    z.extend(Commendation, {
      /** What led to the act. */
      cause: NodeId,
    }),
  ),
  /** Acts of which no report says what led to them. */
  others: z.array(Commendation),
  ...paged,
  /** How many of them say what led to the act. */
  caused: z.int().check(z.minimum(0)),
});
