import { z } from 'zod';
import type { Statement } from '#contract/evidence.ts';
import type { GraphNode } from '#contract/graph.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { GraphDatabase } from './database.ts';
import { query } from './query.ts';
import { NodeRow } from './records.ts';

const Types = z.array(z.string());

const WHAT_IS_ABOVE = query('what-is-above', {
  params: z.object({ ids: Types, posts: Types, up: Types, down: Types, within: Types }),
  row: z.object({ id: z.string(), above: NodeRow, within: NodeRow.nullable() }),
});

type Named = Pick<GraphNode, 'id' | 'name_zh' | 'name_en'>;
type Context = Pick<GraphNode, 'context_zh' | 'context_en'>;

/** What nodes are told apart by: who holds a post and what is part of what are a matter of the packs' words. */
export interface TellingSource {
  readonly graph: GraphDatabase;
  readonly words: { readonly vocabulary: Pick<Vocabulary, 'patterns'> };
}

/** Adds to those whose name another entity of the store has what tells them apart: post or whole. */
export async function toldApart<Each extends Named>(
  { graph, words }: TellingSource,
  nodes: readonly Each[],
): Promise<(Each & Context)[]> {
  if (nodes.length === 0) return [];
  const { posts, hierarchy } = words.vocabulary.patterns;
  const above = (side: 'from' | 'to') =>
    hierarchy.filter(({ upper }) => upper === side).map(({ type }) => type);
  const rows = await graph.read(WHAT_IS_ABOVE, {
    ids: nodes.map(({ id }) => id),
    posts: posts.map(({ type }) => type),
    up: above('to'),
    down: above('from'),
    within: posts.flatMap(({ within }) => within ?? []),
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return nodes.map((node) => {
    const row = found.get(node.id);
    return row === undefined ? node : { ...node, ...contextOf(node, row) };
  });
}

/** The same for the nodes of a fragment. */
export const fragmentToldApart = async <Fragment extends { readonly nodes: readonly GraphNode[] }>(
  source: TellingSource,
  fragment: Fragment,
): Promise<Fragment & { nodes: GraphNode[] }> => ({
  ...fragment,
  nodes: await toldApart(source, fragment.nodes),
});

/** The same for what statements are about, each thing asked of the store once. */
export async function statementsToldApart(
  source: TellingSource,
  statements: readonly Statement[],
): Promise<Statement[]> {
  const ends = statements.flatMap(({ subject, object }) => [subject, object]);
  const told = await toldById(source, ends);
  const of = (node: GraphNode) => told.get(node.id) ?? node;
  return statements.map((each) => ({ ...each, subject: of(each.subject), object: of(each.object) }));
}

/** Nodes that may be named several times, by id. */
export async function toldById(
  source: TellingSource,
  nodes: readonly GraphNode[],
): Promise<ReadonlyMap<string, GraphNode>> {
  const once = new Map(nodes.map((node) => [node.id, node]));
  return new Map((await toldApart(source, [...once.values()])).map((node) => [node.id, node]));
}

interface Above {
  readonly above: Named;
  readonly within: Named | null;
}

/** A post by its name and where it is, unless the name says so itself; a post that is called as its holder says nothing. */
function contextOf(node: Named, { above, within }: Above): Context {
  const told = (own: string, name: string, where: string, joined: (names: string[]) => string) => {
    const names = [where, own === name ? '' : name].filter((each) => each !== '');
    return name !== own && where !== '' && name.includes(where) ? name : joined(names);
  };
  const zh = told(node.name_zh, above.name_zh, within?.name_zh ?? '', (names) => names.join(''));
  const en = told(node.name_en, above.name_en, within?.name_en ?? '', (names) =>
    names.toReversed().join(', '),
  );
  return { ...(zh === '' ? {} : { context_zh: zh }), ...(en === '' ? {} : { context_en: en }) };
}
