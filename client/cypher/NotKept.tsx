import { useQuerySession } from './page-session.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** Says so when the browser keeps nothing for next time. */
export function NotKept() {
  const words = useCypherWords();
  const isKept = useQuerySession((state) => state.isKept);
  return isKept ? null : <p className="failed">{words.notKept}</p>;
}
