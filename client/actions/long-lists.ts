import type { Api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import { MOST_DRAWN } from '#contract/limits.ts';
import type { Client } from '../api/client.ts';
import type { EndpointRequest } from '../model/dialog.ts';

/** An address longer than this is not safe on its way; the list goes in a body instead. */
const MOST_CHARACTERS = 4_000;

/**
 * The nodes of these ids and every edge among them, however long the list is, up to MOST_DRAWN; also every edge between
 * them and the nodes `among`, unless these are more.
 */
export function wholeGraph(
  client: Pick<Client, 'graph' | 'graphOfMany'>,
  ids: Iterable<string>,
  signal?: AbortSignal,
  among: Iterable<string> = [],
): Promise<OutputOf<Api['graph']>> {
  const list = [...ids];
  const known = [...among];
  const others = known.length > MOST_DRAWN ? [] : known;
  return fitsAddress([...list, ...others])
    ? client.graph({ ids: list.join(), ...(others.length > 0 && { among: others.join() }) }, signal)
    : client.graphOfMany({ ids: list, among: others }, signal);
}

const fitsAddress = (ids: readonly string[]) => ids.join().length <= MOST_CHARACTERS;

type NeighboursQuestion = Extract<EndpointRequest, { of: 'neighbours' | 'neighboursAmong' }>;

/** How to ask for neighbours with every edge to these nodes; past MOST_DRAWN, without. */
export function neighboursQuestion(
  input: CallOf<Api['neighbours']>,
  among: Iterable<string>,
): NeighboursQuestion {
  const list = [...among];
  if (list.length > MOST_DRAWN) return { of: 'neighbours', input };
  return fitsAddress(list)
    ? { of: 'neighbours', input: { ...input, among: list.join() } }
    : { of: 'neighboursAmong', input: { ...input, among: list } };
}

export const askNeighbours = (
  client: Pick<Client, 'neighbours' | 'neighboursAmong'>,
  question: NeighboursQuestion,
  signal: AbortSignal,
): Promise<OutputOf<Api['neighbours']>> =>
  question.of === 'neighbours'
    ? client.neighbours(question.input, signal)
    : client.neighboursAmong(question.input, signal);
