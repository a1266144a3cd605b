/** A name that the reader may have meant, with what it is called in the other language. */
export interface Candidate {
  readonly name: string;
  readonly label_zh: string;
  readonly label_en: string;
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

/** Insertions, deletions, replacements and swaps of neighbours between two texts; past `most`, just `most + 1`. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let last: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      const steps = [(before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + cost];
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps.push((last[j - 2] ?? 0) + 1);
      row.push(Math.min(...steps));
    }
    last = before;
    before = row;
  }
  return Math.min(before[other.length] ?? 0, most + 1);
}
