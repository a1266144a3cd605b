import type { Api, EndpointName } from '#contract/api.ts';
import type { CallOf, JsonEndpoint, OutputOf } from '#contract/endpoint.ts';
import type { QueryAnswer } from '../console/gathered-answer.ts';

/** Endpoints that read and answer with JSON: a tool can ask no others. */
export type ReadingEndpoint = {
  [Name in EndpointName]: Api[Name] extends JsonEndpoint & { readonly method: 'GET' } ? Name : never;
}[EndpointName];

/** Where tools have their answers from: the API, and nothing beside it. */
export interface Source {
  /** @throws AppError or an error of the same shape, with the API's own words */
  ask<Name extends ReadingEndpoint>(name: Name, input: CallOf<Api[Name]>): Promise<OutputOf<Api[Name]>>;
  /** Runs a statement in the read-only console. */
  cypher(statement: string, parameters: Readonly<Record<string, unknown>>): Promise<QueryAnswer>;
  /** The page's address, with a slash at its end. */
  readonly page: string;
  /** What stays the same from one request to the next: what is remembered is remembered by it. */
  readonly store: object;
}

/** Rows and bytes of a statement's answer: more than that nobody reads in a conversation. */
export const MOST_OF_CYPHER = { rows: 100, bytes: 64 * 1024 } as const;
