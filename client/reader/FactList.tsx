import type { PlacedFact } from '#contract/reading.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import { type Listed, usePicked, useReaderWords } from './use-reader.ts';

/** The facts that rest on the picked words, or that are of one kind, to choose one from. */
export function FactList({ listed }: { readonly listed: Listed }) {
  const words = useReaderWords();
  const picked = usePicked();
  const { facts, active } = listed;
  return (
    <section className="picked-facts" aria-label={words.factsHere(facts.length)}>
      <header>
        <strong role="status">
          {picked === null ? words.factsHere(facts.length) : words.factsOnWords(facts.length)}
        </strong>
        <Stepper listed={listed} />
        <Missing facts={facts} />
      </header>
      {facts.length > 1 && (
        <ul className="plain reader-facts" aria-label={words.factsHere(facts.length)}>
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} isActive={fact === active} />
          ))}
        </ul>
      )}
    </section>
  );
}

function useGloss() {
  const language = useLanguage();
  return (fact: PlacedFact) => (language === 'zh' ? fact.gloss_zh : fact.gloss_en);
}

function FactRow({ fact, isActive }: { readonly fact: PlacedFact; readonly isActive: boolean }) {
  const gloss = useGloss();
  const { pointOut } = useActions();
  return (
    <li>
      <button type="button" aria-current={isActive ? 'true' : undefined} onClick={() => pointOut(fact.id)}>
        {gloss(fact)}
        <BasisBadge fact={fact} />
      </button>
    </li>
  );
}

/** Walks through the facts one by one. */
function Stepper({ listed: { facts, active } }: { readonly listed: Listed }) {
  const words = useReaderWords();
  const { pointOut } = useActions();
  const at = active === null ? -1 : facts.indexOf(active);
  if (facts.length < 2) return null;
  const step = (by: number) => {
    const next = facts[(Math.max(at, by > 0 ? -1 : 0) + by + facts.length) % facts.length];
    if (next) pointOut(next.id);
  };
  return (
    <span className="stepper">
      <IconButton icon="open" name={words.previous} className="back" onClick={() => step(-1)} />
      {at >= 0 && <span className="number">{words.factN(at + 1, facts.length)}</span>}
      <IconButton icon="open" name={words.next} onClick={() => step(1)} />
    </span>
  );
}

/** Puts on the canvas what of these facts is not there. */
function Missing({ facts }: { readonly facts: readonly PlacedFact[] }) {
  const words = useReaderWords();
  const { addFacts } = useActions();
  const nodes = useExplorer((state) => state.nodes);
  const edges = useExplorer((state) => state.edges);
  const missing = facts.filter(({ edge, about }) =>
    edge === null ? about.some((id) => !nodes.has(id)) : !edges.has(edge),
  );
  if (missing.length === 0) return null;
  return (
    <button type="button" className="link" onClick={() => addFacts(missing.map(({ id }) => id))}>
      {words.addMissing(missing.length)}
    </button>
  );
}
