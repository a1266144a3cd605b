import { z } from 'zod';
import { readFigures } from '../graph/facts.ts';
import { query } from '../graph/query.ts';
import type { Handlers } from './context.ts';
import { todaysId } from './former-ids.ts';

const LIST_FIGURES = query('list-figures', {
  params: z.object({ indicator: z.string().nullable(), about: z.string().nullable(), limit: z.int() }),
  row: z.object({ id: z.string() }),
});

export const figures: Handlers['figures'] = async ({ indicator, about, limit }, context) => {
  const entity = about === undefined ? null : await todaysId(context.graph, about);
  const rows = await context.graph.read(LIST_FIGURES, {
    indicator: indicator ?? null,
    about: entity,
    limit: limit + 1,
  });
  const ids = rows.slice(0, limit).map((row) => row.id);
  return { figures: await readFigures(context, ids), truncated: rows.length > limit };
};
