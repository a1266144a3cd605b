import type { Api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import { failed, loaded, type Remote } from '../model/remote.ts';
import type { ActionContext } from './action-context.ts';

type OnAnswer<Name extends 'library' | 'counts' | 'countedActs' | 'figures'> = (
  answer: Remote<OutputOf<Api[Name]>>,
) => void;

/** What is asked of the reports as a whole; each answer is for one place and not kept. */
export interface LibraryActions {
  readonly readLibrary: (call: CallOf<Api['library']>, onAnswer: OnAnswer<'library'>) => void;
  readonly readCounts: (call: CallOf<Api['counts']>, onAnswer: OnAnswer<'counts'>) => void;
  /** The acts behind a count. */
  readonly readActs: (call: CallOf<Api['countedActs']>, onAnswer: OnAnswer<'countedActs'>) => void;
  readonly readIndicator: (indicator: string, onAnswer: OnAnswer<'figures'>) => void;
}

/** More points than this no picture shows. */
const MOST_FIGURES = 600;
const A_PAGE = 200;

export function libraryActions({ client, loader }: ActionContext): LibraryActions {
  const read = <Answer>(
    purpose: string,
    ask: (signal: AbortSignal) => Promise<Answer>,
    onAnswer: (answer: Remote<Answer>) => void,
  ) =>
    void loader.run(
      purpose,
      async (signal) => onAnswer(loaded(await ask(signal))),
      (error) => {
        onAnswer(failed(error));
        return (same) => same;
      },
    );
  const figuresOf = async (indicator: string, signal: AbortSignal) => {
    let page = await client.figures({ indicator, limit: A_PAGE }, signal);
    const figures = [...page.figures];
    while (page.next !== null && figures.length < MOST_FIGURES) {
      page = await client.figures({ indicator, limit: A_PAGE, cursor: page.next }, signal);
      figures.push(...page.figures);
    }
    return { ...page, figures };
  };
  return {
    readLibrary: (call, onAnswer) => read('library', (signal) => client.library(call, signal), onAnswer),
    readCounts: (call, onAnswer) =>
      read(`counts ${call.by}`, (signal) => client.counts(call, signal), onAnswer),
    readActs: (call, onAnswer) => read('acts', (signal) => client.countedActs(call, signal), onAnswer),
    readIndicator: (indicator, onAnswer) =>
      read('indicator', (signal) => figuresOf(indicator, signal), onAnswer),
  };
}
