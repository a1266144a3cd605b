import { z } from 'zod/mini';
import type { RawRow } from './values.ts';

/** A step of a plan and those that feed it. Counts are there after PROFILE only. */
export interface PlanStep {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly string[];
  readonly dbHits?: number | undefined;
  readonly rows?: number | undefined;
  readonly pageCacheHits?: number | undefined;
  readonly pageCacheMisses?: number | undefined;
  readonly children: readonly PlanStep[];
}

const PlanStep: z.ZodMiniType<PlanStep> = z.object({
  operatorType: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  identifiers: z.array(z.string()),
  dbHits: z.optional(z.number()),
  rows: z.optional(z.number()),
  pageCacheHits: z.optional(z.number()),
  pageCacheMisses: z.optional(z.number()),
  children: z.array(z.lazy(() => PlanStep)),
});

/** A remark of the server's on a statement that it ran: a label that is nowhere, a product that grows. */
export const Remark = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  severity: z.string(),
  position: z.nullish(z.object({ offset: z.number(), line: z.number(), column: z.number() })),
});
export type Remark = z.infer<typeof Remark>;

/** What `POST /api/query` answers in Neo4j's typed form, with what our console adds. */
export const AnswerBody = z.object({
  data: z.object({
    fields: z.array(z.string()),
    values: z.array(z.custom<RawRow>((row) => Array.isArray(row))),
  }),
  notifications: z._default(z.array(Remark), []),
  queryPlan: z.optional(PlanStep),
  profiledQueryPlan: z.optional(PlanStep),
  truncated: z._default(z.boolean(), false),
  limit: z.optional(z.object({ rows: z.optional(z.number()), bytes: z.optional(z.number()) })),
});
export type AnswerBody = z.infer<typeof AnswerBody>;

/** An error of the console: a refusal says the clause and where it stands. */
export const FailureBody = z.object({
  errors: z
    .array(
      z.object({
        code: z.string(),
        message: z.string(),
        message_zh: z.optional(z.string()),
        clause: z.optional(z.string()),
        line: z.optional(z.int()),
        column: z.optional(z.int()),
      }),
    )
    .check(z.minLength(1)),
});
