import { QUOTATION_ROLES, type QuotationRole } from '#contract/model.ts';
import type { PlacedFact } from '#contract/reading.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { NotSo } from '../components/FactJudgement.tsx';
import { FactNotes } from '../components/FactNotes.tsx';
import { Icon } from '../components/Icon.tsx';
import { passageNumber } from '../components/quotation-text.ts';
import { QUOTATION_ROLE_NAMES } from '../words/quotation-roles.ts';
import { RoleKey } from './RoleKey.tsx';
import { type Listed, useListed, usePicked, useReaderWords } from './use-reader.ts';

/** Under the text: what the selected line says here, or which facts rest on the picked words. */
export function FactBar({ report }: { readonly report: string }) {
  const words = useReaderWords();
  const listed = useListed(report);
  const picked = usePicked();
  const { facts, active } = listed;
  if (facts.length === 0 && picked === null) return null;
  return (
    <section className="fact-bar" aria-label={words.factsHere(facts.length)}>
      <header>
        <strong role="status">
          {picked === null ? words.factsHere(facts.length) : words.factsOnWords(facts.length)}
        </strong>
        <Stepper listed={listed} />
        <Missing facts={facts} />
        <Close />
      </header>
      {active && <ActiveFact fact={active} report={report} />}
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
      <button type="button" className="icon-button back" aria-label={words.previous} onClick={() => step(-1)}>
        <Icon of="open" />
      </button>
      {at >= 0 && <span className="number">{words.factN(at + 1, facts.length)}</span>}
      <button type="button" className="icon-button" aria-label={words.next} onClick={() => step(1)}>
        <Icon of="open" />
      </button>
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

function Close() {
  const words = useReaderWords();
  const { pickWords } = useActions();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.closeFacts}
      title={words.closeFacts}
      onClick={() => pickWords([])}
    >
      <Icon of="close" />
    </button>
  );
}

function ActiveFact({ fact, report }: { readonly fact: PlacedFact; readonly report: string }) {
  const words = useReaderWords();
  const page = useWords();
  const language = useLanguage();
  const gloss = useGloss();
  const { openReport } = useActions();
  const passagesOf = (role: QuotationRole) => [
    ...new Set(fact.quotations.filter((each) => each.role === role).map(({ passage }) => passage)),
  ];
  return (
    <article className="active-fact" aria-label={words.pointedOut}>
      <NotSo fact={fact} />
      <p className="gloss">{gloss(fact)}</p>
      <p className="facts">
        <BasisBadge fact={fact} />
        {QUOTATION_ROLES.filter((role) => passagesOf(role).length > 0).map((role) => (
          <span key={role}>
            {role === 'words' ? words.inPassages : `${QUOTATION_ROLE_NAMES[role][language]} `}
            {passagesOf(role).map((passage) => (
              <button
                key={passage}
                type="button"
                className="link"
                onClick={() => openReport(report, passage)}
              >
                {page.passageN(passageNumber(passage))}
              </button>
            ))}
          </span>
        ))}
      </p>
      <RoleKey fact={fact} />
      <FactNotes fact={fact} />
    </article>
  );
}
