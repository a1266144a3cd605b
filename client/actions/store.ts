import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../api/client.ts';
import { withScope } from '../api/scoped-client.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { initialState } from '../model/initial-state.ts';
import type { ActionContext } from './action-context.ts';
import { adding } from './adding.ts';
import { type AnswerPictureActions, answerPictureActions } from './answer-pictures.ts';
import { type ArrangeActions, arrangeActions } from './arrange-actions.ts';
import { type BrowsingActions, browsingActions } from './browsing-actions.ts';
import { type CanvasActions, canvasActions } from './canvas-actions.ts';
import { type FindingActions, findingActions } from './collected-found.ts';
import { type CollectingActions, collectingActions } from './collecting.ts';
import { type CypherActions, cypherActions } from './cypher-actions.ts';
import { type DialogActions, dialogActions } from './dialogs.ts';
import { type EditingActions, editingActions } from './editing-actions.ts';
import { type ExpandingActions, expandingActions } from './expanding.ts';
import { type GlancingActions, glancingActions } from './glancing.ts';
import { type IdentityActions, identityActions } from './identity-actions.ts';
import { type LibraryActions, libraryActions } from './library-actions.ts';
import { type LinkActions, linkActions } from './link-actions.ts';
import { type Apply, createLoader } from './loading.ts';
import { type PackingActions, packingActions } from './packing.ts';
import { type PageActions, pageActions } from './page-actions.ts';
import { type PathActions, pathActions } from './path-actions.ts';
import { type ReaderActions, readerActions } from './reader-actions.ts';
import { type ReadingActions, readingActions } from './reading-actions.ts';
import { type ScopeActions, scopeActions } from './scope-actions.ts';
import { type SearchingActions, searchingActions } from './searching-actions.ts';
import { type SelectingActions, selectingActions } from './selecting-actions.ts';
import type { Settings } from './settings.ts';
import { type StoryActions, storyActions } from './story-actions.ts';
import { type StudyActions, studyActions } from './study-actions.ts';
import { type WritingActions, writingActions } from './writing-actions.ts';

export type Actions = PageActions &
  ReadingActions &
  CanvasActions &
  CypherActions &
  AnswerPictureActions &
  ArrangeActions &
  EditingActions &
  ExpandingActions &
  SelectingActions &
  SearchingActions &
  StoryActions &
  PackingActions &
  StudyActions &
  LinkActions &
  DialogActions &
  CollectingActions &
  FindingActions &
  PathActions &
  ReaderActions &
  GlancingActions &
  WritingActions &
  IdentityActions &
  BrowsingActions &
  ScopeActions &
  LibraryActions;

/** The page's one store and everything that a person can do to it. */
export interface Explorer {
  readonly store: StoreApi<ExplorerState>;
  readonly actions: Actions;
}

export function createExplorer(
  anywhere: Client,
  { language, theme, halves, showsQueries, scope }: Settings,
): Explorer {
  const store = createStore<ExplorerState>()(() =>
    initialState(language, theme, halves, showsQueries, scope),
  );
  const apply: Apply = (...transitions) =>
    store.setState((state) => transitions.reduce((next, transition) => transition(next), state), true);
  const context: ActionContext = {
    client: withScope(anywhere, () => store.getState().scope),
    within: (other) => withScope(anywhere, () => other),
    state: store.getState,
    apply,
    loader: createLoader(apply),
  };
  const reading = readingActions(context);
  const editing = editingActions(context);
  const add = adding(context);
  const { showArranged, ...arranging } = arrangeActions(context);
  const canvas = canvasActions(context, { reading, editing, adding: add, arranger: { showArranged } });
  const page = pageActions(context, reading);
  const actions = {
    ...page,
    ...reading,
    ...libraryActions(context),
    ...scopeActions(context, { ...page, ...reading }),
    ...editing,
    ...selectingActions(context, reading),
    ...searchingActions(context),
    ...storyActions(context),
    ...packingActions(context),
    ...studyActions(context),
    ...dialogActions(context),
    ...findingActions(context),
    ...pathActions(context),
    ...readerActions(context, reading, add),
    ...glancingActions(context),
    ...writingActions(context),
    ...browsingActions(context, canvas),
    ...expandingActions(context, add),
    ...canvas,
    ...cypherActions(context, canvas),
    ...answerPictureActions(context),
    ...arranging,
  };
  const links = linkActions(context, actions);
  return {
    store,
    actions: {
      ...actions,
      ...links,
      ...identityActions(context, { ...actions, ...links }),
      ...collectingActions(context, links),
    },
  };
}
