import type { PassageRange } from '../model/reading-state.ts';

/** The lines of a report, each in code points; a passage's number is its place among them. */
export type Lines = readonly (readonly string[])[];

export const linesOf = (text: string): Lines =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => [...line]);

export const numberOf = (passage: string): number => Number(passage.slice(passage.lastIndexOf('#') + 1));

export const lineOf = (lines: Lines, passage: string): readonly string[] => lines[numberOf(passage)] ?? [];

export const textAt = (lines: Lines, { passage, start, end }: PassageRange): string =>
  lineOf(lines, passage).slice(start, end).join('');

export const isWithin = (inner: PassageRange, outer: PassageRange): boolean =>
  inner.passage === outer.passage && inner.start >= outer.start && inner.end <= outer.end;

const SENTENCE = /[。！？!?…]/u;
const CLAUSE = /[，。；：！？,;:!?…]/u;
const CLOSING = /[”’」』）)》]/u;

/** The sentence around a place, its closing sign with it. */
export const sentenceAround = (lines: Lines, place: PassageRange): PassageRange =>
  around(lines, place, SENTENCE, true);

/** The clause around a place, without the sign that parts it from the next. */
export const clauseAround = (lines: Lines, place: PassageRange): PassageRange =>
  around(lines, place, CLAUSE, false);

function around(
  lines: Lines,
  { passage, start, end }: PassageRange,
  ends: RegExp,
  withEnd: boolean,
): PassageRange {
  const line = lineOf(lines, passage);
  let from = start;
  while (from > 0 && !ends.test(line[from - 1] ?? '') && !isAfterEnd(line, from, ends)) from -= 1;
  let to = end;
  while (to < line.length && !ends.test(line[to - 1] ?? '') && !ends.test(line[to] ?? '')) to += 1;
  if (withEnd) {
    if (!ends.test(line[to - 1] ?? '') && to < line.length) to += 1;
    while (to < line.length && CLOSING.test(line[to] ?? '')) to += 1;
  }
  return { passage, start: from, end: to };
}

/** Behind a sign that closes what ended before it: ”after a full stop. */
const isAfterEnd = (line: readonly string[], at: number, ends: RegExp): boolean =>
  CLOSING.test(line[at - 1] ?? '') && ends.test(line[at - 2] ?? '');

/** Both in one, where they are of one passage; else the first. */
export const spanning = (one: PassageRange, other: PassageRange | null): PassageRange =>
  other === null || other.passage !== one.passage
    ? one
    : { passage: one.passage, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };

/** Where words stand, from behind a place on, and round from the beginning; null where nowhere. */
export function findWords(
  lines: Lines,
  report: string,
  words: string,
  after: PassageRange | null,
): PassageRange | null {
  const sought = [...words];
  if (sought.length === 0) return null;
  const all = lines.flatMap((line, number) =>
    line.flatMap((_, start) =>
      sought.every((character, at) => line[start + at] === character)
        ? [{ passage: `${report}#${number}`, start, end: start + sought.length }]
        : [],
    ),
  );
  const isBehind = (place: PassageRange) =>
    after === null ||
    numberOf(place.passage) > numberOf(after.passage) ||
    (place.passage === after.passage && place.start > after.start);
  return all.find(isBehind) ?? all[0] ?? null;
}
