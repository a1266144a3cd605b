import { z } from 'zod/mini';
import { CountedParts, DatedFact, ReportComparison, SummedFigures } from './comparison.ts';
import { CypherQuery } from './cypher.ts';
import { type Endpoint, limitUpTo } from './endpoint.ts';
import { Figure, PassageSummary, ReportSummary, Statement } from './evidence.ts';
import { EXPORT_FILES, ExportChoice, ExportId } from './export.ts';
import { DrawnGraph, GraphEdge, GraphFragment, Neighbours, NodeDetails, SearchHits } from './graph.ts';
import {
  LONGEST_SEARCH,
  MOST_DRAWN,
  MOST_EXPORTED,
  MOST_HITS,
  MOST_HOPS,
  MOST_IDS_IN_ADDRESS,
  MOST_NEIGHBOURS,
} from './limits.ts';
import { EdgeId, EntityLabel, NodeId, NodeLabel, RelationType, ReportId, StatementRef } from './model.ts';
import { PackRequest } from './pack.ts';
import { Answer, Question, TourStep } from './question.ts';
import { ReportStatements } from './reading.ts';
import { Health, Schema } from './service.ts';
import { Stories } from './story.ts';
import { Vocabulary } from './vocabulary.ts';

/** Ids in one query parameter, separated by commas; each once. */
const IdList = z.pipe(
  z.string(),
  z.transform((text) => [...new Set(text.split(',').filter(Boolean))]),
);

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
  limit: limitUpTo(MOST_NEIGHBOURS, 100),
  /** `next` of the answer before. */
  cursor: z.optional(z.string().check(z.maxLength(300))),
});

/** What the endpoint `cypher` tells of, and the rest. */
const others = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service is ready, and what it holds.',
    input: z.object({}),
    output: Health,
  },
  schema: {
    method: 'GET',
    path: '/api/schema',
    summary: 'Node labels, kinds, relationship types and properties with counts, named in both languages.',
    input: z.object({}),
    output: Schema,
  },
  vocabulary: {
    method: 'GET',
    path: '/api/vocabulary',
    summary:
      'The words of the packs: labels, types, roles, kinds, indicators, units, comparisons, and what they mean together.',
    input: z.object({}),
    output: Vocabulary,
  },
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
  node: {
    method: 'GET',
    path: '/api/nodes/:id',
    explained: true,
    summary: 'One node: names, mentions, and counts of its neighbours by type, direction and label.',
    input: z.object({ id: NodeId }),
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
    input: z.object({ id: NodeId, limit: limitUpTo(500, 100) }),
    output: z.object({ statements: z.array(Statement), figures: z.array(Figure), truncated: z.boolean() }),
  },
  graph: {
    method: 'GET',
    path: '/api/graph',
    explained: true,
    summary:
      'The nodes of these ids, the ends of edges named by theirs, and every edge among them, or between them and the ids in `among`; ids that are gone, merged into others or moved with these are listed.',
    input: z.object({
      ids: z.pipe(IdList, z.array(DrawnId).check(z.minLength(1), z.maxLength(MOST_IDS_IN_ADDRESS))),
      among: Known,
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
    }),
    output: DrawnGraph,
  },
  paths: {
    method: 'GET',
    path: '/api/paths',
    explained: true,
    summary: 'Shortest paths between two nodes, whatever the direction of their edges.',
    input: z.object({ from: NodeId, to: NodeId, maxHops: limitUpTo(MOST_HOPS, 4), limit: limitUpTo(25, 5) }),
    output: z.object({ paths: z.array(GraphFragment), truncated: z.boolean() }),
  },
  evidence: {
    method: 'GET',
    path: '/api/edges/:id/evidence',
    explained: true,
    summary:
      'The statements behind an edge, with basis, gloss and quotations; under its former id too, where one of its ends was merged.',
    input: z.object({ id: EdgeId }),
    output: z.object({ edge: GraphEdge, statements: z.array(Statement).check(z.minLength(1)) }),
  },
  statement: {
    method: 'GET',
    path: '/api/statements/:id',
    summary: 'One statement or figure by its id.',
    input: z.object({ id: StatementRef }),
    output: z.object({ statement: z.nullable(Statement), figure: z.nullable(Figure) }),
  },
  stories: {
    method: 'GET',
    path: '/api/stories',
    explained: true,
    summary:
      'What led to an act (a commendation, a judgment), who did it and what else its pattern tells, and acts without a stated cause; each step with its statement ids.',
    input: z.object({ limit: limitUpTo(500, 100) }),
    output: Stories,
  },
  figures: {
    method: 'GET',
    path: '/api/figures',
    explained: true,
    summary: 'The figures, each with indicator, comparison, period and quotations, in the order of the text.',
    input: z.object({
      indicator: z.optional(z.string().check(z.maxLength(120))),
      about: z.optional(NodeId),
      limit: limitUpTo(1000, 500),
    }),
    output: z.object({ figures: z.array(Figure), truncated: z.boolean() }),
  },
  figureParts: {
    method: 'GET',
    path: '/api/figures/parts',
    explained: true,
    summary: 'Which figures count or sum up something whose parts the reports name or count too.',
    input: z.object({ limit: limitUpTo(500, 200) }),
    output: z.object({
      counted: z.array(CountedParts),
      summed: z.array(SummedFigures),
      truncated: z.boolean(),
    }),
  },
  timeline: {
    method: 'GET',
    path: '/api/timeline',
    explained: true,
    summary:
      'Every statement and figure with its date as far as the report gives one, in the order of the text.',
    input: z.object({ limit: limitUpTo(5000, 2000) }),
    output: z.object({ facts: z.array(DatedFact), truncated: z.boolean() }),
  },
  compare: {
    method: 'GET',
    path: '/api/compare',
    explained: true,
    summary: 'What is new, gone, done or still open from one report to another, each with its statements.',
    input: z.object({ from: ReportId, to: ReportId, limit: limitUpTo(500, 100) }),
    output: ReportComparison,
  },
  questions: {
    method: 'GET',
    path: '/api/questions',
    summary: 'The ready questions with their Cypher, and the steps of the tour.',
    input: z.object({}),
    output: z.object({ questions: z.array(Question), tour: z.array(TourStep) }),
  },
  answer: {
    method: 'GET',
    path: '/api/questions/:id/answer',
    explained: true,
    summary: 'The answer to one of the ready questions.',
    input: z.object({ id: z.string().check(z.maxLength(120)) }),
    output: Answer,
  },
  reports: {
    method: 'GET',
    path: '/api/reports',
    summary: 'The reports, by period.',
    input: z.object({}),
    output: z.object({ reports: z.array(ReportSummary) }),
  },
  passages: {
    method: 'GET',
    path: '/api/reports/:id/passages',
    explained: true,
    summary: 'The passages of a report in order: summaries, coverage, and the text when it is attached.',
    input: z.object({ id: ReportId }),
    output: z.object({ report: ReportSummary, passages: z.array(PassageSummary) }),
  },
  reportStatements: {
    method: 'GET',
    path: '/api/reports/:id/statements',
    summary: 'All that a report says, with its places in the text, and the graph that this draws.',
    input: z.object({ id: ReportId }),
    output: ReportStatements,
  },
  attachText: {
    method: 'PUT',
    path: '/api/reports/:id/text',
    summary: "Attach the report's text; refused with both hashes when it is another text.",
    input: z.object({ id: ReportId, text: z.string().check(z.maxLength(2_000_000)) }),
    output: z.object({ report: ReportSummary }),
  },
  export: {
    method: 'GET',
    path: '/api/export',
    summary: 'A file of these nodes and edges, or of all, with evidence; `format` says of which kind.',
    input: z.extend(ExportChoice, {
      ids: z.optional(
        z.pipe(IdList, z.array(ExportId).check(z.minLength(1), z.maxLength(MOST_IDS_IN_ADDRESS))),
      ),
    }),
    files: EXPORT_FILES,
  },
  exportOfMany: {
    method: 'POST',
    path: '/api/export',
    summary: `The same for up to ${MOST_EXPORTED} ids, sent as a list.`,
    input: z.extend(ExportChoice, {
      ids: z.array(ExportId).check(z.minLength(1), z.maxLength(MOST_EXPORTED)),
    }),
    files: EXPORT_FILES,
  },
  pack: {
    method: 'POST',
    path: '/api/pack',
    summary:
      'An evidence pack: one HTML file, read offline, with these edges and nodes and every quotation behind them.',
    input: PackRequest,
    files: ['text/html'],
  },
} as const satisfies Record<string, Endpoint>;

type Others = typeof others;
/** An endpoint whose Cypher can be shown. */
export type ExplainedEndpoint = {
  [Name in keyof Others]: Others[Name] extends { readonly explained: true } ? Name : never;
}[keyof Others];

const isExplained = (entry: [string, Endpoint]): entry is [ExplainedEndpoint, Endpoint] =>
  entry[1].explained === true;
const explained = Object.entries<Endpoint>(others)
  .filter(isExplained)
  .map(([name]) => name);

/** The HTTP interface, in one table. An entry here asks for a handler of the same name and gives the client its call. */
export const api = {
  ...others,
  cypher: {
    method: 'POST',
    path: '/api/cypher/:of',
    summary:
      'The Cypher behind an answer of another endpoint, with its parameters, in the order in which it runs.',
    input: z.object({
      /** An endpoint by its `operationId`. */
      of: z.enum(explained),
      /** What that endpoint is asked. */
      input: z.record(z.string(), z.unknown()),
    }),
    output: z.object({ queries: z.array(CypherQuery) }),
  },
} as const satisfies Record<string, Endpoint>;

export type Api = typeof api;
export type EndpointName = keyof Api;
