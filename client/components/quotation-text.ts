import { paragraphOf } from '#contract/passage.ts';
import type { Role, RoleSpan } from '../model/roles.ts';

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

/** A piece of a quotation that is one part of what it says. */
export interface RolePiece {
  readonly text: string;
  readonly role: Role;
  /** Code points from the beginning of the passage; the key of a piece. */
  readonly at: number;
}

/** Cuts a quotation where what its words are changes: the first span that covers a place is right. */
export function cutAtRoles(text: string, start: number, spans: readonly RoleSpan[]): readonly RolePiece[] {
  const pieces: RolePiece[] = [];
  for (const [index, letter] of [...text].entries()) {
    const at = start + index;
    const role = spans.find((span) => span.start <= at && at < span.end)?.role ?? 'words';
    const last = pieces.at(-1);
    if (last?.role === role) pieces[pieces.length - 1] = { ...last, text: last.text + letter };
    else pieces.push({ text: letter, role, at });
  }
  return pieces;
}

/** The number that readers know a passage by. */
export const passageNumber = paragraphOf;
