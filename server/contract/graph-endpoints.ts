import { z } from 'zod/mini';
import { type Endpoint, IdList, limitUpTo } from './endpoint.ts';
import { Figure, Statement } from './evidence.ts';
import { DrawnGraph, GraphFragment, Neighbours, NodeDetails, NodeList, SearchHits } from './graph.ts';
import {
  LONGEST_SEARCH,
  MOST_DRAWN,
  MOST_HITS,
  MOST_HOPS,
  MOST_IDS_IN_ADDRESS,
  MOST_LISTED,
  MOST_NEIGHBOURS,
} from './limits.ts';
import { EdgeId, EntityLabel, NodeId, NodeLabel, RelationType } from './model.ts';
import { ScopeInput } from './scope.ts';

/** What can be drawn by its id. */
const DrawnId = z.union([NodeId, EdgeId]);

/** Nodes that whoever asks has already: the answer holds the edges to them, too. */
const Known = z.optional(z.pipe(IdList, z.array(NodeId).check(z.maxLength(MOST_IDS_IN_ADDRESS))));

/** Which of a node's neighbours are asked for. */
const NeighboursWanted = z.object({
  id: NodeId,
  type: z.optional(RelationType),
  direction: z._default(z.enum(['out', 'in', 'both']), 'both'),
  label: z.optional(NodeLabel),
  /** Only those whose names hold it. */
  q: z._default(z.string().check(z.maxLength(LONGEST_SEARCH)), ''),
  limit: limitUpTo(MOST_NEIGHBOURS, 100),
  /** `next` of the answer before. */
  cursor: z.optional(z.string().check(z.maxLength(300))),
  scope: ScopeInput,
});

/** Finding and drawing: nodes, edges, what lies around them. */
export const graphEndpoints = {
  search: {
    method: 'GET',
    path: '/api/search',
    explained: true,
    summary: 'Entities by Chinese or English name, alias, code, pinyin or initials; best first.',
    input: z.object({
      q: z.string().check(z.maxLength(LONGEST_SEARCH)),
      label: z.optional(EntityLabel),
      limit: limitUpTo(MOST_HITS, 20),
    }),
    output: SearchHits,
  },
  nodes: {
    method: 'GET',
    path: '/api/nodes',
    explained: true,
    summary:
      'Entities of one label, or one kind of it, best connected first; with `q` those whose names hold it.',
    input: z.object({
      label: EntityLabel,
      kind: z.optional(z.string().check(z.maxLength(100))),
      q: z._default(z.string().check(z.maxLength(LONGEST_SEARCH)), ''),
      limit: limitUpTo(MOST_LISTED, 50),
      /** `next` of the answer before. */
      cursor: z.optional(z.string().check(z.maxLength(300))),
      scope: ScopeInput,
    }),
    output: NodeList,
  },
  node: {
    method: 'GET',
    path: '/api/nodes/:id',
    explained: true,
    summary: 'One node: names, mentions, and counts of its neighbours by type, direction and label.',
    input: z.object({ id: NodeId, scope: ScopeInput }),
    output: NodeDetails,
  },
  neighbours: {
    method: 'GET',
    path: '/api/nodes/:id/neighbours',
    explained: true,
    summary:
      'Edges of one node and the nodes at their other ends, best connected first; with `among`, also every edge that joins the new ones to these ids or to each other.',
    input: z.extend(NeighboursWanted, { among: Known }),
    output: Neighbours,
  },
  neighboursAmong: {
    method: 'POST',
    path: '/api/nodes/:id/neighbours',
    explained: true,
    summary: `The same with up to ${MOST_DRAWN} ids in \`among\`, sent as a list.`,
    input: z.extend(NeighboursWanted, { among: z.array(NodeId).check(z.maxLength(MOST_DRAWN)) }),
    output: Neighbours,
  },
  nodeStatements: {
    method: 'GET',
    path: '/api/nodes/:id/statements',
    explained: true,
    summary: 'What the reports say of one node: its statements and its figures, in the order of the text.',
    input: z.object({ id: NodeId, scope: ScopeInput, limit: limitUpTo(500, 100) }),
    output: z.object({ statements: z.array(Statement), figures: z.array(Figure), truncated: z.boolean() }),
  },
  graph: {
    method: 'GET',
    path: '/api/graph',
    explained: true,
    summary:
      'The nodes of these ids, the ends of edges named by theirs, and every edge among them, or between them and the ids in `among`; ids that are gone, lead to others now, or stand for several are listed.',
    input: z.object({
      ids: z.pipe(IdList, z.array(DrawnId).check(z.minLength(1), z.maxLength(MOST_IDS_IN_ADDRESS))),
      among: Known,
      scope: ScopeInput,
    }),
    output: DrawnGraph,
  },
  graphOfMany: {
    method: 'POST',
    path: '/api/graph',
    explained: true,
    summary: `The same for up to ${MOST_DRAWN} ids, sent as a list.`,
    input: z.object({
      ids: z.array(DrawnId).check(z.minLength(1), z.maxLength(MOST_DRAWN)),
      among: z.optional(z.array(NodeId).check(z.maxLength(MOST_DRAWN))),
      scope: ScopeInput,
    }),
    output: DrawnGraph,
  },
  paths: {
    method: 'GET',
    path: '/api/paths',
    explained: true,
    summary:
      'Shortest paths between two nodes, whatever the direction of their edges; on request not by way of some nodes or of busy ones.',
    input: z.object({
      from: NodeId,
      to: NodeId,
      maxHops: limitUpTo(MOST_HOPS, 4),
      /** Most edges that a node on the way may have: what is joined to everything joins nothing. */
      maxDegree: z.optional(z.coerce.number<number>().check(z.int(), z.minimum(1))),
      /** Ids of nodes that are not to be on the way. */
      without: z.optional(z.pipe(IdList, z.array(NodeId).check(z.maxLength(50)))),
      scope: ScopeInput,
      limit: limitUpTo(25, 5),
    }),
    output: z.object({ paths: z.array(GraphFragment), truncated: z.boolean() }),
  },
} as const satisfies Record<string, Endpoint>;
