import { z } from 'zod/mini';
import { Basis, EdgeId, Level, NodeId, NodeLabel, RelationType, StatementId } from './model.ts';

/** A node as it is drawn. */
export const GraphNode = z.object({
  id: NodeId,
  label: NodeLabel,
  kind: z.nullable(z.string()),
  name_zh: z.string(),
  /** Our translation; never evidence. */
  name_en: z.string(),
  /** For drawing, where the full name repeats what stands beside it. */
  short_zh: z.nullable(z.string()),
  short_en: z.nullable(z.string()),
  /** A case's code as printed, `5·12`. */
  code: z.nullable(z.string()),
  /** False for what the text only describes ("provincial leaders"). */
  named: z.boolean(),
  /** How many edges it has in the whole store. */
  degree: z.int().check(z.minimum(0)),
  /** Ids of the reports that speak of it, sorted; a report's own id, and a passage's report. */
  reports: z.array(z.string()),
  /** Post or whole that tells it from another of its name; left out where no other has its name or none is known. */
  context_zh: z.optional(z.string()),
  context_en: z.optional(z.string()),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** An edge as it is drawn: the projection of one or more statements. */
export const GraphEdge = z.object({
  id: EdgeId,
  type: RelationType,
  from: NodeId,
  to: NodeId,
  /** The strongest of its statements. */
  basis: Basis,
  /** True when every statement announces and none reports it done. */
  plan: z.boolean(),
  /** True when every statement says that it is not so. */
  negated: z.boolean(),
  /** True when some say so and some that it is not so. */
  disputed: z.boolean(),
  /** EDTF, as its statements say, sorted; empty when no report gives one. */
  dates: z.array(z.string()),
  /** `current`, `then` or `former`, for posts. */
  tense: z.nullable(z.string()),
  statements: z.array(StatementId).check(z.minLength(1)),
  reports: z.array(z.string()).check(z.minLength(1)),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** Nodes and edges, each once; no edge without both its ends. */
export const GraphFragment = z.object({ nodes: z.array(GraphNode), edges: z.array(GraphEdge) });
export type GraphFragment = z.infer<typeof GraphFragment>;

/** How many edges of one type lead one way to nodes of one label. */
export const NeighbourCount = z.object({
  type: RelationType,
  direction: z.enum(['out', 'in']),
  label: NodeLabel,
  count: z.int().check(z.minimum(1)),
});
export type NeighbourCount = z.infer<typeof NeighbourCount>;

export const Mention = z.object({
  passage: z.string(),
  start: z.int(),
  end: z.int(),
  surface: z.string(),
});
export type Mention = z.infer<typeof Mention>;

export const NodeDetails = z.extend(GraphNode, {
  aliases_zh: z.array(z.string()),
  aliases_en: z.array(z.string()),
  /** Ids that were judged to be the same and now lead here. */
  merged_ids: z.array(z.string()),
  status_zh: z.nullable(z.string()),
  status_en: z.nullable(z.string()),
  level: z.nullable(Level),
  /** Ids in other catalogues, `wikidata:Q42`: entered by a person, never fetched. */
  authorities: z.array(z.string()),
  note: z.nullable(z.string()),
  /** In the order of the text, 200 at most. */
  mentions: z.array(Mention),
  /** How many there are in all. */
  mention_count: z.int().check(z.minimum(0)),
  /** Most first. */
  neighbours: z.array(NeighbourCount),
  statements: z.int().check(z.minimum(0)),
  observations: z.int().check(z.minimum(0)),
});
export type NodeDetails = z.infer<typeof NodeDetails>;

/** An entity that the search finds. */
export const SearchHit = z.extend(
  z.pick(GraphNode, {
    id: true,
    label: true,
    kind: true,
    name_zh: true,
    name_en: true,
    degree: true,
    reports: true,
    context_zh: true,
    context_en: true,
  }),
  {
    /** The name, alias, code or pinyin that matched. */
    matched: z.string(),
  },
);

/** What the search finds, best first. */
export const SearchHits = z.object({ hits: z.array(SearchHit), truncated: z.boolean() });

/** A page of the nodes of one label. */
export const NodeList = z.object({
  nodes: z.array(GraphNode),
  /** How many there are in all. */
  total: z.int().check(z.minimum(0)),
  /** Cursor of the next page; null at the end. */
  next: z.nullable(z.string()),
});

/** A page of a node's edges, with the nodes at their other ends. */
export const Neighbours = z.extend(GraphFragment, {
  /**
   * Where `among` was asked for: the edges that are not in `edges` and join a node that is new to it to another new one
   * or to one of its own, which `nodes` need not hold.
   */
  among: z.array(GraphEdge),
  /** Whether there are more of these. */
  truncated: z.boolean(),
  /** How many there are in all for this type, direction and label, whatever their names. */
  total: z.int(),
  /** Cursor of the next page; null at the end. */
  next: z.nullable(z.string()),
});

/**
 * The nodes asked for, the ends of the edges asked for, and every edge among these, or between one of these and one of
 * those that `among` named, which `nodes` need not hold.
 */
export const DrawnGraph = z.extend(GraphFragment, {
  missing: z.array(z.string()),
  /**
   * Ids that were asked for, or were at an end of an edge that was asked for by a former id, and now lead to another
   * node, which the answer holds in their place.
   */
  merged: z.array(z.object({ id: NodeId, into: NodeId })),
  /**
   * Ids of the first version that were asked for and now stand for several things, which the answer does not hold: it did
   * not tell entities of one spelling apart by their report.
   */
  ambiguous: z.array(z.object({ id: z.string(), nodes: z.array(GraphNode), edges: z.array(EdgeId) })),
  /** Where a former id was asked for: the ids that edges of the answer had before. */
  moved: z.array(z.object({ id: EdgeId, into: EdgeId })),
  truncated: z.boolean(),
});
