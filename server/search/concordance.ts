import type { WordLine, WordSort } from '#contract/find.ts';
import type { TextStore } from '../texts/text-store.ts';
import { foldPassage, foldWords } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** Code points to either side of the words. */
const AROUND = 40;

export interface Lines {
  readonly lines: readonly WordLine[];
  /** Whether passages were left out because there are too many. */
  readonly isLeast: boolean;
}

export interface TextSource {
  readonly texts: TextStore;
  readonly words: WordIndex;
}

/** Every place where the words stand in the attached texts, in their order; of no more than `most` passages. */
export async function linesOf(
  { texts, words: index }: TextSource,
  sought: string,
  reports: readonly string[] | null,
  most: number,
): Promise<Lines> {
  const words = foldWords(sought.trim());
  if (words === '') return { lines: [], isLeast: false };
  const candidates = await index.find(words, reports, most + 1);
  const lines = candidates.slice(0, most).flatMap(({ report, sha256, order }) => {
    const passage = texts.passages(sha256)?.[order];
    return passage === undefined
      ? []
      : placesIn(passage, words).map((place) => lineAt(passage, place, report, order));
  });
  return { lines, isLeast: candidates.length > most };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesIn(passage: readonly string[], words: string): Place[] {
  const { text, origins } = foldPassage(passage);
  const places: Place[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push({ start: origins[at] ?? 0, end: (origins[at + words.length - 1] ?? 0) + 1 });
  return places;
}

const lineAt = (
  passage: readonly string[],
  { start, end }: Place,
  report: string,
  order: number,
): WordLine => ({
  report,
  passage: `${report}#${order}`,
  start,
  end,
  left: passage.slice(Math.max(0, start - AROUND), start).join(''),
  word: passage.slice(start, end).join(''),
  right: passage.slice(end, end + AROUND).join(''),
});

const collator = new Intl.Collator('zh');

/** The same lines by what stands beside the words, read outwards from them. */
export function sortLines(lines: readonly WordLine[], by: WordSort): readonly WordLine[] {
  if (by === 'text') return lines;
  const keyed = lines.map((line) => ({
    line,
    key: by === 'right' ? line.right : [...line.left].reverse().join(''),
  }));
  return keyed.sort((one, other) => collator.compare(one.key, other.key)).map(({ line }) => line);
}
