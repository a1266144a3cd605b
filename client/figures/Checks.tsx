import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { NodeLink } from '../components/NodeLink.tsx';
import { CHECK_KINDS, type CheckKind } from '../model/check-kinds.ts';
import { nameOf } from '../words/language.ts';
import { inUnit } from '../words/units.ts';
import type { FigureCheck, Verdict } from './check.ts';
import { indicatorName } from './figure-text.ts';
import { CHECK_NAMES, IN_LEDGER, VERDICT_NAMES } from './ledger-words.ts';
import { Side } from './Side.tsx';

/** What came of holding the figures against each other; each finding with its quotations side by side. */
export function Checks({ checks }: { readonly checks: readonly FigureCheck[] }) {
  const language = useLanguage();
  const words = IN_LEDGER[language];
  const nothing = CHECK_KINDS.filter((kind) => checks.every((check) => check.kind !== kind));
  return (
    <section className="checks" aria-label={words.checks}>
      <p className="quiet">{words.checksIntro}</p>
      {CHECK_KINDS.map((kind) => (
        <KindOfCheck key={kind} kind={kind} checks={checks.filter((check) => check.kind === kind)} />
      ))}
      {nothing.length > 0 && (
        <p className="quiet">
          {words.nothingFound}
          {nothing.map((kind) => CHECK_NAMES[kind][language]).join(language === 'zh' ? '、' : '; ')}
        </p>
      )}
    </section>
  );
}

const VERDICTS: readonly Verdict[] = ['differs', 'look', 'agrees'];

function KindOfCheck({
  kind,
  checks,
}: {
  readonly kind: CheckKind;
  readonly checks: readonly FigureCheck[];
}) {
  const language = useLanguage();
  const { changeLedger } = useActions();
  const isOpen = useExplorer((state) => state.study.ledger.check === kind);
  if (checks.length === 0) return null;
  const toggle = () => changeLedger((ledger) => ({ ...ledger, check: isOpen ? null : kind }));
  const sorted = VERDICTS.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
  return (
    <div className="check-kind">
      <button type="button" aria-expanded={isOpen} onClick={toggle}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        <span>{CHECK_NAMES[kind][language]}</span>
        {VERDICTS.map((verdict) => {
          const count = checks.filter((check) => check.verdict === verdict).length;
          return count > 0 && <VerdictTag key={verdict} verdict={verdict} count={count} />;
        })}
      </button>
      {isOpen &&
        sorted.map((check) => <Finding key={check.figures.map(({ id }) => id).join()} check={check} />)}
    </div>
  );
}

const SIGNS: Readonly<Record<Verdict, string>> = { differs: '≠', look: '?', agrees: '=' };

function VerdictTag({ verdict, count }: { readonly verdict: Verdict; readonly count?: number }) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{SIGNS[verdict]}</span>
      {VERDICT_NAMES[verdict][useLanguage()]}
      {count !== undefined && <span className="number">{count}</span>}
    </span>
  );
}

function Finding({ check }: { readonly check: FigureCheck }) {
  const language = useLanguage();
  const words = IN_LEDGER[language];
  const { kind, verdict, figures, computed, counted } = check;
  const [first] = figures;
  return (
    <article className="finding">
      <p className="finding-head">
        <VerdictTag verdict={verdict} />
        <strong>{indicatorName(first, language)}</strong>
      </p>
      {computed !== undefined && (
        <p className="number">
          {kind === 'levels'
            ? words.computed(`${first.direction === 'down' ? '−' : '+'}${first.value}%`, percent(computed))
            : words.summed(
                inUnit(first.value, first.unit, language),
                inUnit(String(computed), first.unit, language),
              )}
        </p>
      )}
      {counted !== undefined && (
        <div>
          <p>{words.named(counted.parts.length, nameOf(counted.whole, language))}</p>
          <p className="named-parts">
            {counted.parts.map((node) => (
              <NodeLink key={node.id} node={node} />
            ))}
          </p>
        </div>
      )}
      <ul className="side-by-side">
        {figures.map((figure) => (
          <Side key={figure.id} figure={figure} isNamed={figure.indicator.id !== first.indicator.id} />
        ))}
      </ul>
    </article>
  );
}

const percent = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}%`;
