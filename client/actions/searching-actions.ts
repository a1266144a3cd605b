import type { Api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import type { KindHit } from '#contract/find.ts';
import { bringHalf, raiseCard } from '../model/halves.ts';
import { failed, idle, loaded, loading, type Remote } from '../model/remote.ts';
import { change, setAnswer } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';

type FindCall = CallOf<Api['find']>;
type WordsCall = CallOf<Api['words']>;

/** One search over all that is stored and attached. */
export interface SearchingActions {
  /** Asks for the first of each group; nothing for no words. */
  readonly suggest: (q: string) => void;
  /** What was found for other words is no answer to these, which are about to be asked for. */
  readonly awaitSuggestions: (q: string) => void;
  /** Shows the page of all that is found. */
  readonly openFound: (q: string) => void;
  /** Asks for groups or the next page of one; the answer is for one place and not kept. */
  readonly readFound: (call: FindCall, onChange: (found: Remote<OutputOf<Api['find']>>) => void) => void;
  /** A page of what is of a kind, or of all of a label. */
  readonly readKind: (
    kind: Pick<KindHit, 'label' | 'kind'>,
    cursor: string | undefined,
    onChange: (nodes: Remote<OutputOf<Api['nodes']>>) => void,
  ) => void;
  readonly readLines: (call: WordsCall, onChange: (lines: Remote<OutputOf<Api['words']>>) => void) => void;
}

/** Of each group, while somebody types. */
const FEW = 4;

export function searchingActions({ apply, client, loader }: ActionContext): SearchingActions {
  const read = <Answer>(
    purpose: string,
    ask: (signal: AbortSignal) => Promise<Answer>,
    onChange: (answer: Remote<Answer>) => void,
  ) => {
    onChange(loading);
    const work = async (signal: AbortSignal) => onChange(loaded(await ask(signal)));
    void loader.run(purpose, work, (error) => {
      onChange(failed(error));
      return (same) => same;
    });
  };
  return {
    suggest: (q) => {
      if (q.trim() !== '')
        void loader.ask('find', (signal) => client.find({ q: q.trim(), limit: FEW }, signal));
    },
    awaitSuggestions: (q) => {
      loader.cancel('find');
      apply(setAnswer('find', q.trim() === '' ? idle : loading));
    },
    openFound: (q) => apply(change({ view: 'found', sought: q.trim() }), bringHalf('left'), raiseCard(false)),
    readFound: (call, onChange) =>
      read(`found ${call.in ?? ''}`, (signal) => client.find(call, signal), onChange),
    readKind: ({ label, kind }, cursor, onChange) => {
      const call = { label, cursor, ...(kind !== null && { kind }) };
      read(`kind ${label} ${kind}`, (signal) => client.nodes(call, signal), onChange);
    },
    readLines: (call, onChange) => read('lines', (signal) => client.words(call, signal), onChange),
  };
}
