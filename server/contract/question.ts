import { z } from 'zod/mini';
import { GraphFragment, GraphNode } from './graph.ts';

/** A question that researchers bring, with the Cypher that answers it. */
export const Question = z.object({
  /** The file's name without its ending, `01-cases-led-to-commendations`. */
  id: z.string(),
  /** The pack that brings it. */
  pack: z.string(),
  number: z.int().check(z.minimum(1)),
  title_zh: z.string(),
  title_en: z.string(),
  /**
   * The answer in one sentence, empty where none was written. `{case}` stands for how many different things the column
   * `case` holds, `{rows}` for the rows, `{givers?}` for the rows in which the column is empty, `{through+}` for those in
   * which it is not, `{tense=then}` for those that say so; `{case:case/cases}` adds the word, and what stands in square
   * brackets is left out where a number in it is 0.
   */
  result_zh: z.string(),
  result_en: z.string(),
  /** The columns in order, named in both languages. */
  columns: z.array(z.object({ name: z.string(), label_zh: z.string(), label_en: z.string() })),
  cypher: z.string(),
});
export type Question = z.infer<typeof Question>;

/** A step of the tour of Cypher: a statement and what it shows. */
export const TourStep = z.object({
  pack: z.string(),
  title_zh: z.string(),
  title_en: z.string(),
  text_zh: z.string(),
  text_en: z.string(),
  cypher: z.string(),
  /** JSON of its parameters; empty when it has none. */
  params: z.string(),
});
export type TourStep = z.infer<typeof TourStep>;

/** A cell of an answer: a node, several, ids of statements to open, or a plain value. */
export const Cell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('node'), node: GraphNode }),
  z.object({ type: z.literal('nodes'), nodes: z.array(GraphNode) }),
  z.object({ type: z.literal('statements'), ids: z.array(z.string()) }),
  z.object({ type: z.literal('value'), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  z.object({ type: z.literal('values'), values: z.array(z.union([z.string(), z.number(), z.boolean()])) }),
]);
export type Cell = z.infer<typeof Cell>;

export const Answer = z.object({
  question: Question,
  rows: z.array(z.array(Cell)),
  truncated: z.boolean(),
  /** The answer as a picture: its nodes and the edges that its statements draw. */
  graph: GraphFragment,
});
export type Answer = z.infer<typeof Answer>;
