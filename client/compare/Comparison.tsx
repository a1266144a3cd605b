import { useEffect, useId } from 'react';
import type { ReportSummary } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import '../styles/figures.css';
import '../styles/compare.css';
import { IN_COMPARE } from '../words/compare-words.ts';
import { FigureParts } from './FigureParts.tsx';
import { type Pair, pairOf } from './pair.ts';
import { Entities, Relations } from './parts.tsx';

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
          if (pair === undefined) return <Empty what={words.alone} next={words.aloneNext} />;
          return <Compared reports={reports} pair={pair} />;
        }}
      </Waiting>
    </section>
  );
}

function Compared({ reports, pair }: { readonly reports: readonly ReportSummary[]; readonly pair: Pair }) {
  const words = IN_COMPARE[useLanguage()];
  const { setStudy, loadComparison } = useActions();
  const asked = useExplorer((state) => state.answers.compare);
  const [{ id: older }, { id: newer }] = pair;
  useEffect(() => loadComparison(older, newer), [older, newer, loadComparison]);
  return (
    <>
      <div className="pair">
        <Choice
          name={words.older}
          value={older}
          reports={reports.filter(({ id }) => id !== newer)}
          onChoose={(id) => setStudy({ pair: [id, newer] })}
        />
        <Choice
          name={words.newer}
          value={newer}
          reports={reports.filter(({ id }) => id !== older)}
          onChoose={(id) => setStudy({ pair: [older, id] })}
        />
      </div>
      <Waiting for={asked} retry={() => loadComparison(older, newer)}>
        {({ relations, entities }) => (
          <>
            <Relations name={words.done} hint={words.doneHint} part={relations.done} isOpen />
            <Relations name={words.open} hint={words.openHint} part={relations.open} isOpen />
            <ShowCypher question={{ of: 'compare', input: { from: older, to: newer } }} />
            <FigureParts pair={pair} />
            <p className="quiet caution">{words.caution}</p>
            <Relations name={words.newRelations} part={relations.new} />
            <Relations name={words.goneRelations} part={relations.gone} />
            <Entities name={words.newEntities} part={entities.new} />
            <Entities name={words.goneEntities} part={entities.gone} />
          </>
        )}
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
  return (
    <div className="labelled">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {reports.map((report) => (
          <option key={report.id} value={report.id}>
            {report.period} {language === 'zh' ? report.title_zh : report.title_en}
          </option>
        ))}
      </select>
    </div>
  );
}
