import { z } from 'zod';
import { readFigures, readStatements } from '../graph/facts.ts';
import { query } from '../graph/query.ts';
import { reportsIn } from '../graph/scope.ts';
import { statementsToldApart } from '../graph/told-apart.ts';
import type { Handlers } from './context.ts';
import { readNode } from './node.ts';

const STATEMENTS_OF_NODE = query('statements-of-node', {
  params: z.object({ id: z.string(), reports: z.array(z.string()).nullable(), limit: z.int() }),
  row: z.object({ id: z.string(), figure: z.boolean() }),
});

export const nodeStatements: Handlers['nodeStatements'] = async ({ id, scope, limit }, context) => {
  const { node } = await readNode(context.graph, id);
  const wanted = { id: node.node.id, reports: reportsIn(scope, context.scopes), limit: limit + 1 };
  const rows = await context.graph.read(STATEMENTS_OF_NODE, wanted);
  const page = rows.slice(0, limit);
  const ids = (figure: boolean) => page.filter((row) => row.figure === figure).map((row) => row.id);
  const [statements, figures] = await Promise.all([
    readStatements(context, ids(false)),
    readFigures(context, ids(true)),
  ]);
  const told = await statementsToldApart(context, statements);
  return { statements: told, figures, truncated: rows.length > limit };
};
