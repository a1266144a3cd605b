import { useEffect, useRef, useState } from 'react';
import type { PassageSummary, ReportSummary } from '#contract/evidence.ts';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { Waiting } from '../components/Waiting.tsx';
import { loadedValue } from '../model/remote.ts';
import '../styles/margin.css';
import '../styles/reader.css';
import { AttachText } from './AttachText.tsx';
import { Coverage } from './Coverage.tsx';
import { MentionTicks } from './MentionTicks.tsx';
import { ReaderHeading } from './ReaderHeading.tsx';
import { ReaderText } from './ReaderText.tsx';
import { ReaderTools } from './ReaderTools.tsx';
import { Uncovered } from './Uncovered.tsx';
import { useBringIntoView } from './use-bring-into-view.ts';
import { useReadAlong } from './use-read-along.ts';
import { useWordPicking } from './use-word-picking.ts';
import { useMayWrite, type Work, WorkButtons, WorkSheet } from './WriteFacts.tsx';

/** A report beside the canvas: its words where they are at hand, otherwise our summaries and the words that anchor facts. */
export function Reader() {
  const { loadPassages } = useActions();
  const asked = useExplorer((state) => state.answers.passages);
  const first = useExplorer((state) => loadedValue(state.answers.reports)?.reports[0]?.id);
  const isAsked = asked.type !== 'idle';
  useEffect(() => {
    if (!isAsked && first !== undefined) loadPassages(first);
  }, [isAsked, first, loadPassages]);
  return (
    <Waiting for={asked} retry={() => first !== undefined && loadPassages(first)}>
      {({ report, passages }) => <Pane key={report.id} report={report} passages={passages} />}
    </Waiting>
  );
}

interface Props {
  readonly report: ReportSummary;
  readonly passages: readonly PassageSummary[];
}

function Pane({ report, passages }: Props) {
  const { loadReportStatements, beginReading } = useActions();
  const isWanted = useExplorer(
    ({ reading, selection, view }) => reading.isWanted || selection.type !== 'none' || view === 'read',
  );
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) loadReportStatements(report.id);
  }, [isWanted, report.id, loadReportStatements]);
  const mayWrite = useMayWrite(report.id, isWanted);
  const [work, setWork] = useState<Work | null>(null);
  useWordPicking(pane, work === 'facts');
  useBringIntoView(pane, report.id);
  const along = useReadAlong(pane, report.id);
  return (
    <div ref={pane} className="reader-pane" onPointerEnter={beginReading} onFocusCapture={beginReading}>
      <ReaderHeading report={report} />
      {!report.attached && <AttachText report={report.id} />}
      <div className="reader-bar">
        <Coverage report={report.id} passages={passages} />
        <ReaderTools report={report} along={along} />
        {mayWrite && <WorkButtons work={work} onWork={setWork} />}
      </div>
      <Uncovered report={report} passages={passages} />
      <MentionTicks report={report.id} pane={pane} />
      <ReaderText report={report} passages={passages} />
      <WorkSheet report={report.id} work={work} />
    </div>
  );
}
