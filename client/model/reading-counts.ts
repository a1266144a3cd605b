import type { ExplorerState } from './explorer.ts';
import { type Tally, tallies } from './filter-changes.ts';
import type { Facet } from './filters.ts';
import { inSight } from './reading.ts';

const NO_REASONS = new Map<string, never>();

/** What the legend counts: of the drawing, or of what reading along shows, where nothing is left out. */
export const talliesInSight = (state: ExplorerState, facet: Facet): ReadonlyMap<string, Tally> =>
  state.reading.along === null ? tallies(state, facet) : tallies(inSight(state), facet, NO_REASONS);
