import { useEffect, useRef } from 'react';
import type { PassageSummary, ReportSummary } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { passageNumber } from '../components/quotation-text.ts';
import { Waiting } from '../components/Waiting.tsx';
import { loadedValue } from '../state/remote.ts';
import type { Panel } from './panel.ts';

export const report: Panel = { id: 'report', title: 'report', View: Report };

function Report() {
  const { openReport } = useActions();
  const asked = useExplorer((state) => state.answers.passages);
  const first = useExplorer((state) => loadedValue(state.answers.reports)?.reports[0]?.id);
  const isAsked = asked.type !== 'idle';
  useEffect(() => {
    if (!isAsked && first !== undefined) openReport(first);
  }, [isAsked, first, openReport]);
  return (
    <Waiting for={asked} retry={() => first !== undefined && openReport(first)}>
      {({ report: summary, passages }) => (
        <>
          <ReportHeading report={summary} />
          <ol className="passages">
            {passages.map((passage) => (
              <Passage key={passage.id} passage={passage} lang={summary.lang} />
            ))}
          </ol>
        </>
      )}
    </Waiting>
  );
}

function ReportHeading({ report: summary }: { readonly report: ReportSummary }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <header>
      <h2 className="panel-title">{language === 'zh' ? summary.title_zh : summary.title_en}</h2>
      <p className="quiet">
        {summary.publisher !== null && `${summary.publisher} · `}
        <span className="number">{summary.period}</span>
        {` · ${words.reportSize(summary.passages, summary.statements + summary.observations)}`}
      </p>
      {!summary.attached && <p className="quiet no-text">{words.summariesOnly}</p>}
    </header>
  );
}

function Passage({ passage, lang }: { readonly passage: PassageSummary; readonly lang: string }) {
  const words = useWords();
  const language = useLanguage();
  const isPointedOut = useExplorer((state) => state.passage === passage.id);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPointedOut) item.current?.scrollIntoView({ block: 'center' });
  }, [isPointedOut]);
  const { relations, observations, mentions } = passage.coverage;
  return (
    <li
      ref={item}
      className={`passage passage-${passage.kind}${isPointedOut ? ' pointed-out' : ''}`}
      aria-current={isPointedOut ? 'true' : undefined}
    >
      <span className="passage-number number">{passageNumber(passage.id)}</span>
      <div>
        {passage.text !== undefined && (
          <p className="reader" lang={lang}>
            {passage.text}
          </p>
        )}
        <p className={passage.text === undefined ? '' : 'quiet'}>
          {language === 'zh' ? passage.summary_zh : passage.summary_en}
        </p>
        <p className="quiet number">{words.coverage(relations, observations, mentions)}</p>
      </div>
    </li>
  );
}
