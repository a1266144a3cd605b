import { lazy, Suspense } from 'react';
import { WORDS } from '../words/words.ts';
import type { RailSection } from './panel.ts';

const FilterSection = lazy(async () => ({
  default: (await import('../components/FilterSection.tsx')).FilterSection,
}));

export const filters: RailSection = { id: 'filters', title: WORDS.filters, View: Filters };

function Filters() {
  return (
    <Suspense>
      <FilterSection />
    </Suspense>
  );
}
