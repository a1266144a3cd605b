import type { Api, ExplainedEndpoint } from '#contract/api.ts';
import type { CallOf } from '#contract/endpoint.ts';

/** What the page asked of one endpoint. */
export type EndpointRequest = {
  readonly [Of in ExplainedEndpoint]: { readonly of: Of; readonly input: CallOf<Api[Of]> };
}[ExplainedEndpoint];

/** The window over the page. */
export type Dialog =
  | { readonly type: 'none' | 'help' | 'export' }
  | { readonly type: 'cypher'; readonly question: EndpointRequest };
