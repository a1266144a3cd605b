import type { GraphNode } from '#contract/graph.ts';

/** As the server separates: `7·12`, `7.12` and `7-12` are one code to a person. */
const SEPARATORS = /[\s·•・‧∙.\-_'’]/gu;

/**
 * A text as it is compared in the search of what is drawn: width and case made one, separators gone. Traditional
 * characters, aliases and pinyin are left to the server's search, which knows them.
 */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(SEPARATORS, '');

/**
 * Ids of the nodes whose name in either language or code holds the words, best first: the whole name, its beginning,
 * anywhere; then by name. With what the server found, in its order, after those.
 */
export function findDrawn(
  nodes: ReadonlyMap<string, GraphNode>,
  query: string,
  found: readonly string[] = [],
): readonly string[] {
  const wanted = foldText(query);
  if (wanted === '') return [];
  const ranked = [...nodes.values()].flatMap((node) => {
    const rank = rankOf(node, wanted);
    return rank === undefined ? [] : [{ id: node.id, rank, name: node.name_zh }];
  });
  ranked.sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name, 'zh'));
  return [...new Set([...ranked.map(({ id }) => id), ...found.filter((id) => nodes.has(id))])];
}

function rankOf({ name_zh, name_en, code }: GraphNode, wanted: string): number | undefined {
  const places = [name_zh, name_en, code ?? ''].map(foldText);
  if (places.includes(wanted)) return 0;
  if (places.some((text) => text.startsWith(wanted))) return 1;
  return places.some((text) => text.includes(wanted)) ? 2 : undefined;
}
