import { z } from 'zod/mini';
import { Statement } from './evidence.ts';
import { EntityId, NodeLabel } from './model.ts';

export const Verdict = z.enum(['same', 'different', 'unsure']);
export type Verdict = z.infer<typeof Verdict>;

/** Why entities may be one: what they share. */
export const IdentityReason = z.object({
  type: z.enum(['name', 'alias', 'code', 'kind', 'post', 'place', 'period', 'together']),
  words: z.array(z.string()),
});

/** An entity of one report, with what tells it apart from its namesakes. */
export const IdentityMember = z.object({
  /** Its own id, whatever it was judged to be. */
  id: EntityId,
  /** The id under which it is kept now. */
  kept: EntityId,
  report: z.string(),
  /** EDTF. */
  period: z.string(),
  label: NodeLabel,
  kind: z.nullable(z.string()),
  names: z.array(z.string()),
  /** What its report says of it, with quotations: a few statements, posts first, then in the order of the text. */
  statements: z.array(Statement),
  /** How many statements its report makes of it. */
  said: z.int(),
});

/** Entities of several reports that may be one, or of which a person judged whether they are. */
export const Identity = z.object({
  id: z.string(),
  state: z.enum(['proposed', 'judged']),
  /** The likelier the more; null for what has been judged. */
  score: z.nullable(z.number()),
  reasons: z.array(IdentityReason),
  /** Null for a proposal. */
  judgement: z.nullable(Verdict),
  /** The judgements that it rests on. */
  judgements: z.array(
    z.object({
      a: EntityId,
      b: EntityId,
      why: z.string(),
      by: z.nullable(z.string()),
      on: z.nullable(z.string()),
    }),
  ),
  members: z.array(IdentityMember),
  /** Members of reports that are not loaded. */
  absent: z.array(EntityId),
});
export type Identity = z.infer<typeof Identity>;
