import { type Quotation, saidIn } from '#contract/evidence.ts';
import { loadedValue } from '../model/remote.ts';
import { roleName } from '../words/quotation-roles.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';
import { cutAtTerms, passageNumber } from './quotation-text.ts';
import { Summary } from './Said.tsx';

interface Props {
  readonly report: string;
  readonly quotations: readonly Quotation[];
  readonly isFolded?: boolean;
}

/** The words behind a fact: in full where the report's text is attached, otherwise summary and anchor terms, said to be so. */
export function Quotations({ report, quotations, isFolded = false }: Props) {
  const words = useWords();
  if (!isFolded) return <QuotationList report={report} quotations={quotations} />;
  const passages = [...new Set(saidIn(quotations).map(({ passage }) => passageNumber(passage)))];
  return (
    <details className="folded">
      <summary>{words.quotationIn(passages.join('、'))}</summary>
      <QuotationList report={report} quotations={quotations} />
    </details>
  );
}

function QuotationList({ report, quotations }: Props) {
  const words = useWords();
  const lang = useExplorer(
    (state) => loadedValue(state.answers.reports)?.reports.find(({ id }) => id === report)?.lang,
  );
  const isFull = quotations.every((quotation) => quotation.text !== undefined);
  return (
    <div className="quotations">
      {!isFull && <p className="quiet no-text">{words.noText}</p>}
      {quotations.map((quotation) => (
        <QuotationView
          key={`${quotation.role}-${quotation.seq}-${quotation.part}`}
          report={report}
          quotation={quotation}
          goesOn={quotations.some(
            ({ role, seq, part }) =>
              role === quotation.role && seq === quotation.seq && part === quotation.part + 1,
          )}
          lang={lang ?? 'zh-CN'}
        />
      ))}
    </div>
  );
}

interface ViewProps {
  readonly report: string;
  readonly quotation: Quotation;
  readonly goesOn: boolean;
  readonly lang: string;
}

function QuotationView({ report, quotation, goesOn, lang }: ViewProps) {
  const words = useWords();
  const language = useLanguage();
  const { openReport } = useActions();
  const number = passageNumber(quotation.passage);
  const role = roleName(quotation.role);
  return (
    <figure className={`quotation quotation-${quotation.role}`}>
      {role !== null && quotation.part === 1 && <span className="tag">{role[language]}</span>}
      {quotation.text === undefined ? (
        <Anchors quotation={quotation} lang={lang} />
      ) : (
        <blockquote lang={lang}>
          {cutAtTerms(quotation.text, quotation.terms).map(({ text, isTerm, at }) =>
            isTerm ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </blockquote>
      )}
      <figcaption>
        <button
          type="button"
          className="link"
          aria-label={words.openPassage(number)}
          onClick={() => openReport(report, quotation.passage)}
        >
          {words.passageN(number)}
          <Icon of="open" />
        </button>
        {goesOn && <span className="quiet">{words.cutByLine}</span>}
      </figcaption>
    </figure>
  );
}

/** Without the report's text: what the passage is about, and the words to look for in it. */
function Anchors({ quotation, lang }: { readonly quotation: Quotation; readonly lang: string }) {
  const words = useWords();
  const passage = useExplorer((state) =>
    loadedValue(state.answers.passages)?.passages.find(({ id }) => id === quotation.passage),
  );
  return (
    <div className="anchors">
      {passage !== undefined && (
        <p>
          <span className="tag">{words.summary}</span>
          <Summary of={passage} />
        </p>
      )}
      <p>
        <span className="tag">{words.anchors}</span>
        <span lang={lang}>
          {quotation.terms.map((term) => (
            <mark key={term}>{term}</mark>
          ))}
        </span>
      </p>
    </div>
  );
}
