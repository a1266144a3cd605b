import { z } from 'zod/mini';
import { CypherQuery } from './cypher.ts';
import type { Endpoint } from './endpoint.ts';
import { factEndpoints } from './fact-endpoints.ts';
import { fileEndpoints } from './file-endpoints.ts';
import { findEndpoints } from './find-endpoints.ts';
import { graphEndpoints } from './graph-endpoints.ts';
import { identityEndpoints } from './identity-endpoints.ts';
import { libraryEndpoints } from './library-endpoints.ts';
import { reportEndpoints } from './report-endpoints.ts';
import { scopeEndpoints } from './scope-endpoints.ts';
import { serviceEndpoints } from './service-endpoints.ts';
import { writingEndpoints } from './writing-endpoints.ts';

/** All endpoints but `cypher`, which shows what these ask of the database. */
const others = {
  ...serviceEndpoints,
  ...graphEndpoints,
  ...findEndpoints,
  ...factEndpoints,
  ...reportEndpoints,
  ...libraryEndpoints,
  ...scopeEndpoints,
  ...identityEndpoints,
  ...writingEndpoints,
  ...fileEndpoints,
};

type Others = typeof others;
/** An endpoint whose Cypher can be shown. */
export type ExplainedEndpoint = {
  [Name in keyof Others]: Others[Name] extends { readonly explained: true } ? Name : never;
}[keyof Others];

const isExplained = (entry: [string, Endpoint]): entry is [ExplainedEndpoint, Endpoint] =>
  entry[1].explained === true;
const explained = Object.entries<Endpoint>(others)
  .filter(isExplained)
  .map(([name]) => name);

/**
 * The HTTP interface, in one table. An entry in one of its parts asks for a handler of the same name and gives the client
 * its call.
 */
export const api = {
  ...others,
  cypher: {
    method: 'POST',
    path: '/api/cypher/:of',
    summary:
      'The Cypher behind an answer of another endpoint, with its parameters, in the order in which it runs.',
    input: z.object({
      /** An endpoint by its `operationId`. */
      of: z.enum(explained),
      /** What that endpoint is asked. */
      input: z.record(z.string(), z.unknown()),
    }),
    output: z.object({ queries: z.array(CypherQuery) }),
  },
} as const satisfies Record<string, Endpoint>;

export type Api = typeof api;
export type EndpointName = keyof Api;
