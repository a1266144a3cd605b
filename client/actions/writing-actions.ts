import type { Api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import type { identityEndpoints } from '#contract/identity-endpoints.ts';
import type { writingEndpoints } from '#contract/writing-endpoints.ts';
import { ApiError, badAnswer } from '../api/api-error.ts';
import { changeReading } from '../model/reading.ts';
import type { PassageRange } from '../model/reading-state.ts';
import { failed, loaded, type Remote } from '../model/remote.ts';
import { NOTHING } from '../model/selection.ts';
import { select, setAnswer } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import { readList } from './pages.ts';

/** Writing, and what somebody who writes or has signed in asks for besides. */
type WritingName =
  | Exclude<keyof typeof writingEndpoints, 'project'>
  | keyof typeof identityEndpoints
  | 'vocabulary'
  | 'search'
  | 'sessions'
  | 'endSessions';

type Calls = {
  readonly [Name in WritingName]: (input: CallOf<Api[Name]>) => Promise<OutputOf<Api[Name]>>;
};

/** What somebody does who adds reports and facts. */
export interface WritingActions {
  /** Writes, or asks for what only one part of the page needs; a failure is an answer like the others. */
  readonly send: <Name extends WritingName>(
    name: Name,
    input: CallOf<Api[Name]>,
  ) => Promise<Remote<OutputOf<Api[Name]>>>;
  /** Reads anew what is shown of a report that was written to, without anything going meanwhile. */
  readonly readReportAnew: (report: string) => void;
  /** Marks words in the report and leaves everything else as it is. */
  readonly markWords: (words: readonly PassageRange[]) => void;
}

export function writingActions({ apply, client, loader }: ActionContext): WritingActions {
  return {
    send: async (name, input) => {
      const call: Calls[typeof name] = client[name];
      try {
        return loaded(await call(input));
      } catch (cause) {
        return failed(cause instanceof ApiError ? cause : badAnswer(0, cause));
      }
    },
    readReportAnew: (id) =>
      void loader.run('written', async (signal) => {
        const [passages, statements, reports] = await Promise.all([
          client.passages({ id }, signal),
          client.reportStatements({ id }, signal),
          readList(client, 'reports', signal),
        ]);
        apply(
          setAnswer('passages', loaded(passages)),
          setAnswer('reportStatements', loaded(statements)),
          setAnswer('reports', loaded(reports)),
        );
      }),
    markWords: (words) => apply(select(NOTHING), changeReading({ picked: { words, facts: [] } })),
  };
}
