import { z } from 'zod';
import { PassageId } from '#contract/model.ts';
import { toFragment } from '../graph/fragment.ts';
import { query } from '../graph/query.ts';
import { EdgeRow, NodeRow } from '../graph/records.ts';
import type { Handlers } from './context.ts';

const LIST_STORIES = query('list-stories', {
  params: z.object({ limit: z.int() }),
  row: z.object({
    cause: NodeRow,
    award: NodeRow,
    place: PassageId,
    edges: z.array(EdgeRow),
  }),
});

export const stories: Handlers['stories'] = async ({ limit }, { graph }) => {
  const rows = await graph.read(LIST_STORIES, { limit: limit + 1 });
  return {
    stories: rows.slice(0, limit).map(({ cause, award, edges, ...told }) => {
      const fragment = toFragment(edges, [cause, award]);
      return {
        ...fragment,
        ...told,
        cause: cause.id,
        award: award.id,
        giver_stated: fragment.edges.some((edge) => edge.type === 'ISSUED'),
        steps: fragment.edges.map(({ id, type, from, to, statements }) => ({
          id,
          type,
          from,
          to,
          statements,
        })),
      };
    }),
    truncated: rows.length > limit,
  };
};
