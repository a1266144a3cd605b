import { api } from '#contract/api.ts';
import type { Language } from '../words/language.ts';
import { NOT_ARRANGING } from './arranging.ts';
import { NO_COLLECTION } from './collection.ts';
import type { Answers, ExplorerState, Theme } from './explorer.ts';
import { NO_FILTERS } from './filters.ts';
import { BOTH_HALVES } from './halves.ts';
import { NO_STORY } from './open-story.ts';
import { NOT_READING } from './reading-state.ts';
import { idle } from './remote.ts';
import { NOTHING } from './selection.ts';
import { NO_STUDY } from './study.ts';

// Object.fromEntries forgets which key has which value; here all have the same.
const NO_ANSWERS = Object.fromEntries(Object.keys(api).map((name) => [name, idle])) as Answers;

export const initialState = (
  language: Language,
  theme: Theme,
  halves = BOTH_HALVES,
  showsQueries = false,
  scope = '',
): ExplorerState => ({
  nodes: new Map(),
  edges: new Map(),
  stacks: new Map(),
  positions: new Map(),
  captions: [],
  layout: 'story',
  hidden: new Set(),
  pinned: new Set(),
  filters: NO_FILTERS,
  past: [],
  future: [],
  canvas: { width: 900, height: 700 },
  arranging: NOT_ARRANGING,
  painting: 1,
  edgeNames: 'few',
  camera: { type: 'none', serial: 0 },
  lookedAt: null,
  selection: NOTHING,
  statement: null,
  sought: '',
  scope,
  question: null,
  passage: null,
  cypher: { text: '', params: '', isLinked: false },
  view: 'graph',
  halves,
  language,
  theme,
  showsQueries,
  notice: { type: 'none' },
  busy: 0,
  menu: { type: 'closed' },
  tool: 'hand',
  searchMode: 'all',
  dialog: { type: 'none' },
  paths: { type: 'none' },
  browsing: { type: 'none' },
  found: new Set(),
  facts: idle,
  study: NO_STUDY,
  story: NO_STORY,
  reading: NOT_READING,
  collection: NO_COLLECTION,
  answers: NO_ANSWERS,
});
