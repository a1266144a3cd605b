import { z } from 'zod';
import { ErrorBody } from '#contract/endpoint.ts';

// The console speaks Neo4j's Query API, whose bodies are read and written by hand so that no digit is lost: these schemas
// describe them, and a test holds real answers to them.

const Notes = z.array(z.record(z.string(), z.unknown()));

/** What `POST /api/query` takes. */
export const QueryRequest = z.object({
  statement: z.string().min(1),
  parameters: z.record(z.string(), z.unknown()).nullish(),
  includeCounters: z.boolean().nullish(),
  explain: z
    .enum(['EXPLAIN', 'PROFILE'])
    .nullish()
    .describe('The plan, without or with running the statement.'),
  maxExecutionTime: z
    .number()
    .positive()
    .nullish()
    .describe('Seconds; the limit of the console holds all the same.'),
});

/** What it answers in plain or typed JSON. */
export const QueryAnswer = z.object({
  data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.unknown())) }),
  counters: z.record(z.string(), z.unknown()).optional(),
  notifications: Notes.optional(),
  queryPlan: z.record(z.string(), z.unknown()).optional(),
  profiledQueryPlan: z.record(z.string(), z.unknown()).optional(),
  bookmarks: z.array(z.string()),
  truncated: z.boolean().describe('Whether rows or bytes were capped.'),
  limit: z.object({ rows: z.int().optional(), bytes: z.int().optional() }).optional(),
});

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Neo4j rejected the statement; its own code and words.',
  403: 'The guard refused it: which clause, in which line and column, and what to do instead; or it forced a restart of the database within the last hour.',
  404: 'No query of this id is running.',
  408: 'It took too long and was stopped.',
  429: 'Too many statements at once, answers that were not taken, or statements that cannot be stopped; see Retry-After.',
  503: 'The database is away; see Retry-After.',
};

/** Makes a JSON Schema; OpenAPI wants them without their `$schema` line. */
type ToSchema = (schema: z.core.$ZodType, io: 'input' | 'output') => object;

/** The console's part of the OpenAPI description. */
export function describeConsole(toSchema: ToSchema): Record<string, Record<string, object>> {
  const errors = (...codes: readonly number[]) =>
    Object.fromEntries(
      codes.map((code) => [
        code,
        {
          description: REFUSALS[code],
          content: { 'application/json': { schema: toSchema(ErrorBody, 'output') } },
        },
      ]),
    );
  const request = { schema: toSchema(QueryRequest, 'input') };
  const answer = { schema: toSchema(QueryAnswer, 'output') };
  const lines = {
    schema: { type: 'string', description: 'One event a line: Header, Record…, Summary or Error.' },
  };
  const id = { schema: { type: 'string', pattern: '^[\\w.:-]{1,100}$' } };
  return {
    '/api/query': {
      post: {
        operationId: 'query',
        summary: "A read-only Cypher statement, in the form of Neo4j's Query API v2.",
        parameters: [{ name: 'X-Query-Id', in: 'header', required: false, ...id }],
        requestBody: {
          required: true,
          content: { 'application/json': request, 'application/vnd.neo4j.query': request },
        },
        responses: {
          202: {
            description: 'The answer; values are plain JSON or typed, as Accept says.',
            content: {
              'application/json': answer,
              'application/vnd.neo4j.query': answer,
              'application/jsonl': lines,
              'application/vnd.neo4j.query+jsonl': lines,
            },
          },
          ...errors(400, 403, 408, 429, 503),
        },
      },
    },
    '/api/query/{queryId}': {
      delete: {
        operationId: 'cancelQuery',
        summary: 'Stops a running query; the id is the one sent as X-Query-Id.',
        parameters: [{ name: 'queryId', in: 'path', required: true, ...id }],
        responses: { 204: { description: 'It no longer runs.' }, ...errors(404, 503) },
      },
    },
  };
}
