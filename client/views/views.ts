import { lazy } from 'react';
import { cypher } from './cypher.tsx';
import { stories } from './stories.tsx';
import type { ViewTab } from './view.ts';

const graph: ViewTab = { id: 'graph', name: 'viewGraph' };

// The code of these comes when they are first shown.
const figures: ViewTab = {
  id: 'figures',
  name: 'viewFigures',
  View: lazy(async () => ({ default: (await import('../figures/FigureLedger.tsx')).FigureLedger })),
};
const timeline: ViewTab = {
  id: 'timeline',
  name: 'viewTimeline',
  View: lazy(async () => ({ default: (await import('../timeline/Timeline.tsx')).Timeline })),
};

const compare: ViewTab = {
  id: 'compare',
  name: 'viewCompare',
  View: lazy(async () => ({ default: (await import('../compare/Comparison.tsx')).Comparison })),
};

const table: ViewTab = {
  id: 'table',
  name: 'viewTable',
  View: lazy(async () => ({ default: (await import('../table/TableView.tsx')).TableView })),
};

const answer: ViewTab = {
  id: 'answer',
  name: 'answer',
  isUntabbed: true,
  View: lazy(async () => ({ default: (await import('../answer/AnswerPage.tsx')).AnswerPage })),
};

/** The views, those with a tab in the order of the top bar. */
export const VIEWS: readonly ViewTab[] = [graph, table, stories, figures, timeline, compare, cypher, answer];
