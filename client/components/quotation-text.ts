import { paragraphOf } from '#contract/passage.ts';
/** A piece of a quotation: plain, or one of the terms that anchor it. */
export interface QuotationPiece {
  readonly text: string;
  readonly isTerm: boolean;
  /** Code units from the beginning; the key of a piece. */
  readonly at: number;
}

/** Cuts a quotation at its terms, which stand in it verbatim and in order. A term that is not found is passed over. */
export function cutAtTerms(text: string, terms: readonly string[]): readonly QuotationPiece[] {
  const pieces: QuotationPiece[] = [];
  let at = 0;
  for (const term of terms) {
    const found = text.indexOf(term, at);
    if (found < 0 || term === '') continue;
    if (found > at) pieces.push({ text: text.slice(at, found), isTerm: false, at });
    pieces.push({ text: term, isTerm: true, at: found });
    at = found + term.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isTerm: false, at });
  return pieces;
}

/** The number that readers know a passage by. */
export const passageNumber = paragraphOf;
