import type { z } from 'zod/mini';
import type { Basis } from '#contract/model.ts';
import type { NewQuotation } from '#contract/writing.ts';
import type { PassageRange } from '../model/reading-state.ts';
import { type Draft, lastNamed, standsIn } from './draft.ts';
import { clauseAround, type Lines } from './places.ts';

/** What a fact rests on, as far as it has been said; null: still to be said. */
export interface Resting {
  readonly basis: Basis | null;
  readonly why: string;
}

/** Asked only where the subject stands outside the quotation. */
export const isAsked = (draft: Draft, lines: Lines, subject: string, quotation: PassageRange): boolean =>
  !standsIn(draft, lines, subject, quotation);

/** The clause that has the subject which the quotation leaves out. */
export function subjectClause(
  draft: Draft,
  lines: Lines,
  { id, place }: { readonly id: string; readonly place: PassageRange | null },
  quotation: PassageRange,
): PassageRange | null {
  const subject = draft.entities.filter((each) => each.id === id);
  const named = place ?? lastNamed(subject, lines, quotation)?.place ?? null;
  return named === null ? null : clauseAround(lines, named);
}

type Said = z.input<typeof NewQuotation>;

/** The quotations of a fact, by what it rests on. */
export const quotationsOf = (
  quotation: PassageRange,
  basis: Basis,
  clause: PassageRange | null,
  terms: readonly string[],
): Said[] => [
  { role: 'words', ...bare(quotation), terms: [...terms] },
  ...(basis === 'ellipsis' && clause !== null ? [{ role: 'subject' as const, ...bare(clause) }] : []),
];

const bare = ({ passage, start, end }: PassageRange) => ({ passage, start, end });
