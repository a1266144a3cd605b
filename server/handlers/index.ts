import type { Handlers } from './context.ts';
import { evidence } from './evidence.ts';
import { figures } from './figures.ts';
import { graph } from './graph.ts';
import { health } from './health.ts';
import { neighbours } from './neighbours.ts';
import { node } from './node.ts';
import { nodeStatements } from './node-statements.ts';
import { paths } from './paths.ts';
import { answer, questions } from './questions.ts';
import { attachText, passages, reports } from './reports.ts';
import { schema } from './schema.ts';
import { search } from './search.ts';
import { statement } from './statement.ts';
import { stories } from './stories.ts';

/** The API, one handler an endpoint. */
export const handlers: Handlers = {
  health,
  schema,
  search,
  node,
  neighbours,
  nodeStatements,
  graph,
  paths,
  evidence,
  statement,
  stories,
  figures,
  questions,
  answer,
  reports,
  passages,
  attachText,
};
