import { lazy, Suspense, useEffect, useState } from 'react';
import { useActions } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import { useReaderWords } from './use-reader.ts';

const Annotate = lazy(async () => ({ default: (await import('../annotate/Annotate.tsx')).Annotate }));
const ImportFile = lazy(async () => ({ default: (await import('../annotate/ImportFile.tsx')).ImportFile }));
const Suggest = lazy(async () => ({ default: (await import('../annotate/Suggest.tsx')).Suggest }));
const CorrectText = lazy(async () => ({
  default: (await import('../annotate/CorrectText.tsx')).CorrectText,
}));

/** What somebody does with a report besides reading it. */
export type Work = 'facts' | 'suggest' | 'import' | 'text';

interface Props {
  readonly report: string;
  readonly work: Work | null;
  readonly onWork: (work: Work | null) => void;
}

/** Whether this report is one of the project, and whoever reads may write to it. */
export function useMayWrite(report: string, isWanted: boolean): boolean {
  const { send } = useActions();
  const [mayWrite, setMayWrite] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    void send('writer', { report }).then((asked) => {
      const writer = loadedValue(asked);
      setMayWrite(writer?.is_own === true && writer.may_write);
    });
  }, [send, report, isWanted]);
  return mayWrite;
}

const WORKS: readonly Work[] = ['facts', 'suggest', 'import', 'text'];

/** Turns reading into writing down what is read, or taking it in from another tool, and back. */
export function WorkButtons({ work, onWork }: Omit<Props, 'report'>) {
  const words = useReaderWords();
  return (
    <p className="reader-tools">
      {WORKS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={work === each}
          onClick={() => onWork(work === each ? null : each)}
        >
          {words.work[each]}
        </button>
      ))}
    </p>
  );
}

/** The sheet for it, below the text and always in view. */
export const WorkSheet = ({ report, work }: Omit<Props, 'onWork'>) => (
  <Suspense>
    {work === 'facts' && <Annotate report={report} />}
    {work === 'suggest' && <Suggest report={report} />}
    {work === 'text' && <CorrectText report={report} />}
    {work === 'import' && <ImportFile report={report} />}
  </Suspense>
);
