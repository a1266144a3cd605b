import type { Answers } from './explorer.ts';
import { idle } from './remote.ts';
import type { Transition } from './transitions.ts';

/** Answers that views ask for when they are opened, and that are about the reports in question. */
const OF_SCOPE = [
  'figures',
  'figureParts',
  'timeline',
  'compare',
  'find',
  'stories',
] as const satisfies readonly (keyof Answers)[];

/** Works within other reports: what was answered about the ones before is no answer any more. */
export const changeScope =
  (scope: string): Transition =>
  (state) => ({
    ...state,
    scope,
    study: { ...state.study, pair: null, mark: null },
    browsing: { type: 'none' },
    answers: { ...state.answers, ...Object.fromEntries(OF_SCOPE.map((name) => [name, idle])) },
  });
