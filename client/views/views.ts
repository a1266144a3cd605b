import { lazy } from 'react';
import { about } from './about.ts';
import { cypher } from './cypher.tsx';
import { stories } from './stories.tsx';
import type { View } from './view.ts';

// The code of these comes when they are first shown.
const found: View = {
  id: 'found',
  View: lazy(async () => ({ default: (await import('../search/FoundView.tsx')).FoundView })),
};

const figures: View = {
  id: 'figures',
  View: lazy(async () => ({ default: (await import('../figures/FigureLedger.tsx')).FigureLedger })),
};
const timeline: View = {
  id: 'timeline',
  View: lazy(async () => ({ default: (await import('../timeline/Timeline.tsx')).Timeline })),
};

const compare: View = {
  id: 'compare',
  View: lazy(async () => ({ default: (await import('../compare/Comparison.tsx')).Comparison })),
};

const library: View = {
  id: 'library',
  View: lazy(async () => ({ default: (await import('../library/LibraryView.tsx')).LibraryView })),
};

const charts: View = {
  id: 'charts',
  View: lazy(async () => ({ default: (await import('../charts/ChartsView.tsx')).ChartsView })),
};

const add: View = {
  id: 'add',
  View: lazy(async () => ({ default: (await import('../add/AddReport.tsx')).AddReport })),
};

const same: View = {
  id: 'same',
  View: lazy(async () => ({ default: (await import('../identity/Identities.tsx')).Identities })),
};

const table: View = {
  id: 'table',
  View: lazy(async () => ({ default: (await import('../table/TableView.tsx')).TableView })),
};

const cards: View = {
  id: 'cards',
  View: lazy(async () => ({ default: (await import('../table/TableView.tsx')).CardsView })),
};

const answer: View = {
  id: 'answer',
  View: lazy(async () => ({ default: (await import('../answer/AnswerPage.tsx')).AnswerPage })),
};

/** What the left half shows besides the picture, which stays where it is while others are shown. */
export const VIEWS: readonly View[] = [
  table,
  cards,
  about,
  add,
  same,
  answer,
  found,
  stories,
  figures,
  timeline,
  compare,
  library,
  charts,
  cypher,
];
