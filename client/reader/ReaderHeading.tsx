import type { ReportSummary } from '#contract/evidence.ts';
import { useLanguage, useWords } from '../components/explorer-context.ts';
import { SourceDetails } from './SourceDetails.tsx';

/** Which report it is. */
export function ReaderHeading({ report }: { readonly report: ReportSummary }) {
  const words = useWords();
  const language = useLanguage();
  const title = language === 'zh' ? report.title_zh : report.title_en;
  return (
    <header>
      <h2 className="panel-title" title={title}>
        {title}
      </h2>
      <p className="quiet">
        <span className="number">{report.period}</span>
        {` · ${words.reportSize(report.passages, report.statements + report.observations)}`}
        {report.invented && ` · ${words.invented}`}
      </p>
      <SourceDetails report={report} />
    </header>
  );
}
