import { z } from 'zod/mini';

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
