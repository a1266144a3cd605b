import { z } from 'zod/mini';
import { Basis, ReportId } from './model.ts';

/** What somebody might take for a fact: nothing outside its queue shows it. */
export const Suggestion = z.object({
  /** Follows from what it says. */
  n: z.string(),
  /** `rule:names`, `rule:figures`, `rule:honours`, `rule:pointing`, `model:<name>`. */
  source: z.string(),
  kind: z.enum(['mention', 'statement', 'figure']),
  passage: z.string(),
  /** Of the words that it would quote. */
  start: z.int(),
  end: z.int(),
  says_zh: z.string(),
  says_en: z.string(),
  /** What nobody but a person can say: on what a fact rests, what a number counts; null for nothing. */
  needs: z.nullable(z.enum(['basis', 'indicator'])),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** How often what a source suggested was right. */
export const Precision = z.object({
  source: z.string(),
  taken: z.int(),
  /** Taken with other words, another basis or another indicator. */
  changed: z.int(),
  refused: z.int(),
});
export type Precision = z.infer<typeof Precision>;

/** The model that may be asked; null where none is set. */
export const AskedModel = z.nullable(
  z.object({
    name: z.string(),
    host: z.string(),
    /** Whether a passage would leave this computer. */
    leaves: z.boolean(),
  }),
);

export const Suggestions = z.object({
  suggestions: z.array(Suggestion),
  total: z.int(),
  precision: z.array(Precision),
  model: AskedModel,
});

/** What became of a model's answer: what is in the queue now, and what was thrown away and why. */
export const Proposed = z.object({
  kept: z.int(),
  rejected: z.array(z.object({ what: z.string(), message: z.string(), message_zh: z.string() })),
});
export type Proposed = z.infer<typeof Proposed>;

const ofReport = { id: ReportId };
const passage = z.optional(z.union([z.int(), z.string().check(z.maxLength(100))]));
export const OneSuggestion = z.object({ ...ofReport, n: z.string().check(z.regex(/^[0-9a-f]{12}$/)) });
export const TakeSuggestion = z.extend(OneSuggestion, {
  /** Other ends of the words. */
  start: z.optional(z.int().check(z.minimum(0))),
  end: z.optional(z.int().check(z.minimum(1))),
  basis: z.optional(Basis),
  why: z.optional(z.string().check(z.maxLength(1_000))),
  indicator: z.optional(z.string().check(z.maxLength(80))),
});
export const ListSuggestions = z.object({
  ...ofReport,
  passage,
  limit: z._default(z.coerce.number<number>().check(z.int(), z.minimum(1), z.maximum(500)), 100),
});
/** What a model has found, as a file: LangExtract's JSON or JSONL, or plain JSON. */
export const ProposeSuggestions = z.object({
  ...ofReport,
  model: z.string().check(z.regex(/^[\w.:/-]{1,80}$/)),
  file: z.string().check(z.minLength(1), z.maxLength(8_000_000)),
});
export const AskSuggestions = z.object({ ...ofReport, passage: z.union([z.int(), z.string()]) });
