import { z } from 'zod';
import type { Handlers } from '../context.ts';
import { unavailable } from '../errors.ts';
import { query } from '../graph/query.ts';

export const COUNT_STORE = query('count-store', {
  params: z.object({}),
  row: z.object({ entities: z.int(), statements: z.int(), observations: z.int(), reports: z.int() }),
});

export const health: Handlers['health'] = async (_input, { graph, neo4j }) => {
  if (neo4j.state() !== 'ready') throw unavailable();
  const [counts] = await graph.read(COUNT_STORE, {});
  if (counts === undefined) throw unavailable();
  return {
    status: 'ready',
    database: { version: neo4j.version, edition: neo4j.edition, own: neo4j.own },
    dataset: counts,
    warnings: [...neo4j.warnings],
  };
};
