import { useLanguage } from '../components/explorer-context.ts';
import { QueryCard } from './QueryCard.tsx';
import { readTourStep } from './tour.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { Use } from './use-statement.ts';

const FILES = import.meta.glob<string>('../../cypher/tour/*.cypher', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const STEPS = Object.keys(FILES)
  .sort()
  .map((path) => readTourStep(FILES[path] ?? ''));

/** Cypher on this graph, step by step. */
export function TourPane({ onUse }: { readonly onUse: Use }) {
  const words = useCypherWords();
  const language = useLanguage();
  return (
    <>
      <p className="quiet">{words.tourIntro}</p>
      {STEPS.map((step, index) => (
        <QueryCard
          key={step.cypher}
          title={`${index + 1}. ${step.title[language]}`}
          query={{ text: step.cypher, params: step.params }}
          onUse={onUse}
        >
          <p>{step.text[language]}</p>
        </QueryCard>
      ))}
    </>
  );
}
