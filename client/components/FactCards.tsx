import { useEffect, useRef } from 'react';
import { useActions, useExplorer, useWords } from './explorer-context.ts';
import { FigureCard } from './FigureCard.tsx';
import { PassageSummaries } from './PassageSummaries.tsx';
import { StatementCard } from './StatementCard.tsx';
import { Waiting } from './Waiting.tsx';

/** Statements and figures by themselves, each a card. */
export function FactCards({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const { loadFacts } = useActions();
  const asked = useExplorer((state) => state.facts);
  useFacts(ids);
  return (
    <Waiting for={asked} retry={() => loadFacts(ids)}>
      {(facts) => (
        <>
          {facts.length < ids.length && <p className="quiet">{words.addedSome(facts.length, ids.length)}</p>}
          {facts.map(({ statement, figure }) => (
            <div className="only-facts" key={statement?.id ?? figure?.id}>
              {statement && <StatementCard statement={statement} />}
              {figure && <FigureCard figure={figure} />}
            </div>
          ))}
          <PassageSummaries report={(facts[0]?.statement ?? facts[0]?.figure)?.report} />
        </>
      )}
    </Waiting>
  );
}

/** Asks for these, once. */
function useFacts(ids: readonly string[]) {
  const { loadFacts } = useActions();
  const isIdle = useExplorer((state) => state.facts.type === 'idle');
  const asked = useRef('');
  const wanted = ids.join();
  useEffect(() => {
    if (!isIdle && asked.current === wanted) return;
    asked.current = wanted;
    loadFacts(wanted.split(','));
  }, [isIdle, wanted, loadFacts]);
}
