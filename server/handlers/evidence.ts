import { z } from 'zod';
import { notFound } from '../errors.ts';
import { query } from '../graph/query.ts';
import { EdgeRow } from '../graph/records.ts';
import type { Handlers } from './context.ts';
import { readStatements } from './facts.ts';

const EDGE_BY_ID = query('statements-of-edge', {
  params: z.object({ id: z.string() }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});

export const evidence: Handlers['evidence'] = async ({ id }, context) => {
  const [row] = await context.graph.read(EDGE_BY_ID, { id });
  if (row === undefined) throw notFound({ en: 'edge', zh: '关系' }, id);
  const { edge } = EdgeRow.parse(row);
  return { edge, statements: await readStatements(context, edge.statements) };
};
