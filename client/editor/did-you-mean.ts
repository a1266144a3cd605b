import { editDistance } from '#contract/edit-distance.ts';

/** A name that the reader may have meant, with what it is called in the other language. */
export interface Candidate {
  readonly name: string;
  readonly label_zh: string;
  readonly label_en: string;
  /** Of a property: the labels and types on which it is found. */
  readonly on?: readonly string[];
  /** Of a type: the labels at its start and at its end, where they are known. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

const MOST = 3;

/**
 * The names nearest to a word, nearest first, at most three: the word in either language; the same but for case; what the word calls in Chinese or
 * English; else at most one letter in three away.
 */
export function nearestNames(word: string, candidates: readonly Candidate[]): readonly string[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const scored = candidates.flatMap(({ name, label_zh, label_en }) => {
    if (name === word) return [];
    // What is kept in both languages is asked for without either.
    if (/^_(zh|en)$/.test(name.toLowerCase().replace(word.toLowerCase(), '')))
      return [{ name, distance: -1 }];
    const asCalled = [label_zh, label_en].some((label) => label !== '' && fold(label) === wanted);
    const distance = asCalled ? 0 : editDistance(wanted, fold(name), most);
    return distance <= most ? [{ name, distance }] : [];
  });
  const sorted = scored.sort(
    (a, b) => a.distance - b.distance || languageOf(a.name) - languageOf(b.name) || compare(a.name, b.name),
  );
  return [...new Set(sorted.map(({ name }) => name))].slice(0, MOST);
}

const fold = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');

/** The graph's own language first, as everywhere. */
const languageOf = (name: string) => (name.endsWith('_zh') ? 0 : 1);

const compare = (one: string, other: string) => one.localeCompare(other, 'en');
