import { useEffect } from 'react';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { ofPacksInUse } from '../model/packs-in-use.ts';
import { loaded, loadedValue, loading } from '../model/remote.ts';

/** The ready questions of packs in use with their Cypher, and their tour: the page opens with the questions' titles alone. */
export function useQuestions() {
  const { loadQuestions } = useActions();
  const asked = useExplorer((state) => state.answers.questions);
  const schema = useExplorer((state) => loadedValue(state.answers.schema));
  const isShort = asked.type === 'loaded' && asked.value.questions.some(({ cypher }) => cypher === '');
  useEffect(() => {
    if (isShort) void loadQuestions();
  }, [isShort, loadQuestions]);
  if (isShort) return loading;
  if (asked.type !== 'loaded') return asked;
  const { questions, tour } = asked.value;
  return loaded({ questions: ofPacksInUse(questions, schema), tour: ofPacksInUse(tour, schema) });
}
