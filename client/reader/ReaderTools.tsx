import { useActions, useExplorer } from '../components/explorer-context.ts';
import { FactPicker } from './FactPicker.tsx';
import { useReaderWords } from './use-reader.ts';

interface Props {
  readonly report: string;
  readonly along: { readonly isOn: boolean; readonly set: (isOn: boolean) => void };
}

/** How the report is read: with the canvas following, and how large. */
export function ReaderTools({ report, along }: Props) {
  const words = useReaderWords();
  const { setLarge } = useActions();
  const isLarge = useExplorer((state) => state.reading.isLarge);
  return (
    <p className="reader-tools">
      <FactPicker report={report} />
      <button
        type="button"
        aria-pressed={along.isOn}
        title={words.readAlongHelp}
        onClick={() => along.set(!along.isOn)}
      >
        {words.readAlong}
      </button>
      <button type="button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
        {words.largeReader}
      </button>
    </p>
  );
}
