import type { QuotationRole } from '#contract/model.ts';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';

/** A fact as far as it matters where it is said: of whom and with or to whom, in which words. */
export interface Placed {
  /** Null for a figure, which joins nothing. */
  readonly edge: string | null;
  /** Ids; of a relation its two ends. */
  readonly about: readonly string[];
  readonly quotations: readonly Pick<
    PlacedFact['quotations'][number],
    'role' | 'passage' | 'start' | 'end'
  >[];
}

/**
 * The parts of a sentence that states a fact: of whom, what about it, with or to whom; and around it the clause that its
 * subject is taken from, and what it is concluded from.
 */
export type Role = 'subject' | 'words' | 'object' | 'antecedent' | 'premise';

export interface RoleSpan {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

type Mention = ReportStatements['mentions'][number];

/** What a quotation is as far as it is not a name. */
const REST: Readonly<Record<QuotationRole, Role>> = {
  words: 'words',
  subject: 'antecedent',
  premise: 'premise',
};

/**
 * Where a fact's words are its subject, its object, and the rest. Names come first, then the fact's own words, so that
 * the first span that covers a place is right.
 */
export function rolesOf(fact: Placed, mentions: readonly Mention[]): readonly RoleSpan[] {
  const [subject, object] = fact.about;
  // A figure has no object: all it is about is its subject.
  const roleOf = (entity: string): Role =>
    fact.edge !== null && entity === object && entity !== subject ? 'object' : 'subject';
  const within = mentions.filter(
    ({ entity, passage, start, end }) =>
      fact.about.includes(entity) &&
      fact.quotations.some((piece) => piece.passage === passage && piece.start <= start && piece.end >= end),
  );
  return [
    ...within.map(({ entity, passage, start, end }) => ({ passage, start, end, role: roleOf(entity) })),
    ...fact.quotations.map(({ passage, start, end, role }) => ({ passage, start, end, role: REST[role] })),
  ];
}

/** Which part of the sentence an anchor term is, by the names in its passage; for a report without its text. */
export function roleOfTerm(term: string, passage: string, fact: Placed, mentions: readonly Mention[]): Role {
  const named = mentions.find(
    ({ entity, passage: where, surface }) =>
      where === passage && fact.about.includes(entity) && (term.includes(surface) || surface.includes(term)),
  );
  if (named === undefined) return 'words';
  return fact.edge !== null && named.entity === fact.about[1] ? 'object' : 'subject';
}
