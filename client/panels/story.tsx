import { lazy, Suspense } from 'react';
import { useWords } from '../components/explorer-context.ts';
import { WORDS } from '../words/words.ts';
import type { Panel } from './panel.ts';

export const story: Panel = { id: 'story', title: WORDS.account, View: Story };

const StoryCard = lazy(async () => ({ default: (await import('../story/StoryCard.tsx')).StoryCard }));

/** What the reports say along a chain of edges, as a text; loaded when first opened. */
function Story() {
  const words = useWords();
  return (
    <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
      <StoryCard />
    </Suspense>
  );
}
