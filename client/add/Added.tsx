import { useActions } from '../components/explorer-context.ts';
import { useAddWords } from './use-add-words.ts';

interface Props {
  readonly report: string;
  readonly onAgain: () => void;
}

/** The report is in the library: to be read, or another one after it. */
export function Added({ report, onAgain }: Props) {
  const words = useAddWords();
  const { openReport, setView } = useActions();
  const read = () => {
    setView('read');
    openReport(report);
  };
  return (
    <p className="added" role="status">
      {words.added}{' '}
      <button type="button" className="primary" onClick={read}>
        {words.open}
      </button>{' '}
      <button type="button" onClick={onAgain}>
        {words.again}
      </button>
    </p>
  );
}
