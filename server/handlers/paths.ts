import { z } from 'zod';
import { toFragment } from '../graph/fragment.ts';
import { query } from '../graph/query.ts';
import { EdgeRow } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import { fragmentToldApart } from '../graph/told-apart.ts';
import type { Handlers } from './context.ts';
import { todaysId } from './former-ids.ts';
import { readNode } from './node.ts';

const FIND_PATHS = query('find-paths', {
  params: z.object({
    from: z.string(),
    to: z.string(),
    most: z.int().nullable(),
    without: z.array(z.string()),
    reports: z.array(z.string()).nullable(),
    hops: z.int(),
    limit: z.int(),
  }),
  row: z.object({ edges: z.array(EdgeRow) }),
});

export const paths: Handlers['paths'] = async (
  { from, to, maxHops, maxDegree, without = [], scope, limit },
  context,
) => {
  const { graph } = context;
  const [{ node: start }, { node: end }] = await Promise.all([readNode(graph, from), readNode(graph, to)]);
  if (start.node.id === end.node.id) return { paths: [], truncated: false };
  const avoided = await Promise.all(without.map((id) => todaysId(graph, id)));
  const rows = await graph.read(FIND_PATHS, {
    from: start.node.id,
    to: end.node.id,
    most: maxDegree ?? null,
    without: avoided,
    reports: reportsIn(scope, context.scopes),
    hops: maxHops,
    limit: limit + 1,
  });
  return {
    paths: await Promise.all(
      rows.slice(0, limit).map((row) => fragmentToldApart(context, toFragment(row.edges, [start.node]))),
    ),
    truncated: rows.length > limit,
  };
};
