import type { Bilingual, Language } from './language.ts';

type Table = Readonly<Record<string, Bilingual<unknown>>>;
export type WordsOf<T extends Table> = { readonly [Id in keyof T]: T[Id]['zh'] };

/** The words of a part of the page that comes later than the first paint: its own table, picked by language. */
export function inBoth<const T extends Table>(table: T): Readonly<Record<Language, WordsOf<T>>> {
  // Object.fromEntries forgets which key has which value; each comes from the table under its own key.
  const pick = (language: Language) =>
    Object.fromEntries(
      Object.entries(table).map(([id, said]) => [id, said[language]]),
    ) as unknown as WordsOf<T>;
  return { zh: pick('zh'), en: pick('en') };
}
