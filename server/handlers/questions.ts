import { readdirSync } from 'node:fs';
import { z } from 'zod';
import type { GraphFragment, GraphNode } from '#contract/graph.ts';
import { Cell, Question } from '#contract/question.ts';
import { notFound } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { type Query, readCypher } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { programPath } from '../program/program.ts';
import type { Handlers } from './context.ts';
import { readGraph } from './graph.ts';

const MOST_ROWS = 500;
const FOLDER = programPath('cypher/questions/');

/** Every file of `cypher/questions/`, in the order of their numbers. */
const QUESTIONS: readonly Question[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.cypher'))
  .sort()
  .map((file) => readQuestion(file.replace(/\.cypher$/, '')));

export const questions: Handlers['questions'] = async () => ({ questions: [...QUESTIONS] });

export const answer: Handlers['answer'] = async ({ id }, { graph }) => {
  const question = QUESTIONS.find((each) => each.id === id);
  if (question === undefined) throw notFound({ en: 'question', zh: '问题' }, id);
  const rows = await graph.read(asQuery(question), {});
  const cells = rows
    .slice(0, MOST_ROWS)
    .map((row) => question.columns.map((column) => toCell(column.name, row[column.name])));
  return {
    question,
    rows: cells,
    truncated: rows.length > MOST_ROWS,
    graph: await draw(graph, cells.flat()),
  };
};

/** The header's `@title_…` lines and, for each column, its name and `中文 | English`. */
function readQuestion(id: string): Question {
  const { header, statement } = readCypher(`questions/${id}`);
  const title = (tag: string) => header.tags.find(([name]) => name === tag)?.[1] ?? '';
  return Question.parse({
    id,
    number: Number.parseInt(id, 10),
    title_zh: title('title_zh'),
    title_en: title('title_en'),
    columns: header.tags
      .filter(([tag]) => tag === 'returns')
      .map(([, text]) => {
        const [, name, label_zh, label_en] = /^(\S+)\s+(.+?)\s*\|\s*(.+)$/.exec(text) ?? [];
        return { name, label_zh, label_en };
      }),
    cypher: statement,
  });
}

function asQuery(question: Question): Query<object, Record<string, unknown>> {
  return {
    name: `questions/${question.id}`,
    text: question.cypher,
    access: 'read',
    toParameters: () => ({}),
    parseRow: (row) => row,
  };
}

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
async function draw(graph: GraphDatabase, cells: readonly Cell[]): Promise<GraphFragment> {
  const nodes = new Map<string, GraphNode>();
  const statements = new Set<string>();
  for (const cell of cells) {
    if (cell.type === 'node') nodes.set(cell.node.id, cell.node);
    if (cell.type === 'nodes') for (const each of cell.nodes) nodes.set(each.id, each);
    if (cell.type === 'statements') for (const each of cell.ids) statements.add(each);
  }
  if (nodes.size === 0) return { nodes: [], edges: [] };
  const fragment = await readGraph(graph, [...nodes.keys()]);
  const edges = fragment.edges.filter(
    (edge) => statements.size === 0 || edge.statements.some((each) => statements.has(each)),
  );
  return { nodes: fragment.nodes, edges };
}
