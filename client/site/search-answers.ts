import type { GraphNode } from '#contract/graph.ts';
import type { AnswerOf } from './answers.ts';
import { todaysId } from './former.ts';
import type { SiteData } from './site-data.ts';
import type { SiteFold } from './site-fold.ts';

/** Entities by name, alias, code, pinyin or initials, best first: a whole key, the beginning of one, inside one. */
export async function named(
  data: SiteData,
  { fold, terms, keysOf }: SiteFold,
  q: string,
): Promise<readonly GraphNode[]> {
  const words = fold(q.trim());
  if (words === '') return [];
  const called = await todaysId(data, q.trim()).catch(() => '');
  const each = terms(q);
  const rank = (id: string): number => {
    if (id === called) return -1;
    const keys = keysOf(id);
    if (!keys.includes(words)) return each.length > 1 && each.every((term) => keys.includes(term)) ? 3 : 4;
    const lines = keys.split('\n');
    if (lines.includes(words)) return 0;
    return lines.some((key) => key.startsWith(words)) ? 1 : 2;
  };
  return [...data.tables.nodes.values()]
    .map((node) => ({ node, rank: rank(node.id) }))
    .filter((one) => one.rank < 4)
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        other.node.degree - one.node.degree ||
        one.node.name_zh.length - other.node.name_zh.length ||
        (one.node.id < other.node.id ? -1 : 1),
    )
    .map(({ node }) => node);
}

/** A hit with the name, alias or code that holds what was typed; null where only its romanisation does. */
export async function hitOf(data: SiteData, { fold, terms }: SiteFold, node: GraphNode, q: string) {
  const { details } = await data.more();
  const { aliases_zh, aliases_en } = details[node.id] ?? {};
  const written = [node.name_zh, node.name_en, node.code, aliases_zh, aliases_en]
    .flat()
    .filter((name): name is string => typeof name === 'string' && name !== '');
  const holding = (words: readonly string[]) =>
    written.find((name) => words.every((word) => fold(name).includes(word)));
  const { id, label, kind, name_zh, name_en, degree, reports, context_zh, context_en } = node;
  const told = {
    ...(context_zh === undefined ? {} : { context_zh }),
    ...(context_en === undefined ? {} : { context_en }),
  };
  const matched = holding([fold(q)]) ?? holding(terms(q)) ?? null;
  return { id, label, kind, name_zh, name_en, degree, reports, ...told, matched };
}

export async function searchOf(
  data: SiteData,
  fold: SiteFold,
  {
    q,
    label,
    limit = 20,
  }: { readonly q: string; readonly label?: string | undefined; readonly limit?: number | undefined },
): Promise<AnswerOf<'search'>> {
  const all = (await named(data, fold, q)).filter((node) => label === undefined || node.label === label);
  const hits = await Promise.all(all.slice(0, limit).map((node) => hitOf(data, fold, node, q)));
  return {
    hits: hits.map((hit) => ({ ...hit, matched: hit.matched ?? (hit.name_zh || hit.name_en) })),
    truncated: all.length > limit,
  };
}

interface NodesWanted {
  readonly label: string;
  readonly kind?: string | undefined;
  readonly q?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Entities of one label, best connected first. */
export async function nodesOf(
  { tables }: SiteData,
  fold: () => Promise<SiteFold>,
  { label, kind, q = '', limit = 50, cursor = '0' }: NodesWanted,
): Promise<AnswerOf<'nodes'>> {
  const holds = q.trim() === '' ? () => true : (await fold()).holds(q);
  const all = [...tables.nodes.values()]
    .filter((node) => node.label === label && (kind === undefined || node.kind === kind) && holds(node.id))
    .toSorted((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1));
  const at = Number(cursor);
  return {
    nodes: all.slice(at, at + limit),
    total: all.length,
    next: at + limit < all.length ? String(at + limit) : null,
  };
}
