import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { ApiError, badAnswer, stopped } from '../api/api-error.ts';
import type { Answers } from '../model/explorer.ts';
import { failed, loaded, loading } from '../model/remote.ts';
import { change, setAnswer, type Transition } from '../model/transitions.ts';
import { Requests } from './requests.ts';

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
  /** Stops all work that goes on; what it was for says so, and so does a notice. */
  readonly stop: () => void;
}

/** Milliseconds after which the page says that it waits and offers to stop; before, it would only flash. */
const SLOW_MS = 500;

export function createLoader(apply: Apply): Loader {
  const requests = new Requests();
  const running = new Set<AbortController>();
  const slow = new Set<AbortController>();
  const tellOfSlow = () => apply(change({ busy: slow.size }));
  /** Reports work once it is slow. Call what it returns when the work has ended. */
  const watch = (controller: AbortController) => {
    running.add(controller);
    const timer = setTimeout(() => {
      slow.add(controller);
      tellOfSlow();
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
      running.delete(controller);
      if (slow.delete(controller)) tellOfSlow();
    };
  };
  return {
    cancel: (purpose) => requests.cancel(purpose),
    stop: () => {
      // Not what is begun in place of what is stopped.
      for (const controller of [...running]) controller.abort(stopped());
      apply(showFailure(stopped()));
    },
    run: async (purpose, work, onFailed = showFailure) => {
      const controller = requests.begin(purpose);
      const ended = watch(controller);
      try {
        await work(controller.signal);
      } catch (cause) {
        const error = errorOf(cause, controller.signal);
        if (error !== undefined) apply(onFailed(error));
      } finally {
        ended();
      }
    },
    ask: async (name, call) => {
      const controller = requests.begin(name);
      const ended = watch(controller);
      apply(setAnswer(name, loading));
      try {
        const answer = await call(controller.signal);
        if (controller.signal.aborted) return undefined;
        apply(setAnswer(name, loaded(answer)));
        return answer;
      } catch (cause) {
        const error = errorOf(cause, controller.signal);
        if (error !== undefined) apply(setAnswer(name, failed(error)));
        return undefined;
      } finally {
        ended();
      }
    },
  };
}

const showFailure = (error: ApiError) => change({ notice: { type: 'failed', said: error.said } });

/**
 * The failure to show, undefined where newer work has taken over. What is not an ApiError is a mistake of ours: it is
 * reported, to be seen in the console.
 */
function errorOf(cause: unknown, { aborted, reason }: AbortSignal): ApiError | undefined {
  if (aborted) return reason instanceof ApiError ? reason : undefined;
  if (cause instanceof ApiError) return cause;
  reportError(cause);
  return badAnswer(0, cause);
}
