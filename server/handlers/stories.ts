import { z } from 'zod';
import type { GraphFragment } from '#contract/graph.ts';
import { PassageId } from '#contract/model.ts';
import { toFragment } from '../graph/fragment.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow } from '../graph/records.ts';
import type { Handlers } from './context.ts';

const told = { award: NodeRow, place: PassageId, edges: z.array(EdgeRow) };

const LIST_STORIES = query('list-stories', {
  params: z.object({ limit: z.int() }),
  row: z.object({ cause: NodeRow, ...told }),
});

const LIST_UNCAUSED_AWARDS = query('list-uncaused-awards', {
  params: z.object({ limit: z.int() }),
  row: z.object(told),
});

export const stories: Handlers['stories'] = async ({ limit }, { graph }) => {
  const [caused, uncaused] = await Promise.all([
    graph.read(LIST_STORIES, { limit: limit + 1 }),
    graph.read(LIST_UNCAUSED_AWARDS, { limit: limit + 1 }),
  ]);
  return {
    stories: caused.slice(0, limit).map(({ cause, award, place, edges }) => ({
      ...commendation(toFragment(edges, [cause, award]), award.id, place),
      cause: cause.id,
    })),
    others: uncaused
      .slice(0, limit)
      .map(({ award, place, edges }) => commendation(toFragment(edges, [award]), award.id, place)),
    truncated: caused.length > limit || uncaused.length > limit,
  };
};

const commendation = (fragment: GraphFragment, award: string, place: string) => ({
  ...fragment,
  award,
  place,
  // A giver who is only inferred is not stated.
  giver_stated: fragment.edges.some((edge) => edge.type === 'ISSUED' && edge.basis !== 'inferred'),
  steps: fragment.edges.map(({ id, type, from, to, statements }) => ({ id, type, from, to, statements })),
});
