import type { ReportSummary } from '#contract/evidence.ts';
import { canBeScoped } from '../api/scoped-client.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { leaving } from '../components/leaving.ts';
import { ReportMark, useReportSign } from '../components/ReportBadge.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { scopeWordsIn } from '../words/scope-words.ts';

/** The reports at hand, each a link to its page. */
export function Reports() {
  const words = useWords();
  const { loadSurroundings } = useActions();
  const asked = useExplorer((state) => state.answers.reports);
  return (
    <Waiting for={asked} retry={() => void loadSurroundings()}>
      {({ reports: list }) =>
        list.length === 0 ? (
          <Empty what={words.reportsEmpty} />
        ) : (
          <ul className="reports">
            {list.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
        )
      }
    </Waiting>
  );
}

function ReportRow({ report }: { readonly report: ReportSummary }) {
  const words = useWords();
  const language = useLanguage();
  const { openReport } = useActions();
  const sign = useReportSign(report.id);
  return (
    <li>
      <button type="button" onClick={leaving(() => openReport(report.id))}>
        <span className="report-title">
          {sign && <ReportMark sign={sign} />} {language === 'zh' ? report.title_zh : report.title_en}
        </span>
        <span className="quiet">
          <span className="number">{report.period}</span>
          {report.invented && ` · ${words.invented}`}
          {` · ${words.reportSize(report.passages, report.statements + report.observations)}`}
          {` · ${report.attached ? words.attached : words.notAttached}`}
        </span>
      </button>
      {sign && (
        <p className="report-tools quiet">
          <OnCanvas id={report.id} />
          <OnlyThis id={report.id} />
        </p>
      )}
    </li>
  );
}

/** Works with this report alone. */
function OnlyThis({ id }: { readonly id: string }) {
  const words = scopeWordsIn(useLanguage());
  const { setScope } = useActions();
  if (!canBeScoped) return null;
  return (
    <button type="button" className="link" onClick={leaving(() => void setScope(`report:${id}`))}>
      {words.only}
    </button>
  );
}

/** Whether the lines of a report are shown on the canvas, and how many they are. */
function OnCanvas({ id }: { readonly id: string }) {
  const words = useWords();
  const { toggleReport } = useActions();
  const isShown = useExplorer((state) => !state.filters.reports.has(id));
  const count = useExplorer(
    (state) => [...state.edges.values()].filter((edge) => edge.reports.includes(id)).length,
  );
  return (
    <label className="on-canvas">
      <input type="checkbox" checked={isShown} onChange={() => toggleReport(id)} />
      {words.reportOnCanvas(count)}
    </label>
  );
}
