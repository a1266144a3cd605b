import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Actions, Explorer } from '../actions/store.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { type Words, wordsIn } from '../words/words.ts';

export const ExplorerContext = createContext<Explorer | null>(null);

function useWhole(): Explorer {
  const explorer = use(ExplorerContext);
  if (explorer === null) throw new Error('ExplorerContext: no explorer above this component');
  return explorer;
}

/** A part of the state; the component draws again when that part is another. */
export const useExplorer = <Part>(pick: (state: ExplorerState) => Part): Part =>
  useStore(useWhole().store, pick);

export const useActions = (): Actions => useWhole().actions;

/** The store itself, for what follows it outside of React. */
export const useExplorerStore = () => useWhole().store;

export const useLanguage = () => useExplorer((state) => state.language);

export const useWords = (): Words => wordsIn(useLanguage());
