import { EVIDENCE_WORDS } from './evidence-words.ts';
import { GRAPH_WORDS } from './graph-words.ts';
import { HISTORY_WORDS } from './history-words.ts';
import type { Bilingual, Language } from './language.ts';
import { LAYOUT_WORDS } from './layout-words.ts';
import { PAGE_WORDS } from './page-words.ts';
import { PANEL_WORDS } from './panel-words.ts';

/** Every text of the page, in both languages. */
export const WORDS = {
  ...PAGE_WORDS,
  ...GRAPH_WORDS,
  ...LAYOUT_WORDS,
  ...HISTORY_WORDS,
  ...EVIDENCE_WORDS,
  ...PANEL_WORDS,
} as const satisfies Record<string, Bilingual<unknown>>;

export type WordId = keyof typeof WORDS;
/** The words of one language. */
export type Words = { readonly [Id in WordId]: (typeof WORDS)[Id]['zh'] };
/** Ids of the words that are plain texts, without parameters. */
export type PlainWordId = { [Id in WordId]: Words[Id] extends string ? Id : never }[WordId];

// Object.fromEntries forgets which key has which value; each comes from WORDS under its own key.
const inLanguage = (language: Language) =>
  Object.fromEntries(Object.entries(WORDS).map(([id, said]) => [id, said[language]])) as unknown as Words;

const BY_LANGUAGE: Readonly<Record<Language, Words>> = { zh: inLanguage('zh'), en: inLanguage('en') };

export const wordsIn = (language: Language): Words => BY_LANGUAGE[language];
