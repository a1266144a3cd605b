import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { loadedValue } from '../model/remote.ts';
import { type Language, nameOf } from '../words/language.ts';
import { labelName, verb } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';

/** Types of relation that are counted one by one; the rest together. */
const MOST_TYPES = 4;

type Seen = Pick<ExplorerState, 'nodes' | 'edges' | 'hidden' | 'filters' | 'answers'>;

/**
 * Where one is, as a sentence: the line walked along, the node, and how many lines it has here and in all. What is only
 * known once its details have come is the second part, to be said after the first.
 *
 * @param from id of the node selected before, if any
 */
export function nodeSentence(
  state: Seen,
  node: GraphNode,
  from: string | undefined,
  language: Language,
): readonly [string, string] {
  const words = wordsIn(language);
  const lines = [...visible(state).edges.values()].filter((edge) => isAt(edge, node.id));
  const walked = lines.find((edge) => from !== undefined && from !== node.id && isAt(edge, from));
  const way = walked === undefined ? '' : words.walked(verb(walked.type, language), walked.to === node.id);
  const here = words.selectedNode(nameOf(node, language), labelName(node.label, language));
  return [`${way}${here}${words.linesOf(node.degree, lines.length)}`, typesText(state, node.id, language)];
}

const isAt = ({ from, to }: GraphEdge, id: string) => from === id || to === id;

/** The node's lines by type, most first, once they are known. */
function typesText({ answers }: Seen, id: string, language: Language): string {
  const words = wordsIn(language);
  const details = loadedValue(answers.node);
  if (details?.id !== id || details.neighbours.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { type, count } of details.neighbours) {
    const name = verb(type, language);
    counts.set(name, count + (counts.get(name) ?? 0));
  }
  const ordered = [...counts].sort(([, one], [, other]) => other - one);
  const rest = ordered.slice(MOST_TYPES).reduce((sum, [, count]) => sum + count, 0);
  const named = ordered.slice(0, MOST_TYPES).map(([name, count]) => words.lineType(name, count));
  if (rest > 0) named.push(words.lineType(words.otherLines, rest));
  return words.linesByType(named.join(words.lineSeparator));
}
