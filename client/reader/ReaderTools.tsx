import { FactPicker } from './FactPicker.tsx';
import { useReaderWords } from './use-reader.ts';

interface Props {
  readonly report: string;
  readonly along: { readonly isOn: boolean; readonly set: (isOn: boolean) => void };
}

/** How the report is read: with the canvas following, and which of its facts are listed. */
export function ReaderTools({ report, along }: Props) {
  const words = useReaderWords();
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
    </p>
  );
}
