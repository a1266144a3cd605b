import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../api/client.ts';
import type { ExplorerState, Theme } from '../model/explorer.ts';
import { initialState } from '../model/initial-state.ts';
import type { Language } from '../words/language.ts';
import { adding } from './adding.ts';
import { type ArrangeActions, arrangeActions } from './arrange-actions.ts';
import { type CanvasActions, canvasActions } from './canvas-actions.ts';
import { type CypherActions, cypherActions } from './cypher-actions.ts';
import { type DialogActions, dialogActions } from './dialogs.ts';
import { type EditingActions, editingActions } from './editing-actions.ts';
import { type ExpandingActions, expandingActions } from './expanding.ts';
import { type LinkActions, linkActions } from './link-actions.ts';
import { type Apply, createLoader } from './loading.ts';
import { type PackingActions, packingActions } from './packing.ts';
import { type PageActions, pageActions } from './page-actions.ts';
import { type PathActions, pathActions } from './path-actions.ts';
import { type ReaderActions, readerActions } from './reader-actions.ts';
import { type ReadingActions, readingActions } from './reading-actions.ts';
import { type SelectingActions, selectingActions } from './selecting-actions.ts';
import { type StoryActions, storyActions } from './story-actions.ts';
import { type StudyActions, studyActions } from './study-actions.ts';
import type { Workbench } from './workbench.ts';

export type Actions = PageActions &
  ReadingActions &
  CanvasActions &
  CypherActions &
  ArrangeActions &
  EditingActions &
  ExpandingActions &
  SelectingActions &
  StoryActions &
  PackingActions &
  StudyActions &
  LinkActions &
  DialogActions &
  PathActions &
  ReaderActions;

/** The page's one store and everything that a person can do to it. */
export interface Explorer {
  readonly store: StoreApi<ExplorerState>;
  readonly actions: Actions;
}

export function createExplorer(client: Client, settings: { language: Language; theme: Theme }): Explorer {
  const store = createStore<ExplorerState>()(() => initialState(settings.language, settings.theme));
  const apply: Apply = (...transitions) =>
    store.setState((state) => transitions.reduce((next, transition) => transition(next), state), true);
  const bench: Workbench = { client, state: store.getState, apply, loader: createLoader(apply) };
  const reading = readingActions(bench);
  const editing = editingActions(bench);
  const add = adding(bench);
  const { showArranged, ...arranging } = arrangeActions(bench);
  const canvas = canvasActions(bench, { reading, editing, adding: add, arranger: { showArranged } });
  const actions = {
    ...pageActions(bench, reading),
    ...reading,
    ...editing,
    ...selectingActions(bench, reading),
    ...storyActions(bench),
    ...packingActions(bench),
    ...studyActions(bench),
    ...dialogActions(bench),
    ...pathActions(bench),
    ...readerActions(bench, reading, add),
    ...expandingActions(bench, add),
    ...canvas,
    ...cypherActions(bench, canvas),
    ...arranging,
  };
  return { store, actions: { ...actions, ...linkActions(bench, actions) } };
}
