import { z } from 'zod';
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

const PlanStep: z.ZodType<PlanStep> = z.object({
  operatorType: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  identifiers: z.array(z.string()),
  dbHits: z.number().optional(),
  rows: z.number().optional(),
  pageCacheHits: z.number().optional(),
  pageCacheMisses: z.number().optional(),
  children: z.array(z.lazy(() => PlanStep)),
});

/** A remark of the server's on a statement that it ran: a label that is nowhere, a product that grows. */
export const Remark = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  severity: z.string(),
  position: z.object({ offset: z.number(), line: z.number(), column: z.number() }).nullish(),
});
export type Remark = z.infer<typeof Remark>;

/** What `POST /api/query` answers in Neo4j's typed form, with what our console adds. */
export const AnswerBody = z.object({
  data: z.object({
    fields: z.array(z.string()),
    values: z.array(z.custom<RawRow>((row) => Array.isArray(row))),
  }),
  notifications: z.array(Remark).default([]),
  queryPlan: PlanStep.optional(),
  profiledQueryPlan: PlanStep.optional(),
  truncated: z.boolean().default(false),
  limit: z.object({ rows: z.number().optional(), bytes: z.number().optional() }).optional(),
});
export type AnswerBody = z.infer<typeof AnswerBody>;

/** An error of the console: a refusal says the clause and where it stands. */
export const FailureBody = z.object({
  errors: z
    .array(
      z.object({
        code: z.string(),
        message: z.string(),
        message_zh: z.string().optional(),
        clause: z.string().optional(),
        line: z.int().optional(),
        column: z.int().optional(),
      }),
    )
    .min(1),
});
