import { useQuerySession } from './page-session.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** Says so when the browser keeps nothing for next time. */
export function NotStored() {
  const words = useCypherWords();
  const isStored = useQuerySession((state) => state.isStored);
  return isStored ? null : <p className="failed">{words.notKept}</p>;
}
