import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { ApiError, badAnswer } from '../api-error.ts';
import type { Answers } from './explorer.ts';
import { failed, loaded, loading } from './remote.ts';
import { Requests } from './requests.ts';
import { change, setAnswer, type Transition } from './transitions.ts';

export type Apply = (...transitions: readonly Transition[]) => void;

/** Waiting and catching: the only place of the page that does either. */
export interface Loader {
  /** Does some work with the server; a failure becomes the notice, or what `onFailed` makes of it. */
  readonly run: (
    purpose: string,
    work: (signal: AbortSignal) => Promise<void>,
    onFailed?: (error: ApiError) => Transition,
  ) => Promise<void>;
  /** Asks for what a panel shows; loading, answer and failure go into its place. Undefined when it failed or was overtaken. */
  readonly ask: <Name extends keyof Answers>(
    name: Name,
    call: (signal: AbortSignal) => Promise<OutputOf<Api[Name]>>,
  ) => Promise<OutputOf<Api[Name]> | undefined>;
  readonly cancel: (purpose: string) => void;
}

export function createLoader(apply: Apply): Loader {
  const requests = new Requests();
  return {
    cancel: (purpose) => requests.cancel(purpose),
    run: async (purpose, work, onFailed = tell) => {
      const signal = requests.begin(purpose);
      try {
        await work(signal);
      } catch (cause) {
        if (signal.aborted) return;
        apply(onFailed(errorOf(cause)));
      }
    },
    ask: async (name, call) => {
      const signal = requests.begin(name);
      apply(setAnswer(name, loading));
      try {
        const answer = await call(signal);
        if (signal.aborted) return undefined;
        apply(setAnswer(name, loaded(answer)));
        return answer;
      } catch (cause) {
        if (!signal.aborted) apply(setAnswer(name, failed(errorOf(cause))));
        return undefined;
      }
    },
  };
}

const tell = (error: ApiError) => change({ notice: { type: 'failed', said: error.said } });

/** What is not an ApiError is a mistake of ours: it is thrown on, to be seen in the console. */
function errorOf(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  reportError(cause);
  return badAnswer(0, cause);
}
