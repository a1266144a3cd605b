import { useActions, useLanguage } from '../components/explorer-context.ts';
import { Waiting } from '../components/Waiting.tsx';
import { QueryCard } from './QueryCard.tsx';
import { useCypherWords } from './use-cypher-words.ts';
import { useQuestions } from './use-questions.ts';
import type { Use } from './use-statement.ts';

/** The ready questions with their Cypher. */
export function QuestionsPane({ onUse }: { readonly onUse: Use }) {
  const words = useCypherWords();
  const language = useLanguage();
  const { loadSurroundings } = useActions();
  const asked = useQuestions();
  return (
    <>
      <p className="quiet">{words.questionsIntro}</p>
      <Waiting for={asked} retry={() => void loadSurroundings()}>
        {({ questions }) =>
          questions.map((question) => (
            <QueryCard
              key={question.id}
              title={`${question.number}. ${language === 'zh' ? question.title_zh : question.title_en}`}
              query={{ text: question.cypher, params: '' }}
              onUse={onUse}
            />
          ))
        }
      </Waiting>
    </>
  );
}
