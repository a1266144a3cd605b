import { z } from 'zod/mini';
import { GraphNode } from './graph.ts';
import {
  Basis,
  Certainty,
  Claim,
  Comparison,
  FactStatus,
  FigureDirection,
  Measure,
  PassageKind,
  QuotationRole,
} from './model.ts';
import { SourceDescription } from './source.ts';

/** A place in a report. Offsets count Unicode code points in the passage, start included, end excluded. */
export const Quotation = z.object({
  role: QuotationRole,
  /** Numbers a fact's quotations of one role from 1: a fact with two of its words is said twice. */
  seq: z.int().check(z.minimum(1)),
  /** Numbers the pieces of one quotation that a line break cuts, from 1. */
  part: z.int().check(z.minimum(1)),
  passage: z.string(),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  /** The words that anchor it, verbatim, in order. */
  terms: z.array(z.string()),
  /** The quotation itself; only when the report's text is attached. */
  text: z.optional(z.string()),
});
export type Quotation = z.infer<typeof Quotation>;

/** The quotations that say the fact itself: its place in the text is theirs. */
export const saidIn = <Q extends { readonly role: QuotationRole }>(quotations: readonly Q[]): readonly Q[] =>
  quotations.filter(({ role }) => role === 'words');

/** A note that the words can be read in more than one way. */
export const Ambiguity = z.object({
  id: z.string(),
  issue_zh: z.string(),
  issue_en: z.string(),
  reading_zh: z.string(),
  reading_en: z.string(),
  alternatives_zh: z.string(),
  alternatives_en: z.string(),
});
export type Ambiguity = z.infer<typeof Ambiguity>;

const Fact = z.object({
  id: z.string(),
  report: z.string(),
  basis: Basis,
  /** From what an inferred fact is concluded, or which clause an ellipsis takes its subject from. */
  why: z.nullable(z.string()),
  /** Announced, not done. */
  plan: z.boolean(),
  /** Said not to be so. */
  negated: z.boolean(),
  /** The annotator's; null where nobody has judged. */
  certainty: z.nullable(Certainty),
  /** Who says so, where it is not the report itself. */
  attributed_to: z.nullable(GraphNode),
  claim: z.nullable(Claim),
  status: z.nullable(FactStatus),
  made_by: z.nullable(z.string()),
  /** ISO 8601, a day. */
  made_on: z.nullable(z.string()),
  checked_by: z.nullable(z.string()),
  checked_on: z.nullable(z.string()),
  /** `hand`, `rule`, `model:<name>` or `import:<format>`. */
  origin: z.nullable(z.string()),
  gloss_zh: z.string(),
  gloss_en: z.string(),
  /** Its own words first, then what its subject is taken from, then what it is concluded from. */
  quotations: z.array(Quotation).check(z.minLength(1)),
  ambiguities: z.array(Ambiguity),
});

/** What a statement says besides its two ends: the value, and for an entity the node. */
export const Qualifier = z.object({ role: z.string(), value: z.string(), entity: z.nullable(GraphNode) });
export type Qualifier = z.infer<typeof Qualifier>;

/** What one report says of two nodes. */
export const Statement = z.extend(Fact, {
  predicate: z.string(),
  subject: GraphNode,
  object: GraphNode,
  /** EDTF; null when the report gives none. */
  date: z.nullable(z.string()),
  tense: z.nullable(z.string()),
  count: z.nullable(z.int()),
  qualifiers: z.array(Qualifier),
});
export type Statement = z.infer<typeof Statement>;

export const Indicator = z.object({
  id: z.string(),
  label_zh: z.string(),
  label_en: z.string(),
  unit: z.string(),
  measure: Measure,
});
export type Indicator = z.infer<typeof Indicator>;

/** A figure: what one report says of an indicator. Values are decimal numbers as text, so that none loses a digit. */
export const Figure = z.extend(Fact, {
  indicator: Indicator,
  about: z.array(GraphNode).check(z.minLength(1)),
  value: z.string(),
  unit: z.string(),
  direction: FigureDirection,
  /** Null where a plain count is compared with nothing. */
  comparison: z.nullable(Comparison),
  /** EDTF. */
  period: z.nullable(z.string()),
  approx: z.boolean(),
  as_written: z.string(),
  baseline_value: z.nullable(z.string()),
  baseline_unit: z.nullable(z.string()),
});
export type Figure = z.infer<typeof Figure>;

export const ReportSummary = z.extend(SourceDescription, {
  id: z.string(),
  /** EDTF. */
  period: z.string(),
  /** Id of the entity that it is mainly about. */
  subject: z.nullable(z.string()),
  /** True for a report that was made up. */
  invented: z.boolean(),
  characters: z.int(),
  /** Whether the text is at hand, so that quotations can be shown in full. */
  attached: z.boolean(),
  passages: z.int(),
  statements: z.int(),
  observations: z.int(),
  /** Passages that a fact rests on. */
  covered: z.int(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

export const PassageSummary = z.object({
  id: z.string(),
  order: z.int(),
  kind: PassageKind,
  section: z.nullable(z.string()),
  joins_next: z.boolean(),
  characters: z.int(),
  /** Empty where nobody wrote one. */
  summary_zh: z.string(),
  summary_en: z.string(),
  /** How much rests on this passage. */
  coverage: z.object({ relations: z.int(), observations: z.int(), mentions: z.int() }),
  /** The passage itself; only when the report's text is attached. */
  text: z.optional(z.string()),
});
export type PassageSummary = z.infer<typeof PassageSummary>;
