import type { Api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import { parseScope } from '#contract/scope.ts';
import { canBeScoped } from '../api/scoped-client.ts';
import { firstView } from '../model/first-view.ts';
import { step } from '../model/history.ts';
import { idle, loaded } from '../model/remote.ts';
import { changeScope } from '../model/scoping.ts';
import { change, setAnswer, showOnly } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import type { PageActions } from './page-actions.ts';
import { readList } from './pages.ts';
import type { ReadingActions } from './reading-actions.ts';

/** The reports that one works with. */
export interface ScopeActions {
  /** Works within these reports from now on and draws the first of their stories; the empty text means all reports. */
  readonly setScope: (scope: string) => Promise<void>;
  /** The same for a place in the browser's history, whose picture comes back by itself. */
  readonly goBackToScope: (scope: string) => void;
  /** The choices that are saved under a name. */
  readonly loadScopes: () => void;
  /** Saves a choice and works within it. */
  readonly saveScope: (choice: CallOf<Api['saveScope']>) => Promise<void>;
  readonly dropScope: (id: string) => Promise<void>;
  /** Ids of the reports of the present scope, for a parameter of a query; null for all. */
  readonly readScopeIds: (onIds: (ids: readonly string[] | null) => void) => void;
}

type Told = OutputOf<Api['stories']>;
type Others = Pick<PageActions, 'loadSurroundings' | 'loadStories'> &
  Pick<ReadingActions, 'askQuestion' | 'clearSelection' | 'openReport'>;

export function scopeActions(context: ActionContext, others: Others): ScopeActions {
  const { apply, client, loader, state } = context;
  const loadScopes = () => void loader.ask('scopes', (signal) => client.scopes({}, signal));
  /** What stands around the picture, asked for anew. */
  const readAgain = async () => {
    const { view, question } = state();
    if (view === 'answer' && question !== null) others.askQuestion(question);
    await others.loadSurroundings();
    const { reports, passages } = state().answers;
    if (reports.type !== 'loaded') return;
    const [first] = reports.value.reports;
    const read = passages.type === 'loaded' ? passages.value.report.id : undefined;
    // What is read stays where it can: another report is opened only where this one is outside.
    if (first !== undefined && !reports.value.reports.some(({ id }) => id === read))
      apply(setAnswer('passages', idle), change({ passage: null }));
  };
  const setScope = (scope: string) => {
    if (!canBeScoped || scope === state().scope) return Promise.resolve();
    return loader.run('scope', async (signal) => {
      // Asked for first: what is not there, or cannot be had, leaves everything as it is.
      const told: Told = await readList(context.within(scope), 'stories', signal);
      others.clearSelection();
      apply(
        changeScope(scope),
        setAnswer('stories', loaded(told)),
        step({ type: 'firstView' })(showOnly(firstView(told.stories), 'story')),
      );
      await readAgain();
    });
  };
  return {
    setScope,
    loadScopes,
    goBackToScope: (scope) => {
      if (!canBeScoped || scope === state().scope) return;
      apply(changeScope(scope));
      others.loadStories();
      void readAgain();
    },
    saveScope: (choice) =>
      loader.run('saveScope', async (signal) => {
        const { id } = await client.saveScope(choice, signal);
        loadScopes();
        await setScope(`saved:${id}`);
      }),
    dropScope: (id) =>
      loader.run('dropScope', async (signal) => {
        if (state().scope === `saved:${id}`) await setScope('');
        await client.dropScope({ id }, signal);
        loadScopes();
      }),
    readScopeIds: (onIds) => {
      const scope = parseScope(state().scope);
      if (scope === null) onIds(null);
      else if (scope.type === 'reports') onIds(scope.ids);
      else
        void loader.run('scopeIds', async (signal) =>
          onIds((await client.savedScope({ id: scope.id }, signal)).reports),
        );
    },
  };
}
