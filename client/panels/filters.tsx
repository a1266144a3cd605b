import { lazy, Suspense } from 'react';
import type { RailSection } from './panel.ts';

const FilterSection = lazy(async () => ({
  default: (await import('../components/FilterSection.tsx')).FilterSection,
}));

export const filters: RailSection = { id: 'filters', title: 'filters', View: Filters };

function Filters() {
  return (
    <Suspense>
      <FilterSection />
    </Suspense>
  );
}
