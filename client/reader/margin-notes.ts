import { saidIn } from '#contract/evidence.ts';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { edgeText } from '../words/edge-text.ts';
import { drawnName, type Language, say } from '../words/language.ts';

/** A fact as it stands in the margin beside its words. */
export interface MarginNote {
  readonly fact: PlacedFact;
  /** Its subject, relation and object; null for a figure, which is said in our words instead. */
  readonly parts: { readonly from: GraphNode; readonly edge: GraphEdge; readonly to: GraphNode } | null;
}

/** The facts of these passages, each beside the words that it begins with, in the order of the text. */
export function notesOf(passages: readonly string[], said: ReportStatements): readonly MarginNote[] {
  const beginning = (fact: PlacedFact) => saidIn(fact.quotations)[0];
  const rank = (fact: PlacedFact) => passages.indexOf(beginning(fact)?.passage ?? '');
  const start = (fact: PlacedFact) => beginning(fact)?.start ?? 0;
  return said.facts
    .filter((fact) => rank(fact) >= 0)
    .sort((a, b) => rank(a) - rank(b) || start(a) - start(b))
    .map((fact) => ({ fact, parts: partsOf(fact, said) }));
}

function partsOf(fact: PlacedFact, { nodes, edges }: ReportStatements): MarginNote['parts'] {
  const edge = edges.find(({ id }) => id === fact.edge);
  const [from, to] = [edge?.from, edge?.to].map((end) => nodes.find(({ id }) => id === end));
  return edge && from && to ? { from, edge, to } : null;
}

/** What a note says: of whom, what, with or to whom; of a figure our sentence. */
export function noteText({ fact, parts }: MarginNote, language: Language): readonly string[] {
  if (parts === null) return [language === 'zh' ? fact.gloss_zh : fact.gloss_en];
  const { from, edge, to } = parts;
  const relation = edgeText({ ...edge, negated: fact.negated, disputed: false }, language);
  const [subject, object] = [from, to].map((end) =>
    end.label === 'Report' ? THIS_REPORT[language] : drawnName(end, language),
  );
  return [subject ?? '', relation, object ?? ''];
}

/** Its title stands above. */
const THIS_REPORT = say('本报道', 'This report');

/** Characters of a paragraph that are about as high as one note beside them. */
const CHARACTERS_A_NOTE = 42;
const LEAST = 2;

/** How many notes stand beside a paragraph of so many characters without reaching far below it. */
export const notesBeside = (characters: number) =>
  Math.max(LEAST, Math.round(characters / CHARACTERS_A_NOTE));
