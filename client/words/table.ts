import type { Bilingual, Language } from './language.ts';

type Table = Readonly<Record<string, Bilingual<unknown>>>;
/** A table's words in one language. */
export type WordsOf<T extends Table> = { readonly [Id in keyof T]: T[Id]['zh'] };

/** Cuts a table of words into one for each language, once. */
export function cutByLanguage<T extends Table>(table: T): (language: Language) => WordsOf<T> {
  // Object.fromEntries forgets which key has which value; each comes from the table under its own key.
  const cut = (language: Language) =>
    Object.fromEntries(Object.entries(table).map(([id, said]) => [id, said[language]])) as WordsOf<T>;
  const byLanguage: Readonly<Record<Language, WordsOf<T>>> = { zh: cut('zh'), en: cut('en') };
  return (language) => byLanguage[language];
}
