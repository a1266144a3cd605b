import { useActions, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';

/** Tells these lines as a story, in this order. */
export function TellButton({ edges }: { readonly edges: readonly string[] }) {
  const words = useWords();
  const { openStory } = useActions();
  return (
    <button type="button" className="link" onClick={() => openStory(edges)}>
      <Icon of="story" />
      {words.tellStory}
    </button>
  );
}
