import type { PlacedFact, ReportStatements } from '#contract/reading.ts';

/** The parts of a sentence that states a fact: of whom, what about it, with or to whom. */
export type Role = 'subject' | 'words' | 'object';

export interface RoleSpan {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

type Mention = ReportStatements['mentions'][number];

/** `16` of `report#16`. */
const numberOf = (passage: string) => Number(passage.slice(passage.lastIndexOf('#') + 1));

/**
 * Where a fact's words are its subject, its object, and the rest. Names come first, so the first span that covers a place
 * is right. A subject that the sentence leaves out is marked where the report last named it before.
 */
export function rolesOf(fact: PlacedFact, mentions: readonly Mention[]): readonly RoleSpan[] {
  const [subject, object] = fact.about;
  // A figure has no object: all it is about is its subject.
  const roleOf = (entity: string): Role =>
    fact.edge !== null && entity === object && entity !== subject ? 'object' : 'subject';
  const within = mentions.filter(
    ({ entity, passage, start, end }) =>
      fact.about.includes(entity) &&
      fact.quotations.some((piece) => piece.passage === passage && piece.start <= start && piece.end >= end),
  );
  const hasSubject = within.some(({ entity }) => roleOf(entity) === 'subject');
  const carried = fact.basis === 'ellipsis' && !hasSubject ? lastBefore(fact, mentions) : [];
  return [
    ...[...within, ...carried].map(({ entity, passage, start, end }) => ({
      passage,
      start,
      end,
      role: roleOf(entity),
    })),
    ...fact.quotations.map(({ passage, start, end }) => ({ passage, start, end, role: 'words' as const })),
  ];
}

/** The last place before the fact's first quotation where its subject is named. */
function lastBefore({ about, quotations }: PlacedFact, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = quotations;
  if (first === undefined) return [];
  const before = mentions.filter(
    ({ entity, passage, start }) =>
      entity === about[0] &&
      (numberOf(passage) < numberOf(first.passage) || (passage === first.passage && start < first.start)),
  );
  return before.slice(-1);
}

/** Which part of the sentence an anchor term is, by the names in its passage; for a report without its text. */
export function roleOfTerm(
  term: string,
  passage: string,
  fact: PlacedFact,
  mentions: readonly Mention[],
): Role {
  const named = mentions.find(
    ({ entity, passage: where, surface }) =>
      where === passage && fact.about.includes(entity) && (term.includes(surface) || surface.includes(term)),
  );
  if (named === undefined) return 'words';
  return fact.edge !== null && named.entity === fact.about[1] ? 'object' : 'subject';
}
