import { z } from 'zod';

/** The endpoints whose Cypher can be shown: those that read the graph for the page. */
export const TOLD_ENDPOINTS = [
  'search',
  'node',
  'neighbours',
  'neighboursAmong',
  'nodeStatements',
  'graph',
  'graphOfMany',
  'paths',
  'evidence',
  'stories',
  'figures',
  'figureParts',
  'timeline',
  'compare',
  'answer',
  'passages',
] as const;
export type ToldEndpoint = (typeof TOLD_ENDPOINTS)[number];

/** A statement as it is run. */
export const CypherQuery = z.object({
  /** Its file in `cypher/`, without the ending. */
  name: z.string(),
  /** What its rows are; in English. */
  summary: z.string(),
  /** The same in Chinese. */
  summary_zh: z.string(),
  cypher: z.string(),
  parameters: z.record(z.string(), z.unknown()),
});
export type CypherQuery = z.infer<typeof CypherQuery>;
