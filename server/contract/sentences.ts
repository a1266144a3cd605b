const SENTENCE = /[。！？!?…]/u;
const CLAUSE = /[，。；：！？,;:!?…]/u;
const CLOSING = /[”’」』）)》]/u;

/** A stretch of a line, in code points. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentence around a stretch, its closing sign with it. */
export const sentenceAt = (line: readonly string[], stretch: Stretch): Stretch =>
  around(line, stretch, SENTENCE, true);

/** The clause around a stretch, without the sign that parts it from the next. */
export const clauseAt = (line: readonly string[], stretch: Stretch): Stretch =>
  around(line, stretch, CLAUSE, false);

function around(line: readonly string[], { start, end }: Stretch, ends: RegExp, withEnd: boolean): Stretch {
  let from = start;
  while (from > 0 && !ends.test(line[from - 1] ?? '') && !isAfterEnd(line, from, ends)) from -= 1;
  let to = end;
  while (to < line.length && !ends.test(line[to - 1] ?? '') && !ends.test(line[to] ?? '')) to += 1;
  if (withEnd) {
    if (!ends.test(line[to - 1] ?? '') && to < line.length) to += 1;
    while (to < line.length && CLOSING.test(line[to] ?? '')) to += 1;
  }
  return { start: from, end: to };
}

/** Behind a sign that closes what ended before it: ”after a full stop. */
const isAfterEnd = (line: readonly string[], at: number, ends: RegExp): boolean =>
  CLOSING.test(line[at - 1] ?? '') && ends.test(line[at - 2] ?? '');
