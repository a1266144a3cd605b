import { useMemo } from 'react';
import { type Quotation, saidIn } from '#contract/evidence.ts';
import { loadedValue } from '../model/remote.ts';
import { type RoleSpan, rolesOf } from '../model/roles.ts';
import { roleName } from '../words/quotation-roles.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';
import { cutAtRoles, cutAtTerms, passageNumber } from './quotation-text.ts';
import { Summary } from './Said.tsx';

interface Props {
  readonly report: string;
  readonly quotations: readonly Quotation[];
  /** Ids of the nodes that the fact is about: of a line its two ends. */
  readonly about: readonly string[];
  /** Whether it joins two, or is a figure of what it is about. */
  readonly isRelation: boolean;
  readonly isFolded?: boolean;
}

/** The words behind a fact: in full where the report's text is attached, otherwise summary and anchor terms, said to be so. */
export function Quotations({ isFolded = false, ...said }: Props) {
  const words = useWords();
  if (!isFolded) return <QuotationList {...said} />;
  const passages = [...new Set(saidIn(said.quotations).map(({ passage }) => passageNumber(passage)))];
  return (
    <details className="folded">
      <summary>{words.quotationIn(passages.join('、'))}</summary>
      <QuotationList {...said} />
    </details>
  );
}

function QuotationList({ report, quotations, about, isRelation }: Props) {
  const words = useWords();
  const spans = useRoles({ report, quotations, about, isRelation });
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
          spans={spans}
        />
      ))}
      {isFull && <InOurWords quotations={quotations} lang={lang ?? 'zh-CN'} />}
    </div>
  );
}

/** Where the words name what the fact is about; null until it is known where the report names what. */
function useRoles({ report, quotations, about, isRelation }: Props): readonly RoleSpan[] | null {
  const said = useExplorer((state) => loadedValue(state.answers.reportStatements));
  return useMemo(
    () =>
      said?.report === report
        ? rolesOf({ about, quotations, edge: isRelation ? '' : null }, said.mentions)
        : null,
    [said, report, quotations, about, isRelation],
  );
}

/** For who does not read the report's language: what its passages say, in our words, which are no evidence. */
function InOurWords({ quotations, lang }: Pick<Props, 'quotations'> & { readonly lang: string }) {
  const words = useWords();
  const language = useLanguage();
  const passages = useExplorer((state) => loadedValue(state.answers.passages)?.passages);
  if (lang.startsWith(language)) return null;
  const cited = new Set(saidIn(quotations).map(({ passage }) => passage));
  return passages
    ?.filter(({ id }) => cited.has(id))
    .map((passage) => (
      <p key={passage.id} className="in-our-words" role="note">
        <span className="tag">{words.inOurWords(passageNumber(passage.id))}</span>
        <Summary of={passage} />
      </p>
    ));
}

interface ViewProps {
  readonly report: string;
  readonly quotation: Quotation;
  readonly goesOn: boolean;
  readonly lang: string;
  readonly spans: readonly RoleSpan[] | null;
}

function QuotationView({ report, quotation, goesOn, lang, spans }: ViewProps) {
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
          <Marked quotation={quotation} text={quotation.text} spans={spans} />
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

interface MarkedProps {
  readonly quotation: Quotation;
  readonly text: string;
  readonly spans: readonly RoleSpan[] | null;
}

/** The words with subject, object and the rest told apart; before it is known which are which, with those that anchor them. */
function Marked({ quotation, text, spans }: MarkedProps) {
  if (spans === null) {
    return cutAtTerms(text, quotation.terms).map(({ text: piece, isTerm, at }) =>
      isTerm ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
    );
  }
  const here = spans.filter(({ passage }) => passage === quotation.passage);
  return cutAtRoles(text, quotation.start, here).map(({ text: piece, role, at }) => (
    <span key={at} className={`role role-${role}`}>
      {piece}
    </span>
  ));
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
