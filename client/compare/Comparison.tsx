import { useEffect, useId, useState } from 'react';
import type { ReportSummary } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Empty, Waiting } from '../components/Waiting.tsx';
import '../styles/figures.css';
import '../styles/compare.css';
import { IN_COMPARE } from '../words/compare-words.ts';
import { OverTime, SideBySide } from './found.tsx';
import { areOfOneSubject, type Pair, pairOf } from './pair.ts';

/** Two reports side by side; with one report, what to do to have two. */
export function Comparison() {
  const common = useWords();
  const words = IN_COMPARE[useLanguage()];
  const { loadSurroundings } = useActions();
  const asked = useExplorer((state) => state.answers.reports);
  const chosen = useExplorer((state) => state.study.pair);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view figures-view compare-view" tabIndex={0} aria-label={common.viewCompare}>
      <h2>{common.viewCompare}</h2>
      <p className="quiet">{words.intro}</p>
      <Waiting for={asked} retry={() => void loadSurroundings()}>
        {({ reports }) => {
          const pair = pairOf(reports, chosen);
          if (pair !== undefined) return <Compared reports={reports} pair={pair} />;
          if (reports.length < 2) return <Empty what={words.alone} next={words.aloneNext} />;
          return <ByHand reports={reports} />;
        }}
      </Waiting>
    </section>
  );
}

/** Where no two reports are of one subject: why nothing is compared, and two to choose. */
function ByHand({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const words = IN_COMPARE[useLanguage()];
  const { setStudy } = useActions();
  const [[one, other], setChosen] = useState(['', '']);
  const choose = (pair: [string, string]) => {
    setChosen(pair);
    if (pair.every((id) => id !== '')) setStudy({ pair });
  };
  return (
    <>
      <Empty what={words.unlike} next={words.unlikeNext} />
      <div className="pair">
        <Choice
          name={words.one}
          value={one}
          reports={reports.filter(({ id }) => id !== other)}
          onChoose={(id) => choose([id, other])}
        />
        <Choice
          name={words.other}
          value={other}
          reports={reports.filter(({ id }) => id !== one)}
          onChoose={(id) => choose([one, id])}
        />
      </div>
    </>
  );
}

function Compared({ reports, pair }: { readonly reports: readonly ReportSummary[]; readonly pair: Pair }) {
  const words = IN_COMPARE[useLanguage()];
  const { setStudy, loadComparison } = useActions();
  const asked = useExplorer((state) => state.answers.compare);
  const [{ id: older }, { id: newer }] = pair;
  const isOverTime = areOfOneSubject(pair);
  const isUnstated = pair.some(({ subject }) => subject === null);
  useEffect(() => loadComparison(older, newer), [older, newer, loadComparison]);
  return (
    <>
      <div className="pair">
        <Choice
          name={isOverTime ? words.older : words.one}
          value={older}
          reports={reports.filter(({ id }) => id !== newer)}
          onChoose={(id) => setStudy({ pair: [id, newer] })}
        />
        <Choice
          name={isOverTime ? words.newer : words.other}
          value={newer}
          reports={reports.filter(({ id }) => id !== older)}
          onChoose={(id) => setStudy({ pair: [older, id] })}
        />
      </div>
      {!isOverTime && (
        <p className="caution" role="note">
          {isUnstated ? words.remarkUnstated : words.remarkDiffer}
        </p>
      )}
      <Waiting for={asked} retry={() => loadComparison(older, newer)}>
        {(found) =>
          found.over_time ? <OverTime found={found} pair={pair} /> : <SideBySide found={found} pair={pair} />
        }
      </Waiting>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly reports: readonly ReportSummary[];
  readonly onChoose: (id: string) => void;
}

function Choice({ name, value, reports, onChoose }: ChoiceProps) {
  const id = useId();
  const language = useLanguage();
  const words = IN_COMPARE[language];
  const chosen = reports.find((report) => report.id === value);
  const titleOf = ({ period, title_zh, title_en }: ReportSummary) =>
    `${period} ${language === 'zh' ? title_zh : title_en}`;
  return (
    <div className="labelled">
      <label htmlFor={id}>{name}</label>
      <span className="on-paper">{chosen && titleOf(chosen)}</span>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {value === '' && <option value="">{words.choose}</option>}
        {reports.map((report) => (
          <option key={report.id} value={report.id}>
            {titleOf(report)}
          </option>
        ))}
      </select>
    </div>
  );
}
