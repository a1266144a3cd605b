import { useActions, useLanguage } from '../components/explorer-context.ts';
import { Waiting } from '../components/Waiting.tsx';
import { QueryCard } from './QueryCard.tsx';
import { useCypherWords } from './use-cypher-words.ts';
import { useQuestions } from './use-questions.ts';
import type { Use } from './use-statement.ts';

/** Cypher on this graph, step by step. */
export function TourPane({ onUse }: { readonly onUse: Use }) {
  const words = useCypherWords();
  const language = useLanguage();
  const { loadSurroundings } = useActions();
  const asked = useQuestions();
  return (
    <>
      <p className="quiet">{words.tourIntro}</p>
      <Waiting for={asked} retry={() => void loadSurroundings()}>
        {({ tour }) =>
          tour.map((step, index) => (
            <QueryCard
              key={step.cypher}
              title={`${index + 1}. ${language === 'zh' ? step.title_zh : step.title_en}`}
              query={{ text: step.cypher, params: step.params }}
              onUse={onUse}
            >
              <p>{language === 'zh' ? step.text_zh : step.text_en}</p>
            </QueryCard>
          ))
        }
      </Waiting>
    </>
  );
}
