import { z } from 'zod/mini';
import { Figure, ReportSummary } from './evidence.ts';
import { ExportId } from './export.ts';
import { ExportedEdge } from './export-document.ts';
import { GraphNode } from './graph.ts';
import { LONGEST_NOTE, LONGEST_TITLE, MOST_DRAWN, MOST_NOTES } from './limits.ts';
import { EdgeId, NodeId } from './model.ts';
import { DrawnVocabulary } from './vocabulary.ts';

const Place = z.object({ x: z.number(), y: z.number() });

/** What a person has remarked on something in the pack: their own words, and what these are about. */
export const OwnNote = z.object({
  said_zh: z.string().check(z.maxLength(LONGEST_NOTE)),
  said_en: z.string().check(z.maxLength(LONGEST_NOTE)),
  /** The line that shows it, where there is one. */
  edge: z.nullable(EdgeId),
  text: z.string().check(z.maxLength(LONGEST_NOTE)),
});
export type OwnNote = z.infer<typeof OwnNote>;

/** What an evidence pack is to hold. */
export const PackRequest = z.object({
  /** Edges, which come with their ends, and nodes. */
  ids: z.array(ExportId).check(z.minLength(1), z.maxLength(MOST_DRAWN)),
  /** Where nodes stand on the canvas; the pack finds places for the others. */
  positions: z._default(z.record(NodeId, Place), {}),
  title_zh: z._default(z.string().check(z.maxLength(LONGEST_TITLE)), ''),
  title_en: z._default(z.string().check(z.maxLength(LONGEST_TITLE)), ''),
  /** In the order of a person's own list. */
  notes: z._default(z.array(OwnNote).check(z.maxLength(MOST_NOTES)), []),
  /** The language it opens in. */
  language: z._default(z.enum(['zh', 'en']), 'zh'),
  /** The explorer's own address, for permanent links; none without it. */
  page: z.optional(z.url({ protocol: /^https?$/ })),
});

export type PackRequest = z.infer<typeof PackRequest>;

/** What lies in an evidence pack, as JSON: the graph with every quotation behind it. */
export const PackData = z.object({
  format: z.literal('yinzheng-pack'),
  version: z.literal(1),
  /** ISO 8601. */
  made: z.string(),
  title_zh: z.string(),
  title_en: z.string(),
  language: z.enum(['zh', 'en']),
  page: z.nullable(z.string()),
  /** Those that its facts are from. */
  reports: z.array(ReportSummary),
  notes: z.array(OwnNote),
  nodes: z.array(z.extend(GraphNode, { place: z.nullable(Place) })),
  edges: z.array(ExportedEdge),
  figures: z.array(Figure),
  /** The words of the packs of its labels and types. */
  vocabulary: DrawnVocabulary,
  /** Ids of its acts of which no report says who did them. */
  giverless: z.array(NodeId),
  /** The facts of the edges and the figures as tables for spreadsheets. */
  csv: z.object({ facts: z.string(), figures: z.string() }),
  /** Ids that were asked for and are not there. */
  missing: z.array(z.string()),
});
export type PackData = z.infer<typeof PackData>;
