import { cypher } from './cypher.tsx';
import { figures } from './figures.tsx';
import { stories } from './stories.tsx';
import type { ViewTab } from './view.ts';

const graph: ViewTab = { id: 'graph', name: 'viewGraph' };

/** The tabs of the top bar, in order. */
export const VIEWS: readonly ViewTab[] = [graph, stories, figures, cypher];
