import { diffArrays } from 'diff';
import type { Piece } from '../import/locate.ts';

/** The passages of a text, each as code points. */
export type Passages = readonly (readonly string[])[];

/** Where a span of the text before stands in the one after; null where its words are gone, cut, or might be others. */
export type Mover = (span: Piece) => Piece | null;

/** Characters around a span that must have stayed with it, unless its passage stayed whole: two alone could stand anywhere. */
const COMPANY = 6;
/** Beyond this many changed characters nothing is aligned: a text that differs so much is another. */
const MOST_CHANGES = 6_000;
const GONE = -1;

/**
 * Follows words from one edition of a text to another.
 *
 * What has the same characters in the same order may still be aligned in several ways (of 局局 which was struck out?): only
 * what is at the same place whether the texts are read forwards or backwards counts as found.
 */
export function alignTexts(before: Passages, after: Passages): Mover {
  const [old, now] = [flat(before), flat(after)];
  const forwards = aligned(old.characters, now.characters);
  const backwards = aligned(old.characters.toReversed(), now.characters.toReversed());
  const last = { old: old.characters.length - 1, now: now.characters.length - 1 };
  const places = forwards.map((place, index) => {
    const seen = backwards[last.old - index] ?? GONE;
    return seen !== GONE && last.now - seen === place ? place : GONE;
  });
  const runs = runsOf(places);
  return ({ passage, start, end }) => {
    const from = (old.starts[passage] ?? 0) + start;
    const to = (old.starts[passage] ?? 0) + end;
    const place = places[from] ?? GONE;
    const run = runs[from];
    if (place === GONE || run === undefined || to > run.end) return null;
    const found = now.starts.findLastIndex((begin) => begin <= place);
    const begin = place - (now.starts[found] ?? 0);
    const length = before[passage]?.length ?? 0;
    const [begins, ends] = [from - start, from - start + length];
    const isWhole = run.start <= begins && run.end >= ends && after[found]?.length === length;
    if (!isWhole && run.end - run.start < to - from + COMPANY) return null;
    return { passage: found, start: begin, end: begin + to - from };
  };
}

/** The place of each item in the other list; {@link GONE} where there is none. */
function aligned(before: readonly string[], after: readonly string[]): number[] {
  const places = before.map(() => GONE);
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES });
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) places[from + step] = to + step;
    if (!added) from += count;
    if (!removed) to += count;
  }
  return places;
}

/** For each place the stretch around it that moved as one. */
function runsOf(places: readonly number[]) {
  const runs: { readonly start: number; end: number }[] = [];
  for (const [index, place] of places.entries()) {
    const before = runs[index - 1];
    const run =
      before !== undefined && places[index - 1] === place - 1 ? before : { start: index, end: index };
    run.end = index + 1;
    runs.push(run);
  }
  return runs;
}

/** A line end after each passage is part of what is compared. */
function flat(passages: Passages) {
  const starts: number[] = [];
  const characters: string[] = [];
  for (const passage of passages) {
    starts.push(characters.length);
    for (const character of passage) characters.push(character);
    characters.push('\n');
  }
  return { starts, characters };
}
