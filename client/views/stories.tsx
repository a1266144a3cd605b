import { lazy, Suspense } from 'react';
import { useWords } from '../components/explorer-context.ts';
import type { ViewTab } from './view.ts';

export const stories: ViewTab = { id: 'stories', name: 'viewStories', View: Stories };

const StoriesView = lazy(async () => ({ default: (await import('../story/StoriesView.tsx')).StoriesView }));

/** The list of stories; loaded when first opened. */
function Stories() {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view" tabIndex={0} aria-label={words.viewStories}>
      <h2>{words.viewStories}</h2>
      <p className="quiet">{words.storiesIntro}</p>
      <Suspense fallback={<p className="quiet waiting">{words.loading}</p>}>
        <StoriesView />
      </Suspense>
    </section>
  );
}
