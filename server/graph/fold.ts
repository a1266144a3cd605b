import { Converter } from 'opencc-js/t2cn';
import { pinyin, polyphonic } from 'pinyin-pro';
import { foldWith, SEPARATORS, wordsIn } from '#contract/folding.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * A text as it is compared in searches: width and case made one, traditional characters simplified, tones and other marks
 * over Latin letters, white space and separators gone. Source for simplification: OpenCC.
 */
export const fold = (text: string): string => foldWith(toSimplified, text);

/** Pinyin with its tones as numbers, `yuan2 jia1 jun1`, without them; null for what is no such pinyin. */
export const withoutToneNumbers = (text: string): string | null =>
  /^(?:[a-zü:]{1,7}[1-5]\s*){2,}$/i.test(text.trim()) ? text.replace(/[\d:]/g, '') : null;

/** The words of a query, folded, each once. */
export const termsOf = (text: string): string[] => [...new Set(wordsIn(text).map(fold))];

/** Whether two texts are the same to a search. */
export const compareFolded = (left: string, right: string): boolean => fold(left) === fold(right);

export interface Searchable {
  /** Whether it is somebody: a surname is read in its own way. */
  readonly person: boolean;
  readonly name_zh: string;
  readonly name_en: string;
  readonly aliases_zh: readonly string[];
  readonly aliases_en: readonly string[];
  readonly code: string | null;
  /** The name in the report's language, which may be neither. */
  readonly name?: string | null;
  /** Ours, for search alone. */
  readonly search_names?: readonly string[];
}

/** What a person may type to find an entity: names, aliases, code, pinyin and its initials; folded, each once. */
export function searchKeys(entity: Searchable): string[] {
  const further = [entity.name ?? '', ...(entity.search_names ?? [])];
  const chinese = [entity.name_zh, ...entity.aliases_zh, ...further];
  const english = [entity.name_en, ...entity.aliases_en];
  const written = [...chinese, ...english, entity.code ?? ''].map(fold);
  return [...new Set([...written, ...chinese.flatMap((name) => pinyinKeys(name, entity.person))])].filter(
    Boolean,
  );
}

const HAN = /\p{Script=Han}/u;

const MOST_READINGS = 24; // of one name: a long one has many characters that are read in several ways

/**
 * The readings of a Chinese name without spaces, and their initials: `yuanjiajun`, `yjj`. The likeliest first, then those in
 * which one character is read in another of its ways; `ü` as `v`, `u` and `yu`, as people type it.
 */
export function pinyinKeys(name: string, isPerson: boolean): string[] {
  const simplified = toSimplified(name.normalize('NFKC')).replace(SEPARATORS, '');
  if (!HAN.test(simplified)) return [];
  const likeliest = spell(simplified, isPerson);
  const readings = [likeliest, ...otherReadings(simplified, likeliest)].slice(0, MOST_READINGS);
  const keys = readings.flatMap((syllables) => [syllables.join(''), initialsOf(syllables)]);
  return [...new Set(keys.flatMap(typedAs).map(fold))];
}

const typedAs = (key: string): string[] =>
  /[ln]v/.test(key) ? [key, key.replace(/(?<=[ln])v/g, 'u'), key.replace(/(?<=[ln])v/g, 'yu')] : [key];

const spell = (text: string, isPerson: boolean): string[] =>
  pinyin(text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    surname: isPerson ? 'head' : 'off',
  });

/** Other letters than Chinese characters are one syllable a run in `syllables`; so the characters are counted along. */
function otherReadings(name: string, syllables: readonly string[]): string[][] {
  const runs = name.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
  if (runs.length !== syllables.length) return [];
  return runs.flatMap((run, at) =>
    readingsOf(run)
      .filter((reading) => reading !== syllables[at])
      .map((reading) => syllables.with(at, reading)),
  );
}

const readingsOf = (character: string): readonly string[] =>
  HAN.test(character)
    ? [...new Set(polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [])]
    : [];

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable.slice(0, 1) : syllable)).join('');
