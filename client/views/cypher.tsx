import { lazy, Suspense } from 'react';
import { useWords } from '../components/explorer-context.ts';
import type { ViewTab } from './view.ts';

export const cypher: ViewTab = { id: 'cypher', name: 'viewCypher', View: Cypher };

const CypherView = lazy(async () => ({ default: (await import('../cypher/CypherView.tsx')).CypherView }));

/** The editor and all around it, loaded when it is first wanted. */
function Cypher() {
  const words = useWords();
  return (
    <Suspense fallback={<p className="reading-view quiet waiting">{words.loading}</p>}>
      <CypherView />
    </Suspense>
  );
}
