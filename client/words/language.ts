/** The languages of the page. A report's own words stay in the report's language. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The value of a `lang` attribute. */
export const LANG_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Orders names as readers of a language do (Chinese by its sound), and numbers in them by size. */
export const comparerIn = (language: Language): ((one: string, other: string) => number) =>
  new Intl.Collator(LANG_TAG[language], { numeric: true }).compare;

export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** The same thing said in both languages: a text, or a function that makes one. */
export interface Bilingual<Said = string> {
  readonly zh: Said;
  readonly en: Said;
}

/** Makes an entry of the words table; both languages are asked for, with the same parameters. */
export const say = <Said>(zh: Said, en: NoInfer<Said>): Bilingual<Said> => ({ zh, en });

/** What a word with parameters says, in both languages. */
export const bothSaid = <Said>({ zh, en }: Bilingual<Said>, write: (said: Said) => string): Bilingual => ({
  zh: write(zh),
  en: write(en),
});

/** Picks `name_zh` or `name_en` by language, and the other where one is empty. */
export function nameOf(named: { readonly name_zh: string; readonly name_en: string }, language: Language) {
  return language === 'zh' ? named.name_zh || named.name_en : named.name_en || named.name_zh;
}

/** What is drawn: the short form where there is one. */
export function drawnName(
  node: {
    readonly name_zh: string;
    readonly name_en: string;
    readonly short_zh?: string | null;
    readonly short_en: string | null;
  },
  language: Language,
): string {
  return (language === 'zh' ? node.short_zh : node.short_en) ?? nameOf(node, language);
}

/**
 * A whole number as it is written in both languages: 12,345. Done by hand: the first number that the browser itself writes
 * for a locale takes it a tenth of a second, before anything is seen.
 */
export const grouped = (count: number) => String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** One in `singular`, everything else in `plural`. English only; Chinese needs none. */
export const plural = (count: number, singular: string, many = `${singular}s`) =>
  `${grouped(count)} ${count === 1 ? singular : many}`;

/** The reader's half of a note that says the same in both languages, `中文 / English`; the whole of any other. */
export function halfOf(note: string, language: Language): string {
  const [zh, en, ...more] = note.split(' / ');
  if (zh === undefined || en === undefined || more.length > 0) return note;
  return language === 'zh' ? zh : en;
}
