import { saidIn } from '#contract/evidence.ts';
import type { PlacedFact } from '#contract/reading.ts';

/** What facts of a report can be listed by, beside their place; in the order in which they are offered. */
export const FACT_KINDS = ['cut', 'planned', 'inferred', 'doubtful', 'all'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const IS: Readonly<Record<FactKind, (fact: PlacedFact) => boolean>> = {
  /** A line break cuts its words. */
  cut: ({ quotations }) => saidIn(quotations).some(({ part }) => part > 1),
  planned: ({ plan }) => plan,
  inferred: ({ basis }) => basis === 'inferred',
  /** Its words can be read otherwise. */
  doubtful: ({ ambiguities }) => ambiguities.length > 0,
  all: () => true,
};

/** Ids of the facts of a kind, in the order of the text. */
export const factsOfKind = (facts: readonly PlacedFact[], kind: FactKind): readonly string[] =>
  facts.filter(IS[kind]).map(({ id }) => id);
