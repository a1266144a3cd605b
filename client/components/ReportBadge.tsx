import type { ReportSummary } from '#contract/evidence.ts';
import { loadedValue } from '../model/remote.ts';
import { inventedIn, REPORT_TINTS, type ReportSign, reportSigns } from '../theme/report-signs.ts';
import { useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { useBrightness } from './use-brightness.ts';

const NONE: readonly ReportSummary[] = [];

/** The reports that are loaded, by period; none while they are asked for. */
export const useReports = (): readonly ReportSummary[] =>
  useExplorer((state) => loadedValue(state.answers.reports)?.reports) ?? NONE;

/** What sets a report apart from the others; undefined where there is but one. */
export function useReportSign(id: string): ReportSign | undefined {
  const reports = useReports();
  return reports.length > 1 ? reportSigns(reports).get(id) : undefined;
}

/** Whether it is said which report says something: not where all is of one real report. */
export const areTold = (reports: readonly ReportSummary[]) =>
  reports.length > 1 || reports.some(({ invented }) => invented);

/** Which report says something: its letter and period, and whether it is invented. Nothing where there is one real report. */
export function ReportBadge({ id, isShort = false }: { readonly id: string; readonly isShort?: boolean }) {
  const words = useWords();
  const language = useLanguage();
  const reports = useReports();
  const report = reports.find((one) => one.id === id);
  const sign = reportSigns(reports).get(id);
  if (report === undefined || sign === undefined) return null;
  if (!areTold(reports)) return null;
  return (
    <span className="report-badge" title={language === 'zh' ? report.title_zh : report.title_en}>
      <ReportMark sign={sign} />
      {!isShort && <span className="number">{report.period}</span>}
      {report.invented && <span className="invented">{words.invented}</span>}
    </span>
  );
}

/** A report's letter in its colour and shape, as at the end of its lines on the canvas. */
export function ReportMark({ sign: { letter, shape, tint } }: { readonly sign: ReportSign }) {
  const colour = REPORT_TINTS[useBrightness()][tint];
  return (
    <span className={`report-mark report-mark-${shape}`} style={{ borderColor: colour, color: colour }}>
      {letter}
    </span>
  );
}

/** Says that something occurs in invented reports alone. */
export function InventedTag({ reports: own }: { readonly reports: readonly string[] }) {
  const words = useWords();
  const reports = useReports();
  return inventedIn(reports)({ reports: own }) && <span className="invented">{words.invented}</span>;
}
