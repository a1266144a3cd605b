import { lazy, Suspense } from 'react';
import { useExplorer, useWords } from '../components/explorer-context.ts';
import { useStoriesName } from '../components/use-stories-name.ts';
import type { View } from './view.ts';

export const stories: View = { id: 'stories', View: Stories };

const StoriesView = lazy(async () => ({ default: (await import('../story/StoriesView.tsx')).StoriesView }));
const Carrying = lazy(async () => ({ default: (await import('../story/StoryTools.tsx')).Carrying }));
const StoryCard = lazy(async () => ({ default: (await import('../story/StoryCard.tsx')).StoryCard }));

/** The story that is told, if one is, and the list of all; loaded when first opened. */
function Stories() {
  const words = useWords();
  const name = useStoriesName();
  const isTold = useExplorer((state) => state.story.edges.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view" tabIndex={0} aria-label={name}>
      <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
        {isTold && <StoryCard />}
        <p className="quiet">{words.storiesIntro}</p>
        <StoriesView />
        <Carrying />
      </Suspense>
    </section>
  );
}
