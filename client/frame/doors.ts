import { canBeScoped } from '../api/scoped-client.ts';
import type { ExplorerState, ViewId } from '../model/explorer.ts';
import { loadedValue } from '../model/remote.ts';
import type { PlainWordId } from '../words/words.ts';

/** One of the forms in which a door's matter is shown. */
export interface Form {
  readonly view: ViewId;
  readonly name: PlainWordId;
  /** Whether the data at hand have anything for it; a form that a link asks for is shown all the same. */
  readonly hasMatter?: (state: ExplorerState) => boolean;
}

/** A place of the page. Add one with a line in DOORS. */
export interface Door {
  readonly id: 'explore' | 'read' | 'stories' | 'figures' | 'library' | 'query';
  /** None for what the vocabulary names. */
  readonly name: PlainWordId | null;
  readonly forms: readonly Form[];
  /** Whether there is anything behind it; one whose view is open is shown all the same. */
  readonly hasMatter?: (state: ExplorerState) => boolean;
}

const reportsIn = (state: ExplorerState) => loadedValue(state.answers.reports)?.reports ?? [];

/** A timeline of one year has nothing to say, and one report cannot be compared. */
const hasPeriods = (state: ExplorerState) => new Set(reportsIn(state).map(({ period }) => period)).size > 1;
/** Of a scope of one report nobody could leave for another. */
const hasLibrary = (state: ExplorerState) => canBeScoped && (state.scope !== '' || hasSeveral(state));
const hasSeveral = (state: ExplorerState) => reportsIn(state).length > 1;

/** In the order of the top line. */
export const DOORS: readonly Door[] = [
  {
    id: 'explore',
    name: 'doorExplore',
    forms: [
      { view: 'graph', name: 'formPicture' },
      { view: 'table', name: 'viewTable' },
      { view: 'cards', name: 'formCards' },
    ],
  },
  { id: 'read', name: 'doorRead', forms: [{ view: 'read', name: 'doorRead' }] },
  { id: 'stories', name: null, forms: [{ view: 'stories', name: 'viewStories' }] },
  {
    id: 'figures',
    name: 'viewFigures',
    forms: [
      { view: 'figures', name: 'viewFigures' },
      { view: 'timeline', name: 'viewTimeline', hasMatter: hasPeriods },
      { view: 'compare', name: 'viewCompare', hasMatter: hasSeveral },
    ],
  },
  {
    id: 'library',
    name: 'doorLibrary',
    hasMatter: hasLibrary,
    forms: [
      { view: 'library', name: 'formShelf' },
      { view: 'charts', name: 'formCharts' },
    ],
  },
  { id: 'query', name: 'doorQuery', forms: [{ view: 'cypher', name: 'doorQuery' }] },
];

/** Views that show the set in question, each in another form. */
export const OF_THE_SET: readonly ViewId[] = ['graph', 'table', 'cards', 'read'];

/** The door that a view is behind; an answer is behind none. */
export const doorOf = (view: ViewId): Door | undefined =>
  DOORS.find(({ forms }) => forms.some((form) => form.view === view));
