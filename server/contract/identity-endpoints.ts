import { z } from 'zod/mini';
import { type Endpoint, limitUpTo } from './endpoint.ts';
import { Identity, Verdict } from './identity.ts';
import { EntityId } from './model.ts';
import { ScopeInput } from './scope.ts';

/** Whether things of several reports are one: what is proposed, what was judged, and judging. */
export const identityEndpoints = {
  identities: {
    method: 'GET',
    path: '/api/identities',
    summary:
      'Entities of several reports that may be one, the likeliest first, or that were judged; with the statements that tell them apart.',
    input: z.object({
      state: z._default(z.enum(['proposed', 'judged']), 'proposed'),
      /** Only with a member of these. */
      scope: ScopeInput,
      /** Only those with this entity among their members. */
      member: z.optional(EntityId),
      limit: limitUpTo(100, 20),
      /** `next` of the answer before. */
      cursor: z.optional(z.string().check(z.regex(/^[0-9]{1,6}$/))),
    }),
    output: z.object({
      identities: z.array(Identity),
      total: z.int(),
      next: z.nullable(z.string()),
    }),
  },
  judge: {
    method: 'POST',
    path: '/api/identities',
    status: 201,
    summary:
      'Judge whether entities of several reports are the same; kept in `identity.csv` of the data folder, signed and dated.',
    input: z.object({
      members: z.array(EntityId).check(z.minLength(2), z.maxLength(100)),
      judgement: Verdict,
      why: z.string().check(z.minLength(1), z.maxLength(1_000)),
      /** Who judges, where nobody has to sign in; whoever runs the program where it is left out. */
      by: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    }),
    output: Identity,
  },
  unjudge: {
    method: 'DELETE',
    path: '/api/identities/:id',
    summary: 'Take back what was judged last of these: what it made one is parted again.',
    input: z.object({ id: z.string().check(z.regex(/^identity-[0-9a-f]{12}$/)) }),
    output: z.object({ members: z.array(EntityId) }),
  },
} as const satisfies Record<string, Endpoint>;
