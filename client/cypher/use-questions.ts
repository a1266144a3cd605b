import { useEffect } from 'react';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { loading } from '../model/remote.ts';

/** The ready questions with their Cypher, and the tour: the page opens with the questions' titles alone. */
export function useQuestions() {
  const { loadQuestions } = useActions();
  const asked = useExplorer((state) => state.answers.questions);
  const isShort = asked.type === 'loaded' && asked.value.questions.some(({ cypher }) => cypher === '');
  useEffect(() => {
    if (isShort) void loadQuestions();
  }, [isShort, loadQuestions]);
  return isShort ? loading : asked;
}
