import type { CypherWords } from '../words/cypher-words.ts';
import { saidOf } from './Answered.tsx';
import { useQuerySession } from './page-session.ts';
import type { Run } from './run.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** Says what becomes of a statement, for those who do not see it. It is there from the start: what comes later is not heard. */
export function RunStatus() {
  const words = useCypherWords();
  const run = useQuerySession((state) => state.run);
  return (
    <p className="unseen" role="status">
      {statusOf(run, words)}
    </p>
  );
}

function statusOf(run: Run, words: CypherWords): string {
  switch (run.type) {
    case 'none':
    case 'failed': // which alerts by itself
      return '';
    case 'running':
      return run.isCancelling ? words.cancelling : words.running;
    case 'cancelled':
      return run.stays ? words.cancelledStays : words.cancelled;
    case 'answered':
      return saidOf(run, words);
  }
}
