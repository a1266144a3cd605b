import type { ReportSummary } from '#contract/evidence.ts';
import { useActions } from '../components/explorer-context.ts';
import { FactPicker } from './FactPicker.tsx';
import { useReaderWords, useWithSummaries } from './use-reader.ts';

interface Props {
  readonly report: ReportSummary;
  readonly along: { readonly isOn: boolean; readonly set: (isOn: boolean) => void };
}

/** How the report is read: with the canvas following, with our summaries, and which of its facts are listed. */
export function ReaderTools({ report, along }: Props) {
  const words = useReaderWords();
  const { setSummaries } = useActions();
  const isSummarised = useWithSummaries(report.lang);
  return (
    <p className="reader-tools">
      <FactPicker report={report.id} />
      <button
        type="button"
        aria-pressed={along.isOn}
        title={words.readAlongHelp}
        onClick={() => along.set(!along.isOn)}
      >
        {words.readAlong}
      </button>
      {report.attached && (
        <button type="button" aria-pressed={isSummarised} onClick={() => setSummaries(!isSummarised)}>
          {words.summariesToo}
        </button>
      )}
    </p>
  );
}
