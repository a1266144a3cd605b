import { z } from 'zod/mini';
import { GraphEdge, GraphNode } from './graph.ts';
import { VersionId } from './version.ts';

/** Goes up when a page could no longer read what an older program has written; page and data are published together. */
export const SITE_FORMAT = 1;

/** What an id of the past leads to: one thing of today, or several that it does not tell apart. */
const Former = z.object({ id: z.string(), into: z.array(z.string()) });

/**
 * Answers of the interface as they were given while publishing, by `answerKey`. A node or an edge within one that stands
 * in the tables of `SiteStart` is `{ $node: id }` or `{ $edge: id }` there.
 */
const Answers = z.record(z.string(), z.unknown());

/** What a published site needs before its first picture. */
export const SiteStart = z.object({
  format: z.literal(SITE_FORMAT),
  /** The day on which it was published, `2026-11-24`. */
  made: z.string(),
  version: VersionId,
  /** Ids of the reports, each with a file of its own, in this order. */
  reports: z.array(z.string()),
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  answers: Answers,
});
export type SiteStart = z.infer<typeof SiteStart>;

/** What it needs once somebody looks further. */
export const SiteMore = z.object({
  answers: Answers,
  /** Of each node what `NodeDetails` has beside or unlike the table's. */
  details: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Ids of the facts of each report, in the order of `SiteStart.reports`. */
  facts: z.array(z.array(z.string())),
  formerNodes: z.array(Former),
  formerEdges: z.array(Former),
});
export type SiteMore = z.infer<typeof SiteMore>;

/** What the search looks through. */
export const SiteSearch = z.object({
  /** Of each node its search keys, a line each. */
  keys: z.record(z.string(), z.string()),
  /** Traditional characters, and each one's simplified form at the same place. */
  traditional: z.string(),
  simplified: z.string(),
});
export type SiteSearch = z.infer<typeof SiteSearch>;

/** One report: its passages, what it says where, and the rest of its facts by id. */
export const SiteReport = z.object({
  answers: Answers,
  statements: z.record(z.string(), z.record(z.string(), z.unknown())),
  figures: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type SiteReport = z.infer<typeof SiteReport>;

/** Under which name the answer of an endpoint is kept, with the ids that it was asked about. */
export const answerKey = (endpoint: string, ...about: readonly string[]): string =>
  [endpoint, ...about].join(' ');
