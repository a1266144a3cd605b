import { z } from 'zod/mini';
import { CountedParts, DatedFact, ReportComparison, SummedFigures } from './comparison.ts';
import { Cursor, type Endpoint, limitUpTo, paged } from './endpoint.ts';
import { Figure, Statement } from './evidence.ts';
import { GraphEdge } from './graph.ts';
import { EdgeId, NodeId, ReportId, StatementRef } from './model.ts';
import { Answer, Question, TourStep } from './question.ts';
import { ScopeInput } from './scope.ts';
import { Stories } from './story.ts';

/** A page of figures. */
const FiguresWanted = z.object({
  indicator: z.optional(z.string().check(z.maxLength(120))),
  about: z.optional(NodeId),
  scope: ScopeInput,
  limit: limitUpTo(200, 25),
  cursor: Cursor,
});

/** What the reports say: the words behind an edge, and facts in every order. */
export const factEndpoints = {
  evidence: {
    method: 'GET',
    path: '/api/edges/:id/evidence',
    explained: true,
    summary: 'The statements behind an edge, with basis, gloss and quotations; under a former id too.',
    input: z.object({ id: EdgeId }),
    output: z.object({
      edge: GraphEdge,
      statements: z.array(Statement).check(z.minLength(1)),
      /** Under a former id: ends that it had and that are now kept under another's id. */
      merged: z.array(z.object({ id: NodeId, into: NodeId })),
    }),
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
    input: z.object({ scope: ScopeInput, limit: limitUpTo(50, 25), cursor: Cursor }),
    output: Stories,
  },
  figures: {
    method: 'GET',
    path: '/api/figures',
    explained: true,
    summary: 'The figures, each with indicator, comparison, period and quotations, in the order of the text.',
    input: FiguresWanted,
    output: z.object({ figures: z.array(Figure), ...paged }),
  },
  figureParts: {
    method: 'GET',
    path: '/api/figures/parts',
    explained: true,
    summary:
      'Which figures of a page of `figures` count or sum up something whose parts the reports name or count too.',
    input: FiguresWanted,
    output: z.object({
      counted: z.array(CountedParts),
      summed: z.array(SummedFigures),
      next: z.nullable(z.string()),
    }),
  },
  timeline: {
    method: 'GET',
    path: '/api/timeline',
    explained: true,
    summary:
      'Every statement and figure with its date as far as the report gives one, in the order of the text.',
    input: z.object({ scope: ScopeInput, limit: limitUpTo(400, 200), cursor: Cursor }),
    output: z.object({ facts: z.array(DatedFact), ...paged }),
  },
  compare: {
    method: 'GET',
    path: '/api/compare',
    explained: true,
    summary: 'What is new, gone, done or still open from one report to another, each with its statements.',
    input: z.object({ from: ReportId, to: ReportId, scope: ScopeInput, limit: limitUpTo(500, 100) }),
    output: ReportComparison,
  },
  questions: {
    method: 'GET',
    path: '/api/questions',
    summary:
      'The ready questions with their Cypher, and the steps of the tour; with `cypher=false` without statements, columns and tour.',
    input: z.object({ cypher: z._default(z.enum(['true', 'false']), 'true') }),
    output: z.object({ questions: z.array(Question), tour: z.array(TourStep) }),
  },
  answer: {
    method: 'GET',
    path: '/api/questions/:id/answer',
    explained: true,
    summary:
      'The answer to one of the ready questions; in a scope the rows that one of its reports states something of.',
    input: z.object({ id: z.string().check(z.maxLength(120)), scope: ScopeInput }),
    output: Answer,
  },
} as const satisfies Record<string, Endpoint>;
