import { saidIn } from '#contract/evidence.ts';
import type { GraphFragment } from '#contract/graph.ts';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import type { PassageRange } from './reading-state.ts';

/** The facts whose own words share at least one character with these words, in the order given. */
export function factsOn(facts: readonly PlacedFact[], words: readonly PassageRange[]): readonly PlacedFact[] {
  return facts.filter((fact) =>
    saidIn(fact.quotations).some((quotation) =>
      words.some(
        ({ passage, start, end }) =>
          quotation.passage === passage && quotation.start < end && quotation.end > start,
      ),
    ),
  );
}

/** What these facts draw: their edges with both ends, and what figures are about. */
export function fragmentOf(
  { facts, nodes, edges }: ReportStatements,
  wanted: readonly string[],
): GraphFragment {
  const chosen = facts.filter((fact) => wanted.includes(fact.id));
  const drawn = new Set(chosen.map((fact) => fact.edge));
  const ends = new Set(chosen.flatMap((fact) => fact.about));
  return {
    nodes: nodes.filter((node) => ends.has(node.id)),
    edges: edges.filter((edge) => drawn.has(edge.id)),
  };
}
