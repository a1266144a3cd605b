import type { ReportText } from './text.ts';

/** One place of some words. Two pieces when a line break cuts them. */
export interface Occurrence {
  readonly pieces: readonly { readonly passage: number; readonly start: number; readonly end: number }[];
  /** A few characters before and after, for telling places apart. */
  readonly context: string;
}

const CONTEXT = 8; // characters each side

/**
 * Every place of some words in a text, overlapping ones too; also across the line break between two passages that
 * follow one another, joined with nothing between.
 */
export function locate(text: ReportText, words: string): Occurrence[] {
  const wanted = [...words];
  if (wanted.length === 0) return [];
  const all = text.passages.flatMap((passage, number) =>
    passage.map((character, at) => ({ character, number, at })),
  );
  const found: Occurrence[] = [];
  for (let start = 0; start + wanted.length <= all.length; start += 1) {
    if (!wanted.every((character, offset) => all[start + offset]?.character === character)) continue;
    const hit = all.slice(start, start + wanted.length);
    const around = all.slice(Math.max(0, start - CONTEXT), start + wanted.length + CONTEXT);
    const passages = [...new Set(hit.map((one) => one.number))];
    const pieces = passages.map((passage) => {
      const offsets = hit.filter((one) => one.number === passage).map((one) => one.at);
      return { passage, start: offsets[0] ?? 0, end: (offsets.at(-1) ?? 0) + 1 };
    });
    found.push({ pieces, context: around.map((one) => one.character).join('') });
  }
  return found;
}
