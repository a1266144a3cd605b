import { Empty } from '../components/Waiting.tsx';
import type { KnownNames } from '../editor/quick-fix.ts';
import type { TextRange } from '../editor/text-range.ts';
import { Answered } from './Answered.tsx';
import { FailureNote } from './FailureNote.tsx';
import { useQuerySession } from './page-session.ts';
import { useCypherWords } from './use-cypher-words.ts';

interface Props {
  readonly vocabulary: KnownNames;
  readonly onFix: (range: TextRange, word: string) => void;
  readonly onRetry: () => void;
}

/** What came of the statement last sent. */
export function AnswerPane({ vocabulary, onFix, onRetry }: Props) {
  const words = useCypherWords();
  const run = useQuerySession((state) => state.run);
  switch (run.type) {
    case 'none':
      return <Empty what={words.answerNone} next={words.answerNoneNext} />;
    case 'running':
      return <p className="quiet waiting">{run.isCancelling ? words.cancelling : words.running}</p>;
    case 'cancelled':
      return (
        <div>
          <p>{run.stays ? words.cancelledStays : words.cancelled}</p>
          <p className="buttons">
            <button type="button" onClick={onRetry}>
              {words.retry}
            </button>
          </p>
        </div>
      );
    case 'failed':
      return (
        <FailureNote
          failure={run.failure}
          text={run.asked.text}
          vocabulary={vocabulary}
          onFix={onFix}
          onRetry={onRetry}
        />
      );
    case 'answered':
      return <Answered run={run} vocabulary={vocabulary} onFix={onFix} />;
  }
}
