import { lazy, Suspense, useEffect, useState } from 'react';
import { useActions } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import { useReaderWords } from './use-reader.ts';

const Annotate = lazy(async () => ({ default: (await import('../annotate/Annotate.tsx')).Annotate }));

interface Props {
  readonly report: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
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

/** Turns reading into writing down what is read, and back. */
export function WriteFactsButton({ isOn, onTurn }: Omit<Props, 'report'>) {
  const words = useReaderWords();
  return (
    <p className="reader-tools">
      <button type="button" aria-pressed={isOn} onClick={() => onTurn(!isOn)}>
        {words.writeFacts}
      </button>
    </p>
  );
}

/** The sheet for it, below the text and always in view. */
export const WriteFacts = ({ report }: Pick<Props, 'report'>) => (
  <Suspense>
    <Annotate report={report} />
  </Suspense>
);
