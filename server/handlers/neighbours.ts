import { z } from 'zod';
import type { NeighbourCount } from '#contract/graph.ts';
import { badInput } from '../errors/app-error.ts';
import { edgesToNew } from '../graph/edges-to-new.ts';
import { fold } from '../graph/fold.ts';
import { toFragment } from '../graph/fragment.ts';
import { query } from '../graph/query.ts';
import { EdgeRow } from '../graph/records.ts';
import { reportsIn, within } from '../graph/scope.ts';
import { fragmentToldApart } from '../graph/told-apart.ts';
import type { Handlers } from './context.ts';
import { neighboursWithin, parseCount, readNode } from './node.ts';

const LIST_NEIGHBOURS = query('list-neighbours', {
  params: z.object({
    id: z.string(),
    type: z.string().nullable(),
    direction: z.string(),
    label: z.string().nullable(),
    words: z.string().nullable(),
    reports: z.array(z.string()).nullable(),
    limit: z.int(),
    afterDegree: z.int().nullable(),
    afterEdge: z.string().nullable(),
  }),
  row: z.object({ edge: z.unknown(), from: z.unknown(), to: z.unknown(), neighbour: z.string() }),
});

export const neighboursAmong: Handlers['neighboursAmong'] = (input, context, signal) =>
  neighbours(input, context, signal);

export const neighbours: Handlers['neighbours'] = async (input, context) => {
  const { graph, words } = context;
  words.mustKnow(input);
  const reports = reportsIn(input.scope, context.scopes);
  const cursor = input.cursor === undefined ? null : parseCursor(input.cursor);
  const list = (id: string) =>
    graph.read(LIST_NEIGHBOURS, {
      id,
      type: input.type ?? null,
      direction: input.direction,
      label: input.label ?? null,
      words: fold(input.q) || null,
      reports,
      limit: input.limit + 1,
      afterDegree: cursor?.degree ?? null,
      afterEdge: cursor?.edge ?? null,
    });
  const [{ node: found }, asked] = await Promise.all([readNode(graph, input.id), list(input.id)]);
  const rows = found.node.id === input.id ? asked : await list(found.node.id); // an id that was merged away
  const page = rows.slice(0, input.limit).map((row) => ({ ...EdgeRow.parse(row), neighbour: row.neighbour }));
  const last = page.at(-1);
  const degree = last?.nodes.find((each) => each.id === last.neighbour)?.degree ?? 0;
  const fragment = await fragmentToldApart(context, toFragment(page, [found.node]));
  const joining = await edgesToNew(graph, fragment, input.among);
  const counted = reports && (await neighboursWithin(graph, { id: found.node.id, reports }));
  return {
    ...fragment,
    ...joining,
    among: joining.among.filter(within(reports)),
    total: (counted ?? found.stored.neighbour_counts.map(parseCount))
      .filter(wanted(input))
      .reduce((sum, each) => sum + each.count, 0),
    next: rows.length > input.limit && last !== undefined ? `${degree}.${last.edge.id}` : null,
  };
};

interface Wanted {
  readonly type?: string | undefined;
  readonly direction: string;
  readonly label?: string | undefined;
}

const wanted = (input: Wanted) => (count: NeighbourCount) =>
  (input.type === undefined || input.type === count.type) &&
  (input.direction === 'both' || input.direction === count.direction) &&
  (input.label === undefined || input.label === count.label);

/** The place after which a page begins: the last neighbour's degree and the last edge's id. */
function parseCursor(cursor: string): { degree: number; edge: string } {
  const parts = /^(\d{1,9})\.(edge-[0-9a-f]{12})$/.exec(cursor);
  if (parts?.[1] === undefined || parts[2] === undefined)
    throw badInput(
      'cursor: must be the "next" of the answer before.',
      'cursor：必须是上一次回答中的 “next”。',
    );
  return { degree: Number(parts[1]), edge: parts[2] };
}
