import { clauseAt, type Stretch, sentenceAt } from '#contract/sentences.ts';
import type { Folder } from '../corpus/folder.ts';
import type { Piece } from '../import/locate.ts';
import { parseText } from '../texts/report-text.ts';

const parsedTexts = new WeakMap<Folder['tables']['passages'], readonly (readonly string[])[]>();
/** The lines of a report; its passages stay the same object while facts are added. */
export function linesOf({ text, tables }: Folder): readonly (readonly string[])[] {
  const lines = parsedTexts.get(tables.passages) ?? parseText(Buffer.from(text)).passages;
  parsedTexts.set(tables.passages, lines);
  return lines;
}

/** The sentence around a place, its closing sign with it. */
export const sentenceAround = (folder: Folder, piece: Piece): Piece => ({
  passage: piece.passage,
  ...trimmed(folder, piece, sentenceAt(linesOf(folder)[piece.passage] ?? [], piece)),
});

/** The clause around a place, without the sign that parts it from the next. */
export const clauseAround = (folder: Folder, piece: Piece): Piece => ({
  passage: piece.passage,
  ...trimmed(folder, piece, clauseAt(linesOf(folder)[piece.passage] ?? [], piece)),
});

/** Without the blank before it. */
function trimmed(folder: Folder, { passage, start }: Piece, stretch: Stretch): Stretch {
  const line = linesOf(folder)[passage] ?? [];
  let from = stretch.start;
  while (from < start && line[from] === ' ') from += 1;
  return { start: from, end: stretch.end };
}
