import { z } from 'zod/mini';

/** One entry of the API's table: everything that server, client and description need to know of an endpoint. */
export type Endpoint = JsonEndpoint | FileEndpoint;

export interface JsonEndpoint extends Asked {
  readonly output: z.ZodMiniType;
  /** Of an answer that is right; 200 where it is left out. */
  readonly status?: 201;
}

/** An endpoint that answers with a file to keep. */
export interface FileEndpoint extends Asked {
  /** The media types it may answer with. */
  readonly files: readonly string[];
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express's form, `/api/nodes/:id`. Each `:name` is a field of `input`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  /** Whether the Cypher behind its answers can be shown. */
  readonly explained?: true;
  /**
   * Path parameters, query parameters and, for POST, PUT and PATCH, the fields of the JSON body, in one object. A field
   * `if_match` is the header `If-Match`.
   */
  readonly input: z.ZodMiniObject;
}

export type InputOf<E extends Endpoint> = z.output<E['input']>;
export type CallOf<E extends Endpoint> = z.input<E['input']>;
export type OutputOf<E extends Endpoint> = E extends JsonEndpoint ? z.output<E['output']> : never;

/** The one shape of every error answer. */
export const ErrorBody = z.object({
  errors: z
    .array(
      z.looseObject({
        code: z.string(),
        /** What was wrong, what would be right; in English. */
        message: z.string(),
        /** The same in Chinese. */
        message_zh: z.optional(z.string()),
      }),
    )
    .check(z.minLength(1)),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** A limit in a query string: a whole number from 1 to `most`, `fallback` when absent. */
export const limitUpTo = (most: number, fallback: number) =>
  z._default(z.coerce.number<number>().check(z.int(), z.minimum(1), z.maximum(most)), fallback);

/** Where a page of a list begins: `next` of the answer before. */
export const Cursor = z.optional(z.string().check(z.minLength(1), z.maxLength(500)));

/** What a page of a list says besides its rows. */
export const paged = {
  /** How many there are in all, within the scope. */
  total: z.int().check(z.minimum(0)),
  /** Cursor of the next page; null at the end. */
  next: z.nullable(z.string()),
};

/** Ids in one query parameter, separated by commas; each once. */
export const IdList = z.pipe(
  z.string(),
  z.transform((text) => [...new Set(text.split(',').filter(Boolean))]),
);
