import { useWords } from '../components/explorer-context.ts';
import type { View } from './view.ts';

/** Stands in for the editor in a published site, which has no database to ask. */
export const cypher: View = { id: 'cypher', View: QueryAway };

function QueryAway() {
  const words = useWords();
  return (
    <div className="reading-view" role="note">
      <h3>{words.queryAway}</h3>
      <p>{words.queryAwayWhy}</p>
    </div>
  );
}
