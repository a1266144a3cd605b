import { type FilterChange, setTime, toggleValue } from '../model/filter-changes.ts';
import type { TimeFilter } from '../model/filters.ts';
import { step } from '../model/history.ts';
import type { Ledger, Study } from '../model/study.ts';
import type { ActionContext } from './action-context.ts';

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
  readonly loadComparison: (older: string, newer: string) => void;
}

export function studyActions({ apply, client, loader }: ActionContext): StudyActions {
  const changeFilters = (by: FilterChange) =>
    apply(step({ type: 'filter' })((state) => ({ ...state, filters: by(state.filters) })));
  return {
    setStudy: (fields) => apply((state) => ({ ...state, study: { ...state.study, ...fields } })),
    changeLedger: (change) =>
      apply((state) => ({ ...state, study: { ...state.study, ledger: change(state.study.ledger) } })),
    filterByTime: (time) => changeFilters(setTime(time)),
    toggleReport: (id) => changeFilters(toggleValue('reports', id)),
    loadFigureParts: () => void loader.ask('figureParts', (signal) => client.figureParts({}, signal)),
    loadTimeline: () => void loader.ask('timeline', (signal) => client.timeline({}, signal)),
    loadComparison: (from, to) =>
      void loader.ask('compare', (signal) => client.compare({ from, to }, signal)),
  };
}
