import { z } from 'zod';
import { notFound } from '../errors/app-error.ts';
import { readStatements } from '../graph/facts.ts';
import { query } from '../graph/query.ts';
import { EdgeRow } from '../graph/records.ts';
import type { Context, Handlers } from './context.ts';
import { findMovedEdges } from './merged.ts';

const EDGE_BY_ID = query('statements-of-edge', {
  params: z.object({ id: z.string() }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});

export const evidence: Handlers['evidence'] = async ({ id }, context) => {
  const row = (await readEdge(context, id)) ?? (await readMovedEdge(context, id));
  if (row === undefined) throw notFound({ en: 'edge', zh: '关系' }, id);
  const { edge } = EdgeRow.parse(row);
  return { edge, statements: await readStatements(context, edge.statements) };
};

const readEdge = async ({ graph }: Context, id: string) => (await graph.read(EDGE_BY_ID, { id }))[0];

async function readMovedEdge(context: Context, former: string) {
  const moved = (await findMovedEdges(context.graph)).find(({ id }) => id === former);
  return moved === undefined ? undefined : readEdge(context, moved.into);
}
