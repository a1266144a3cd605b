import { lazy, Suspense } from 'react';
import { WORDS } from '../words/words.ts';
import type { RailSection } from './panel.ts';

export const saved: RailSection = { id: 'saved', title: WORDS.savedViews, View: Saved };

const SavedViews = lazy(async () => ({ default: (await import('../saved/SavedViews.tsx')).SavedViews }));

/** Views that this browser keeps by name; they come after the first paint. */
function Saved() {
  return (
    <Suspense>
      <SavedViews />
    </Suspense>
  );
}
