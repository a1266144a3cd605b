import { z } from 'zod';
import type { GraphFragment, GraphNode } from '#contract/graph.ts';
import { Cell } from '#contract/question.ts';
import { notFound } from '../errors/app-error.ts';
import type { Query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import type { ReadyQuestion } from '../vocabulary/queries.ts';
import { narrowAnswer } from './answer-scope.ts';
import type { Context, Handlers } from './context.ts';
import { readGraph } from './graph.ts';

const MOST_ROWS = 500;

export const questions: Handlers['questions'] = async ({ cypher }, { ready }) =>
  cypher === 'true'
    ? { questions: ready.questions.map(({ question }) => question), tour: [...ready.tour] }
    : {
        questions: ready.questions.map(({ question }) => ({ ...question, columns: [], cypher: '' })),
        tour: [],
      };

export const answer: Handlers['answer'] = async ({ id, scope }, context) => {
  const { graph, ready } = context;
  const found = ready.questions.find((each) => each.question.id === id);
  if (found === undefined) throw notFound({ en: 'question', zh: '问题' }, id);
  const { question } = found;
  const rows = await graph.read(asQuery(found), {});
  const all = rows.map((row) => question.columns.map((column) => toCell(column.name, row[column.name])));
  const reports = reportsIn(scope, context.scopes);
  const told = reports === null ? all : await narrowAnswer(graph, question, all, reports);
  const cells = told.slice(0, MOST_ROWS);
  return {
    question,
    rows: cells,
    truncated: told.length > MOST_ROWS,
    graph: await draw(context, cells.flat()),
  };
};

const asQuery = ({ question, text }: ReadyQuestion): Query<object, Record<string, unknown>> => ({
  name: `questions/${question.id}`,
  text,
  access: 'read',
  toParameters: () => ({}),
  parseRow: (row) => row,
});

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

function toCell(column: string, value: unknown): Cell {
  const node = NodeRow.safeParse(value);
  if (node.success) return { type: 'node', node: node.data };
  if (column === 'statements') return { type: 'statements', ids: z.array(z.string()).parse(value) };
  const nodes = z.array(NodeRow).safeParse(value); // none at all is no nodes
  if (nodes.success) return { type: 'nodes', nodes: nodes.data };
  if (Array.isArray(value)) return Cell.parse({ type: 'values', values: value });
  return { type: 'value', value: Scalar.parse(value ?? null) };
}

/** The nodes of an answer and the edges among them that its statements draw; all of them when it names none. */
async function draw(context: Context, cells: readonly Cell[]): Promise<GraphFragment> {
  const nodes = new Map<string, GraphNode>();
  const statements = new Set<string>();
  for (const cell of cells) {
    if (cell.type === 'node') nodes.set(cell.node.id, cell.node);
    if (cell.type === 'nodes') for (const each of cell.nodes) nodes.set(each.id, each);
    if (cell.type === 'statements') for (const each of cell.ids) statements.add(each);
  }
  if (nodes.size === 0) return { nodes: [], edges: [] };
  const fragment = await readGraph(context, [...nodes.keys()]);
  const edges = fragment.edges.filter(
    (edge) => statements.size === 0 || edge.statements.some((each) => statements.has(each)),
  );
  return { nodes: fragment.nodes, edges };
}
