import type { Figure, Quotation, Statement } from '#contract/evidence.ts';

/** Between the parts of a list in one cell, as in the datasets. */
export const LIST = '|';
/**
 * A list in one cell: its parts with the sign between them, as in the datasets. As JSON where that would not say which parts
 * there are: where one holds the sign or is empty.
 */
export const listed = (parts: readonly string[]): string =>
  parts.some((part) => part === '' || part.includes(LIST) || part.startsWith('['))
    ? JSON.stringify(parts)
    : parts.join(LIST);

/** Between the anchor terms of one quotation and those of the next. */
const QUOTATIONS = '||';

export const EVIDENCE_COLUMNS = ['report', 'roles', 'passages', 'starts', 'ends', 'terms'] as const;

/** Where a fact stands: for each quotation what it is to the fact, its passage, start and end (code points), and the words that anchor it. */
export function evidenceOf(fact: { readonly report: string; readonly quotations: readonly Quotation[] }) {
  const each = (pick: (quotation: Quotation) => string | number) => fact.quotations.map(pick).join(LIST);
  return {
    report: fact.report,
    roles: each(({ role }) => role),
    passages: each(({ passage }) => passage),
    starts: each(({ start }) => start),
    ends: each(({ end }) => end),
    terms: fact.quotations.map(({ terms }) => listed(terms)).join(QUOTATIONS),
  };
}

/** What was noted of a fact beside what it says. */
export const NOTE_COLUMNS = [
  ...(['certainty', 'attributed_to', 'attributed_to_zh', 'attributed_to_en', 'claim'] as const),
  ...(['status', 'made_by', 'made_on', 'checked_by', 'checked_on', 'origin'] as const),
];

export const notesOf = (
  fact: Statement | Figure,
): Readonly<Record<(typeof NOTE_COLUMNS)[number], string | null>> => ({
  certainty: fact.certainty,
  attributed_to: fact.attributed_to?.id ?? null,
  attributed_to_zh: fact.attributed_to?.name_zh ?? null,
  attributed_to_en: fact.attributed_to?.name_en ?? null,
  claim: fact.claim,
  status: fact.status,
  made_by: fact.made_by,
  made_on: fact.made_on,
  checked_by: fact.checked_by,
  checked_on: fact.checked_on,
  origin: fact.origin,
});

/** `role=value`, one a qualifier. */
export const qualifiersOf = ({ qualifiers }: Pick<Statement, 'qualifiers'>): string[] =>
  qualifiers.map(({ role, value }) => `${role}=${value}`);

/** `passage:start-end`, one a quotation. */
export const placesOf = (quotations: readonly { passage: string; start: number; end: number }[]): string[] =>
  quotations.map(({ passage, start, end }) => `${passage}:${start}-${end}`);

/** The page's address of something, to be put behind the address of wherever the page runs. */
export const linkTo = (
  target: Partial<Record<'select' | 'statement' | 'report' | 'passage', string>>,
): string => `#${new URLSearchParams(Object.entries(target))}`.replaceAll('%2F', '/');

/** How sure a fact is, in both languages. */
export const BASIS_NAMES = {
  explicit: { label_zh: '明言', label_en: 'explicit' },
  ellipsis: { label_zh: '承前省略', label_en: 'ellipsis' },
  inferred: { label_zh: '推断', label_en: 'inferred' },
} as const;
