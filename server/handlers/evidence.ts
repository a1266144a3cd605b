import { z } from 'zod';
import { notFound } from '../errors/app-error.ts';
import { readStatements } from '../graph/facts.ts';
import { query } from '../graph/query.ts';
import { EdgeRow } from '../graph/records.ts';
import { statementsToldApart } from '../graph/told-apart.ts';
import type { Context, Handlers } from './context.ts';
import { findFormerEdges, severalThings } from './former-ids.ts';

const EDGE_BY_ID = query('statements-of-edge', {
  params: z.object({ id: z.string() }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown() }),
});

export const evidence: Handlers['evidence'] = async ({ id }, context) => {
  const asked = await readEdge(context, id);
  const moved = asked === undefined ? await followEdge(context, id) : undefined;
  const row = moved === undefined ? asked : await readEdge(context, moved.into);
  if (row === undefined) throw notFound({ en: 'edge', zh: '关系' }, id);
  const { edge } = EdgeRow.parse(row);
  const statements = await statementsToldApart(context, await readStatements(context, edge.statements));
  return { edge, statements, merged: [...(moved?.merged ?? [])] };
};

const readEdge = async ({ graph }: Context, id: string) => (await graph.read(EDGE_BY_ID, { id }))[0];

async function followEdge(context: Context, former: string) {
  const [moved, ...others] = (await findFormerEdges(context.graph, [former])).get(former) ?? [];
  if (moved === undefined) return undefined;
  if (others.length > 0)
    throw severalThings(
      former,
      [moved, ...others].map(({ into }) => ({ id: into })),
    );
  return moved;
}
