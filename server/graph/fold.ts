import { Converter } from 'opencc-js/t2cn';
import { pinyin, polyphonic } from 'pinyin-pro';

const toSimplified = Converter({ from: 't', to: 'cn' });

// "7·12", "7.12", "７·12" and "7-12" are one code to a person; so are "Yuan Jiajun" and "yuanjiajun".
const SEPARATORS = /[\s·•・‧∙.\-_'’]/gu;

/**
 * A text as it is compared in searches: width and case made one, traditional characters simplified, white space and
 * separators gone. Source for simplification: OpenCC.
 */
export const fold = (text: string): string =>
  toSimplified(text.normalize('NFKC')).toLowerCase().replace(SEPARATORS, '');

const JOINED = /[·•・‧∙.\-_'’]/gu;
/** A run of Chinese characters, or of other letters and digits: `712专案` is two words. */
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** The words of a query, folded, each once; quotation marks, brackets and commas only part them. */
export const termsOf = (text: string): string[] => [
  ...new Set((text.normalize('NFKC').replace(JOINED, '').match(WORD) ?? []).map(fold)),
];

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

/** The readings of a Chinese name without spaces, and their initials: `yuanjiajun`, `yjj`. */
export function pinyinKeys(name: string, isPerson: boolean): string[] {
  const simplified = toSimplified(name.normalize('NFKC')).replace(SEPARATORS, '');
  if (!HAN.test(simplified)) return [];
  const readings = [spell(simplified, isPerson), ...(isPerson ? surnameReadings(simplified) : [])];
  return [...new Set(readings.flatMap((syllables) => [syllables.join(''), initialsOf(syllables)]).map(fold))];
}

const spell = (text: string, isPerson: boolean): string[] =>
  pinyin(text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    surname: isPerson ? 'head' : 'off',
  });

/** Other readings of the first character: a person may know a surname by its common reading. */
function surnameReadings(name: string): string[][] {
  const [first = '', ...rest] = [...name];
  const heads = polyphonic(first, { toneType: 'none', type: 'array' })[0] ?? [];
  const tail = rest.length > 0 ? spell(rest.join(''), false) : [];
  return heads.map((head) => [head, ...tail]);
}

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable.slice(0, 1) : syllable)).join('');
