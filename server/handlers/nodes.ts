import { z } from 'zod';
import { badInput } from '../errors/app-error.ts';
import { fold } from '../graph/fold.ts';
import { query } from '../graph/query.ts';
import { NodeRow } from '../graph/records.ts';
import { reportsIn } from '../graph/scope.ts';
import type { Handlers } from './context.ts';

const Wanted = z.object({
  label: z.string(),
  kind: z.string().nullable(),
  words: z.string().nullable(),
  reports: z.array(z.string()).nullable(),
});

const LIST_NODES = query('list-nodes', {
  params: z.object({
    ...Wanted.shape,
    limit: z.int(),
    afterDegree: z.int().nullable(),
    afterId: z.string().nullable(),
  }),
  row: z.object({ node: NodeRow }),
});

const COUNT_NODES = query('count-nodes', { params: Wanted, row: z.object({ count: z.int() }) });

export const nodes: Handlers['nodes'] = async (input, { graph, words, scopes }) => {
  const { label, kind, q, scope, limit, cursor } = input;
  words.mustKnow({ label });
  const after = cursor === undefined ? null : parseCursor(cursor);
  const reports = reportsIn(scope, scopes);
  const wanted = { label, kind: kind ?? null, words: fold(q) || null, reports };
  const page = {
    ...wanted,
    limit: limit + 1,
    afterDegree: after?.degree ?? null,
    afterId: after?.id ?? null,
  };
  const [rows, [counted]] = await Promise.all([
    graph.read(LIST_NODES, page),
    graph.read(COUNT_NODES, wanted),
  ]);
  const found = rows.slice(0, limit).map(({ node }) => node);
  const last = found.at(-1);
  return {
    nodes: found,
    total: counted?.count ?? 0,
    next: rows.length > limit && last !== undefined ? `${last.degree}.${last.id}` : null,
  };
};

/** The place after which a page begins: the last node's degree and id. */
function parseCursor(cursor: string): { degree: number; id: string } {
  const [, degree, id] = /^(\d{1,9})\.([a-z0-9/-]{1,200})$/.exec(cursor) ?? [];
  if (degree === undefined || id === undefined)
    throw badInput(
      'cursor: must be the "next" of the answer before.',
      'cursor：必须是上一次回答中的 “next”。',
    );
  return { degree: Number(degree), id };
}
