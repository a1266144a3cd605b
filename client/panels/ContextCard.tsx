import { type ComponentType, lazy, Suspense } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import type { Selection } from '../model/selection.ts';

import { EdgeCard } from './EdgeCard.tsx';
import { NodeCard } from './NodeCard.tsx';

const Several = lazy(async () => ({ default: (await import('../components/Several.tsx')).Several }));
const FactsCard = lazy(async () => ({ default: (await import('../reader/FactsCard.tsx')).FactsCard }));

const CONTENTS: Readonly<Record<Selection['type'], ComponentType>> = {
  none: FactsCard,
  node: NodeCard,
  edge: EdgeCard,
  facts: FactsCard,
  several: Several,
};

/** What is selected, whatever it is: a thing, a line, several of them, words. Gone when nothing is. */
export function ContextCard() {
  const words = useWords();
  const type = useExplorer((state) => state.selection.type);
  const hasPicked = useExplorer((state) => state.reading.picked !== null);
  if (type === 'none' && !hasPicked) return null;
  const Content = CONTENTS[type];
  return (
    <aside className="context" aria-label={words.panel}>
      <Close />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll what has no button in it. */}
      <div className="context-body" id="card" tabIndex={0}>
        <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
          <Content />
        </Suspense>
      </div>
    </aside>
  );
}

function Close() {
  const words = useWords();
  const { clearSelection } = useActions();
  return (
    <IconButton icon="close" name={words.closeCard} className="context-close" onClick={clearSelection} />
  );
}
