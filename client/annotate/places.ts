import { clauseAt, sentenceAt } from '#contract/sentences.ts';
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

/** The sentence around a place, its closing sign with it. */
export const sentenceAround = (lines: Lines, place: PassageRange): PassageRange => ({
  passage: place.passage,
  ...sentenceAt(lineOf(lines, place.passage), place),
});

/** The clause around a place, without the sign that parts it from the next. */
export const clauseAround = (lines: Lines, place: PassageRange): PassageRange => ({
  passage: place.passage,
  ...clauseAt(lineOf(lines, place.passage), place),
});

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
