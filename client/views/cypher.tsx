import { lazy, Suspense } from 'react';
import { useWords } from '../components/explorer-context.ts';
import type { View } from './view.ts';

export const cypher: View = { id: 'cypher', View: Cypher };

const CypherView = lazy(async () => {
  try {
    return { default: (await import('../cypher/CypherView.tsx')).CypherView };
  } catch {
    return { default: NotLoaded }; // the line is down, or the service has been renewed since the page was loaded
  }
});

/** The editor and all around it, loaded when it is first wanted. */
function Cypher() {
  const words = useWords();
  return (
    <Suspense fallback={<p className="reading-view quiet waiting">{words.loading}</p>}>
      <CypherView />
    </Suspense>
  );
}

function NotLoaded() {
  const words = useWords();
  return (
    <div className="reading-view failed" role="alert">
      <strong>{words.failed}</strong>
      <p>{words.reloadPage}</p>
    </div>
  );
}
