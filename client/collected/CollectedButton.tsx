import { useEffect } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';

/** Opens and closes the list of what is collected; says how much there is. */
export function CollectedButton() {
  const words = useWords();
  const { followCollected, openCollected, closeCollected } = useActions();
  const isOpen = useExplorer(({ collection }) => collection.isOpen);
  const count = useExplorer(({ collection }) => collection.items.length);
  useEffect(followCollected, [followCollected]);
  return (
    <button
      type="button"
      className="collected-button"
      aria-expanded={isOpen}
      onClick={() => (isOpen ? closeCollected() : openCollected())}
    >
      <Icon of="clip" />
      {words.collectedCount(count)}
    </button>
  );
}
