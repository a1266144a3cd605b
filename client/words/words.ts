import { CITE_WORDS } from './cite-words.ts';
import { COLLECT_WORDS } from './collect-words.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import { EXPLORE_WORDS } from './explore-words.ts';
import { FILTER_WORDS } from './filter-words.ts';
import { GRAPH_WORDS } from './graph-words.ts';
import { HISTORY_WORDS } from './history-words.ts';
import type { Bilingual } from './language.ts';
import { LAYOUT_WORDS } from './layout-words.ts';
import { LINK_WORDS } from './link-words.ts';
import { LIST_WORDS } from './list-words.ts';
import { PAGE_WORDS } from './page-words.ts';
import { PANEL_WORDS } from './panel-words.ts';
import { SEARCH_WORDS } from './search-words.ts';
import { cutByLanguage, type WordsOf } from './table.ts';
import { TOOL_WORDS } from './tool-words.ts';
import { WALK_WORDS } from './walk-words.ts';

/** Every text of the page, in both languages. */
export const WORDS = {
  ...PAGE_WORDS,
  ...GRAPH_WORDS,
  ...LAYOUT_WORDS,
  ...HISTORY_WORDS,
  ...LINK_WORDS,
  ...EVIDENCE_WORDS,
  ...PANEL_WORDS,
  ...EXPLORE_WORDS,
  ...FILTER_WORDS,
  ...CITE_WORDS,
  ...COLLECT_WORDS,
  ...SEARCH_WORDS,
  ...TOOL_WORDS,
  ...WALK_WORDS,
  ...LIST_WORDS,
} as const satisfies Record<string, Bilingual<unknown>>;

export type WordId = keyof typeof WORDS;
/** The words of one language. */
export type Words = WordsOf<typeof WORDS>;
/** Ids of the words that are plain texts, without parameters. */
export type PlainWordId = { [Id in WordId]: Words[Id] extends string ? Id : never }[WordId];

export const wordsIn = cutByLanguage(WORDS);
