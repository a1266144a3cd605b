import { useMemo } from 'react';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { loadedValue } from '../model/remote.ts';
import { readerWordsIn } from '../words/reader-words.ts';

export const useReaderWords = () => readerWordsIn(useLanguage());

const NOTHING_SAID: ReportStatements = {
  report: '',
  facts: [],
  mentions: [],
  nodes: [],
  edges: [],
  truncated: false,
};

/** All that a report says, as far as it has come. */
export function useSaid(report: string): ReportStatements {
  const said = useExplorer((state) => loadedValue(state.answers.reportStatements));
  return said?.report === report ? said : NOTHING_SAID;
}

/** The facts that are listed under the text, and the one whose sentence is marked. */
export interface Listed {
  readonly facts: readonly PlacedFact[];
  readonly active: PlacedFact | null;
}

/** Of an edge its statements in this report; of a selection of facts those that are in it. */
export function listedFacts(
  { facts }: Pick<ReportStatements, 'facts'>,
  { selection, statement }: Pick<ExplorerState, 'selection' | 'statement'>,
): Listed {
  if (selection.type !== 'edge' && selection.type !== 'facts') return { facts: [], active: null };
  const ids = new Set(selection.type === 'facts' ? selection.ids : []);
  const listed = facts.filter((fact) =>
    selection.type === 'edge' ? fact.edge === selection.id : ids.has(fact.id),
  );
  // Of many facts none stands out before it is chosen; of an edge's statements the first does.
  const first = selection.type === 'edge' || listed.length === 1 ? listed[0] : undefined;
  return { facts: listed, active: listed.find((fact) => fact.id === statement) ?? first ?? null };
}

export function useListed(report: string): Listed {
  const said = useSaid(report);
  const selection = useExplorer((state) => state.selection);
  const statement = useExplorer((state) => state.statement);
  return useMemo(() => listedFacts(said, { selection, statement }), [said, selection, statement]);
}

/** The picked words, while nothing else has been picked since. */
export function usePicked() {
  return useExplorer(({ selection, reading: { picked } }) => {
    const isNow = selection.type === 'facts' ? selection.ids === picked?.facts : selection.type === 'none';
    return isNow ? picked : null;
  });
}

/** Id of the node whose names are shown in the text: the one pointed at, else the one selected. */
export const useSought = () =>
  useExplorer(({ reading: { pointed }, selection }) =>
    pointed?.type === 'node' ? pointed.id : selection.type === 'node' ? selection.id : null,
  );

/** Whether each paragraph has our summary below it: as chosen, else where its language is not the reader's. */
export function useWithSummaries(lang: string): boolean {
  const language = useLanguage();
  return useExplorer(({ reading }) => reading.withSummaries) ?? !lang.startsWith(language);
}
