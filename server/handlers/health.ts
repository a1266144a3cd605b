import { unavailable } from '../errors/app-error.ts';
import { COUNT_STORE } from '../graph/store-queries.ts';
import type { Handlers } from './context.ts';

export const health: Handlers['health'] = async (_input, { graph, neo4j, warnings }) => {
  if (neo4j.state() !== 'ready') throw unavailable();
  const [counts] = await graph.read(COUNT_STORE, {});
  if (counts === undefined) throw unavailable();
  return {
    status: 'ready',
    database: {
      version: neo4j.version,
      edition: neo4j.edition,
      own: neo4j.own,
      memory: neo4j.memory,
    },
    dataset: counts,
    warnings: [...warnings()],
  };
};
