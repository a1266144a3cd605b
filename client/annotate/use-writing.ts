import { useCallback, useEffect, useState } from 'react';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { WritingActions } from '../actions/writing-actions.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import { annotateWordsIn } from '../words/annotate-words.ts';
import type { Draft } from './draft.ts';

export const useAnnotateWords = () => annotateWordsIn(useLanguage());

/** A report as it is being written to. */
export interface Writing {
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  /** Writes, and reads the report anew; a refusal is handed back. */
  readonly write: WritingActions['send'];
  readonly reload: () => Promise<void>;
}

/** All words of the packs; undefined until they are there. */
export function useVocabulary(): Vocabulary | undefined {
  const { send } = useActions();
  const [vocabulary, setVocabulary] = useState<Vocabulary>();
  useEffect(() => {
    void send('vocabulary', {}).then((asked) => setVocabulary(loadedValue(asked)));
  }, [send]);
  return vocabulary;
}

/** Null until report and words are there. */
export function useWriting(report: string): Writing | null {
  const { send, readReportAnew } = useActions();
  const [draft, setDraft] = useState<Draft>();
  const vocabulary = useVocabulary();
  const reload = useCallback(async () => {
    const now = loadedValue(await send('draft', { id: report }));
    if (now !== undefined) setDraft(now);
  }, [send, report]);
  useEffect(() => {
    void reload();
  }, [reload]);
  if (draft === undefined || vocabulary === undefined) return null;
  const write: WritingActions['send'] = async (name, input) => {
    const answer = await send(name, input);
    await reload();
    if (answer.type === 'loaded') readReportAnew(report);
    return answer;
  };
  return { draft, vocabulary, write, reload };
}
