import { betweenLines } from '#contract/lines.ts';
import { nextBody } from '../checks/passages.ts';
import type { Draft } from '../dataset/dataset.ts';
import { passageNumber } from '../dataset/lookups.ts';
import type { ReportText } from '../texts/report-text.ts';

/** A part of one passage. */
export interface Piece {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** One place of some words. Two pieces when a line break cuts them. */
export interface Occurrence {
  readonly pieces: readonly Piece[];
  /** A few characters before and after, for telling places apart. */
  readonly context: string;
}

interface Character {
  readonly character: string;
  readonly passage: number;
  readonly at: number;
}

const CONTEXT = 8; // characters each side
const NOWHERE = -1; // the passage of the space between two lines

/**
 * Every place of some words in a text, overlapping ones too. `joins` leads from a passage whose last sentence is cut to
 * the one in which it goes on: words are found across that break too, with a space between where the script has spaces.
 */
export function locate(
  text: ReportText,
  words: string,
  joins: ReadonlyMap<number, number> = new Map(),
): Occurrence[] {
  const wanted = [...words];
  if (wanted.length === 0) return [];
  return text.passages.flatMap((passage, number) => {
    const run = runFrom(text, number, joins, passage.length + wanted.length + CONTEXT);
    const starts = passage.map((_, at) => at);
    return starts.flatMap((start) => {
      const hit = run.slice(start, start + wanted.length);
      const same = hit.length === wanted.length && hit.every((one, index) => one.character === wanted[index]);
      return same ? [{ pieces: toPieces(hit), context: contextOf(run, start, wanted.length) }] : [];
    });
  });
}

/** From each cut passage to the next body passage. */
export const joinsOf = (draft: Draft): ReadonlyMap<number, number> =>
  new Map(
    draft.tables.passages.rows.flatMap(({ value }): [number, number][] => {
      const next = value.joins_next ? nextBody(draft, value.id) : undefined;
      return next ? [[passageNumber(value.id), passageNumber(next.id)]] : [];
    }),
  );

/** A passage's characters, and those after its breaks, until there are enough. */
function runFrom(
  text: ReportText,
  first: number,
  joins: ReadonlyMap<number, number>,
  enough: number,
): Character[] {
  const run: Character[] = [];
  let passage: number | undefined = first;
  while (passage !== undefined && run.length < enough) {
    const number: number = passage;
    run.push(...(text.passages[number] ?? []).map((character, at) => ({ character, passage: number, at })));
    passage = joins.get(number);
    const next = passage === undefined ? '' : (text.passages[passage]?.[0] ?? '');
    for (const character of betweenLines(run.at(-1)?.character ?? '', next))
      run.push({ character, passage: NOWHERE, at: 0 });
  }
  return run;
}

function toPieces(hit: readonly Character[]): Piece[] {
  const passages = new Set(hit.map((one) => one.passage).filter((passage) => passage !== NOWHERE));
  return [...passages].map((passage) => {
    const offsets = hit.filter((one) => one.passage === passage).map((one) => one.at);
    return { passage, start: offsets[0] ?? 0, end: (offsets.at(-1) ?? 0) + 1 };
  });
}

const contextOf = (run: readonly Character[], start: number, length: number): string =>
  run
    .slice(Math.max(0, start - CONTEXT), start + length + CONTEXT)
    .map((one) => one.character)
    .join('');
