import type { GraphNode } from '#contract/graph.ts';
import { type Language, nameOf } from '../words/language.ts';
import { kindName, patterns } from '../words/vocabulary.ts';
import type { Scene } from './scene.ts';

type Named = Pick<GraphNode, 'name_zh' | 'name_en' | 'code'>;

/**
 * What each node is called in a picture: by its short name where it has one; else an act whose name repeats that of a
 * neighbour in the picture ("written instruction on the 7·12 case" beside the 7·12 case) by its kind.
 */
export function drawnNames({
  nodes,
  edges,
  language,
}: Pick<Scene, 'nodes' | 'edges' | 'language'>): (node: GraphNode) => string {
  const acts = new Set(patterns().stories.flatMap(({ act }) => act));
  const kindOf = ({ label, kind }: GraphNode) =>
    acts.has(label) && kind !== null ? kindName(kind, language) : undefined;
  const repeating = new Set<string>();
  const look = (node: GraphNode | undefined, other: GraphNode | undefined) => {
    if (node === undefined || other === undefined || !acts.has(node.label)) return;
    if (repeats(node, other)) repeating.add(node.id);
  };
  for (const { from, to } of edges.values()) {
    look(nodes.get(from), nodes.get(to));
    look(nodes.get(to), nodes.get(from));
  }
  return (node) => {
    const short = language === 'zh' ? node.short_zh : node.short_en;
    const kind = repeating.has(node.id) ? kindOf(node) : undefined;
    return begun(short ?? kind ?? nameOf(node, language), language);
  };
}

function repeats(name: Named, other: Named): boolean {
  const holds = (whole: string, part: string | null) => part !== null && part !== '' && whole.includes(part);
  return (
    holds(name.name_zh, other.name_zh) ||
    holds(name.name_en, other.name_en) ||
    holds(name.name_zh, other.code)
  );
}

/** As it begins a label: English with a capital, also within quotation marks, unless its second letter is one, as in iFLYTEK. */
const begun = (name: string, language: Language) =>
  language === 'en'
    ? name.replace(
        /^(["“‘']?)([a-z])(?![A-Z])/,
        (_, mark: string, letter: string) => mark + letter.toUpperCase(),
      )
    : name;
