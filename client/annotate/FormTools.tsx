import { useAnnotateWords } from './use-writing.ts';

interface Props {
  /** What saving is called. */
  readonly save: string;
  readonly isReady: boolean;
  readonly onCancel: () => void;
}

/** Saves what a form holds, or leaves it. */
export function FormTools({ save, isReady, onCancel }: Props) {
  const words = useAnnotateWords();
  return (
    <p className="form-tools">
      <button type="submit" className="primary" disabled={!isReady}>
        {save}
      </button>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </p>
  );
}
