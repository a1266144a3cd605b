import { useMemo } from 'react';
import type { Figure, ReportSummary } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { More } from '../components/More.tsx';
import { useReports } from '../components/ReportBadge.tsx';
import { SaveTable } from '../components/SaveTable.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import '../styles/figures.css';
import { LEDGER_PARTS, WHOLE_LEDGER } from '../model/study.ts';
import { Checks } from './Checks.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { sift, toCells } from './ledger.ts';
import { IN_LEDGER } from './ledger-words.ts';
import { Series } from './Series.tsx';
import { seriesOf } from './series.ts';
import { useChecks, useFigures } from './use-figures.ts';

/** Every figure of the reports: to be found, sorted, checked against the others, and taken along. */
export function FigureLedger() {
  const common = useWords();
  const words = IN_LEDGER[useLanguage()];
  const { loadFigures } = useActions();
  const asked = useFigures();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view figures-view" tabIndex={0} aria-label={common.viewFigures}>
      <h2>{common.viewFigures}</h2>
      <p className="quiet">{words.intro}</p>
      <Waiting for={asked} retry={loadFigures}>
        {({ figures, total, next }) =>
          figures.length === 0 ? (
            <Empty what={common.figuresEmpty} />
          ) : (
            <>
              <More of="figures" shown={figures.length} total={total} next={next} />
              <Parts figures={figures} isCut={next !== null} />
            </>
          )
        }
      </Waiting>
    </section>
  );
}

function Parts({ figures, isCut }: { readonly figures: readonly Figure[]; readonly isCut: boolean }) {
  const words = IN_LEDGER[useLanguage()];
  const { changeLedger } = useActions();
  const part = useExplorer((state) => state.study.ledger.part);
  const reports = useReports();
  const checks = useChecks(figures);
  const series = useMemo(() => seriesOf(figures), [figures]);
  const byReport = useMemo(() => inReportOrder(figures, reports), [figures, reports]);
  const counts = { table: figures.length, checks: checks.length, series: series.length };
  return (
    <>
      {isCut && <p className="quiet">{words.cut}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same. */}
      <div className="segmented ledger-parts" role="group" aria-label={words.parts}>
        {/* One that holds nothing is not offered; where an address leads to it, it says so itself. */}
        {LEDGER_PARTS.filter((id) => counts[id] > 0 || id === part).map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === part}
            onClick={() => changeLedger((ledger) => ({ ...ledger, part: id }))}
          >
            {words[id]}
            <span className="number">{counts[id]}</span>
          </button>
        ))}
      </div>
      <ShowCypher question={{ of: part === 'checks' ? 'figureParts' : 'figures', input: { limit: 200 } }} />
      {part === 'table' && <Ledger figures={byReport} />}
      {part === 'checks' && <Checks checks={checks} />}
      {part === 'series' && <Series series={series} />}
    </>
  );
}

/** By report as the reports are listed, each in the order of its text. */
function inReportOrder(figures: readonly Figure[], reports: readonly ReportSummary[]) {
  const order = new Map(reports.map(({ id }, index) => [id, index]));
  return figures.toSorted((a, b) => (order.get(a.report) ?? 0) - (order.get(b.report) ?? 0));
}

function Ledger({ figures }: { readonly figures: readonly Figure[] }) {
  const language = useLanguage();
  const words = IN_LEDGER[language];
  const reports = useReports();
  const { changeLedger } = useActions();
  const ledger = useExplorer((state) => state.study.ledger);
  const shown = useMemo(() => sift(figures, ledger), [figures, ledger]);
  const isWhole = shown.length === figures.length;
  return (
    <section className="ledger-part">
      <LedgerFilters figures={figures} />
      <div className="ledger-bar">
        <p role="status" className="number">
          {words.shown(shown.length, figures.length)}
        </p>
        {!isWhole && (
          <button
            type="button"
            className="link"
            onClick={() => changeLedger(({ sort, part, check }) => ({ ...WHOLE_LEDGER, sort, part, check }))}
          >
            {words.clear}
          </button>
        )}
        {ledger.sort.by !== 'text' && (
          <button
            type="button"
            className="link"
            onClick={() => changeLedger((now) => ({ ...now, sort: WHOLE_LEDGER.sort }))}
          >
            {words.inTextOrder}
          </button>
        )}
        <span className="copy-buttons">
          <SaveTable lines={() => toCells(shown, reports, language)} fileName={() => 'figures.csv'} />
        </span>
      </div>
      {shown.length === 0 ? <Empty what={words.none} /> : <LedgerTable figures={shown} />}
    </section>
  );
}
