import type { Api } from '#contract/api.ts';
import type { ToldEndpoint } from '#contract/cypher.ts';
import type { CallOf } from '#contract/endpoint.ts';

/** What the page asked of one endpoint. */
export type Question = {
  readonly [Of in ToldEndpoint]: { readonly of: Of; readonly input: CallOf<Api[Of]> };
}[ToldEndpoint];

/** The window over the page. */
export type Dialog =
  | { readonly type: 'none' | 'help' | 'export' }
  | { readonly type: 'cypher'; readonly question: Question };
