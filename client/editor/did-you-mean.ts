import { editDistance } from '#contract/edit-distance.ts';

/** A name that the reader may have meant, with what it is called in the other language. */
export interface Candidate {
  readonly name: string;
  readonly label_zh: string;
  readonly label_en: string;
  /** Of a property: the labels and types on which it is found. */
  readonly on?: readonly string[];
}

const MOST = 3;

/**
 * The names nearest to a word, nearest first, at most three: the same but for case; what the word calls in Chinese or
 * English; else at most one letter in three away.
 */
export function nearestNames(word: string, candidates: readonly Candidate[]): readonly string[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const scored = candidates.flatMap(({ name, label_zh, label_en }) => {
    if (name === word) return [];
    const asCalled = [label_zh, label_en].some((label) => label !== '' && fold(label) === wanted);
    const distance = asCalled ? 0 : editDistance(wanted, fold(name), most);
    return distance <= most ? [{ name, distance }] : [];
  });
  const sorted = scored.sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'en'));
  return [...new Set(sorted.map(({ name }) => name))].slice(0, MOST);
}

const fold = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');
