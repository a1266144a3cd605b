import { z } from 'zod/mini';
import { GraphEdge, GraphNode } from './graph.ts';
import { Basis, EdgeId, StatementId } from './model.ts';

/** A figure and the parts of what it counts that the same words name. */
export const CountedParts = z.object({
  figure: StatementId,
  whole: GraphNode,
  parts: z.array(GraphNode).check(z.minLength(2)),
  /** The statements that say that they are its parts. */
  statements: z.array(StatementId),
});
export type CountedParts = z.infer<typeof CountedParts>;

/** A figure about a whole and those about its parts: same report, indicator, unit and period. */
export const SummedFigures = z.object({
  total: StatementId,
  parts: z.array(StatementId).check(z.minLength(1)),
});
export type SummedFigures = z.infer<typeof SummedFigures>;

/** A statement or figure as the timeline needs it. */
export const DatedFact = z.object({
  id: StatementId,
  report: z.string(),
  figure: z.boolean(),
  /** EDTF, no finer than the report says; null when it gives none. */
  date: z.nullable(z.string()),
  basis: Basis,
  plan: z.boolean(),
  negated: z.boolean(),
  gloss_zh: z.string(),
  gloss_en: z.string(),
  /** The edge that it draws; null for a figure. */
  edge: z.nullable(EdgeId),
  /** Number of the passage in which it is said first. */
  passage: z.int(),
  /** The events that it is about: where no date is given, they say when. */
  during: z.array(z.pick(GraphNode, { id: true, name_zh: true, name_en: true, reports: true })),
});
export type DatedFact = z.infer<typeof DatedFact>;

const part = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({
    /** How many there are in all, whatever the limit. */
    total: z.int().check(z.minimum(0)),
    truncated: z.boolean(),
    rows: z.array(row),
  });

export const ComparedEntity = z.object({
  node: GraphNode,
  /** Statements and figures of the report that speaks of it, 24 at most. */
  statements: z.array(StatementId),
});
export type ComparedEntity = z.infer<typeof ComparedEntity>;

export const ComparedRelation = z.object({
  edge: GraphEdge,
  from: GraphNode,
  to: GraphNode,
  /** The statements of the older report, and of the newer. */
  older: z.array(StatementId),
  newer: z.array(StatementId),
});
export type ComparedRelation = z.infer<typeof ComparedRelation>;

/**
 * Two reports side by side. That a report does not say a thing again does not mean that it has ended.
 */
export const ReportComparison = z.object({
  /**
   * Whether both are said to be about the same thing. Of others nothing is `done` or `open`: a plan of the one is no promise
   * that the other had to speak of, and stands in `gone`.
   */
  over_time: z.boolean(),
  entities: z.object({ new: part(ComparedEntity), gone: part(ComparedEntity) }),
  relations: z.object({
    /** Announced in the older report, reported in the newer. */
    done: part(ComparedRelation),
    /** Announced in the older report; the newer does not say it. */
    open: part(ComparedRelation),
    new: part(ComparedRelation),
    gone: part(ComparedRelation),
  }),
});
export type ReportComparison = z.infer<typeof ReportComparison>;
