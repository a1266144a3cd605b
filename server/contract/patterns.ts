import { z } from 'zod/mini';
import { EntityLabel, RelationType } from './model.ts';

const Slug = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(60));
const Side = z.enum(['from', 'to']);
const Text = z.string().check(z.minLength(1));
const named = { name_zh: Text, name_en: Text };

/** What joins a story's act to another node, or one such node to a further one. Steps are in the order of telling. */
export const StoryStep = z.strictObject({
  id: Slug,
  type: RelationType,
  /** What it goes out from: `act`, or a step before. A step is told right after the one that it goes out from. */
  of: Slug,
  /** The end of the edge at which the new node stands. */
  side: Side,
  /** What stands before the new nodes in a line of a story. */
  said_zh: Text,
  said_en: Text,
  /** The same where a reader only concluded it; null where it makes no difference. */
  inferred_zh: z.nullable(Text),
  inferred_en: z.nullable(Text),
  /** What stands there where no report says it; null for nothing. */
  missing_zh: z.nullable(Text),
  missing_en: z.nullable(Text),
  /** Labels of the node that it goes out from for which that is said; empty for all. */
  missing_of: z.array(EntityLabel),
  /** Whether the first picture has it. */
  drawn: z.boolean(),
  /** Whether its dates are the story's. */
  dated: z.boolean(),
});
export type StoryStep = z.infer<typeof StoryStep>;

/** A column of the picture of stories. A node stands in the first that takes it, by label first, then by edge. */
export const StoryColumn = z.strictObject({
  id: Slug,
  ...named,
  /** Headed by the label's own plural where all its nodes have one label. */
  by_label: z.boolean(),
  /** All nodes of these labels stand here. */
  labels: z.array(EntityLabel),
  /** And those at this side of such an edge; with `beside`, where its other end stands in that column. */
  ends: z.array(z.strictObject({ type: RelationType, side: Side, beside: z.nullable(Slug) })),
  /** Takes only what no other column takes. */
  last: z.boolean(),
  /** The column under whose nodes this one's go where there is too little room; null for none. */
  under: z.nullable(Slug),
});
export type StoryColumn = z.infer<typeof StoryColumn>;

/** A story: an act (a commendation, a judgment) with what led to it, who did it, and what else is told of it. */
export const StoryPattern = z.strictObject({
  id: Slug,
  /** Of several: Commendations. */
  ...named,
  /** The question that a picture of them answers: what was commended, and by whom? Without one the name stands above it. */
  title_zh: z.optional(Text),
  title_en: z.optional(Text),
  /** What is counted as one of them, where a reader may wonder. */
  counted_zh: z.optional(Text),
  counted_en: z.optional(Text),
  /** Labels of acts. */
  act: z.array(EntityLabel).check(z.minLength(1)),
  steps: z.array(StoryStep).check(z.minLength(1)),
  /** The step that leads to the act: with one, it is a whole story. */
  cause: z.strictObject({
    step: Slug,
    ...named,
    none_zh: Text,
    none_en: Text,
    /** Labels of the causes that the first picture prefers. */
    first: z.array(EntityLabel),
  }),
  /** The step that says who did it: stories are listed by it, and told apart by whether it is stated. */
  agent: z.strictObject({
    step: Slug,
    ...named,
    by_zh: Text,
    by_en: Text,
    stated_zh: Text,
    stated_en: Text,
    unstated_zh: Text,
    unstated_en: Text,
    /** Asks for it; `{name}` stands for the act. */
    asked_zh: Text,
    asked_en: Text,
  }),
  /** From left to right. */
  columns: z.array(StoryColumn).check(z.minLength(1)),
});
export type StoryPattern = z.infer<typeof StoryPattern>;

/** A relation that a reader asks for at every node of a label. */
export const ExpectedRelation = z.strictObject({
  id: Slug,
  label: EntityLabel,
  type: RelationType,
  direction: z.enum(['out', 'in']),
  ...named,
  /** Says in an account that no report states it, `{name}` being the node; null where accounts do not say so. */
  unstated_zh: z.nullable(Text),
  unstated_en: z.nullable(Text),
});
export type ExpectedRelation = z.infer<typeof ExpectedRelation>;

/** What labels and types mean together, in a pack's own words. */
export const Patterns = z.strictObject({
  stories: z.array(StoryPattern),
  /** Types that place one thing under another, the strongest first, and which end is the upper one. */
  hierarchy: z.array(z.strictObject({ type: RelationType, upper: Side })),
  /** Types that join a part to its whole, and at which end the whole stands. */
  parts: z.array(z.strictObject({ type: RelationType, whole: Side })),
  /** Types that say who set something up, and at which end the founder stands. */
  founders: z.array(z.strictObject({ type: RelationType, founder: Side })),
  /** In the order in which they are named where they are missing. */
  expected: z.array(ExpectedRelation),
  /** Types that say who holds a post and may carry a tense, with the type that says where the post is. */
  posts: z.array(z.strictObject({ type: RelationType, within: z.nullable(RelationType) })),
  /** Types that say who wrote a report. */
  authors: z.array(RelationType),
});
export type Patterns = z.infer<typeof Patterns>;

/** Of a pack that says nothing of them. */
export const NO_PATTERNS: Patterns = {
  stories: [],
  hierarchy: [],
  parts: [],
  founders: [],
  expected: [],
  posts: [],
  authors: [],
};
