import { z } from 'zod/mini';
import { Ambiguity, Quotation } from './evidence.ts';
import { GraphFragment, Mention } from './graph.ts';
import { Basis, EdgeId, NodeId, StatementId } from './model.ts';

/** A statement or figure, pared down to what reading its report beside the graph needs. */
export const PlacedFact = z.object({
  id: StatementId,
  /** The edge that it is drawn as; null for a figure. */
  edge: z.nullable(EdgeId),
  /** Subject, then object; for a figure, what it is about. */
  about: z.array(NodeId).check(z.minLength(1)),
  basis: Basis,
  why: z.nullable(z.string()),
  plan: z.boolean(),
  negated: z.boolean(),
  gloss_zh: z.string(),
  gloss_en: z.string(),
  quotations: z.array(z.omit(Quotation, { text: true })).check(z.minLength(1)),
  ambiguities: z.array(Ambiguity),
});
export type PlacedFact = z.infer<typeof PlacedFact>;

/** Everything that one report says, with its places, and the graph that this draws. */
export const ReportStatements = z.extend(GraphFragment, {
  report: z.string(),
  /** In the order of the text, 5,000 at most. */
  facts: z.array(PlacedFact),
  /** Where entities are named, in the order of the text. */
  mentions: z.array(z.extend(Mention, { entity: NodeId })),
  truncated: z.boolean(),
});
export type ReportStatements = z.infer<typeof ReportStatements>;
