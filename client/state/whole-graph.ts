import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Client } from '../api.ts';

/** More ids than this are sent as a list, for the address would grow too long. */
const MOST_IN_ADDRESS = 100;

/** The nodes of these ids, 5,000 at most, with every edge among them. */
export const wholeGraph = (
  client: Client,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<OutputOf<Api['graph']>> =>
  ids.length <= MOST_IN_ADDRESS
    ? client.graph({ ids: ids.join(',') }, signal)
    : client.graphOfMany({ ids: [...ids] }, signal);
