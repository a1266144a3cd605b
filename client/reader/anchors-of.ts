import type { PlacedFact } from '#contract/reading.ts';

/** One quoted stretch of a passage by the words that anchor it. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
  /** Ids of the facts that quote just this, be it as their words, their subject's clause or a premise. */
  readonly facts: readonly string[];
}

/** The quoted stretches of a passage, each once, in the order of the text; of two that begin together the longer first. */
export function anchorsOf(passage: string, facts: readonly PlacedFact[]): readonly Anchor[] {
  const byPlace = new Map<string, { start: number; end: number; terms: string[]; facts: string[] }>();
  for (const fact of facts) {
    for (const { passage: where, start, end, terms } of fact.quotations) {
      if (where !== passage) continue;
      const place = `${start}-${end}`;
      const there = byPlace.get(place) ?? { start, end, terms: [], facts: [] };
      there.facts.push(fact.id);
      for (const term of terms) if (!there.terms.includes(term)) there.terms.push(term);
      byPlace.set(place, there);
    }
  }
  return [...byPlace.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
