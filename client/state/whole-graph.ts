import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Client } from '../api.ts';

/** The nodes of these ids, however many, with every edge among them. */
export const wholeGraph = (
  client: Client,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<OutputOf<Api['graph']>> => client.graph({ ids: ids.join(',') }, signal);
