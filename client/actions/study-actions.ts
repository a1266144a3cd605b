import type { Answers } from '../model/explorer.ts';
import { type FilterChange, setTime, toggleValue } from '../model/filter-changes.ts';
import type { TimeFilter } from '../model/filters.ts';
import { step } from '../model/history.ts';
import { loaded } from '../model/remote.ts';
import type { Ledger, Study } from '../model/study.ts';
import { setAnswer } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import { readList } from './pages.ts';

/** What a person can do in the views beside the graph: figures, timeline, comparison. */
export interface StudyActions {
  readonly setStudy: (fields: Partial<Study>) => void;
  readonly changeLedger: (change: (ledger: Ledger) => Ledger) => void;
  /** Shows only what may lie in this time on the canvas; null shows all. */
  readonly filterByTime: (time: TimeFilter | null) => void;
  /** Leaves what only this report says out of the picture, or takes it in again. */
  readonly toggleReport: (id: string) => void;
  readonly loadFigureParts: () => void;
  readonly loadTimeline: () => void;
  /** Goes on with a list where its last page ended. */
  readonly loadMore: (name: MoreOf) => void;
  readonly loadComparison: (older: string, newer: string) => void;
}

/** Lists that a view goes on with. */
export type MoreOf = 'stories' | 'figures' | 'timeline';

export function studyActions({ apply, client, loader, state }: ActionContext): StudyActions {
  const changeFilters = (by: FilterChange) =>
    apply(step({ type: 'filter' })((state) => ({ ...state, filters: by(state.filters) })));
  const more = <Name extends MoreOf>(name: Name, shown: Answers[Name]) =>
    loader.run(`more-${name}`, async (signal) => {
      if (shown.type === 'loaded')
        apply(setAnswer(name, loaded(await readList(client, name, signal, shown.value))));
    });
  return {
    setStudy: (fields) => apply((state) => ({ ...state, study: { ...state.study, ...fields } })),
    changeLedger: (change) =>
      apply((state) => ({ ...state, study: { ...state.study, ledger: change(state.study.ledger) } })),
    filterByTime: (time) => changeFilters(setTime(time)),
    toggleReport: (id) => changeFilters(toggleValue('reports', id)),
    loadFigureParts: () =>
      void loader.ask('figureParts', (signal) => readList(client, 'figureParts', signal)),
    loadTimeline: () => void loader.ask('timeline', (signal) => readList(client, 'timeline', signal)),
    loadMore: (name) => void more(name, state().answers[name]),
    loadComparison: (from, to) =>
      void loader.ask('compare', (signal) => client.compare({ from, to }, signal)),
  };
}
