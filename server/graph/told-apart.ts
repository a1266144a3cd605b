import { z } from 'zod';
import { homonymsIn } from '#contract/homonyms.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { GraphDatabase } from './database.ts';
import { query } from './query.ts';
import { NodeRow } from './records.ts';

const Types = z.array(z.string());

const WHAT_IS_ABOVE = query('what-is-above', {
  params: z.object({ ids: Types, posts: Types, up: Types, down: Types, within: Types }),
  row: z.object({ id: z.string(), above: NodeRow, within: NodeRow.nullable() }),
});

interface Named {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
}

export interface Context {
  readonly context_zh: string | null;
  readonly context_en: string | null;
}

const NONE: Context = { context_zh: null, context_en: null };

/** Adds to those that share a name what tells them apart: post or whole. The store is asked only where there are any. */
export async function toldApart<Each extends Named>(
  graph: GraphDatabase,
  { posts, hierarchy }: Vocabulary['patterns'],
  nodes: readonly Each[],
): Promise<(Each & Context)[]> {
  const ids = [...homonymsIn(nodes)];
  const above = (side: 'from' | 'to') =>
    hierarchy.filter(({ upper }) => upper === side).map(({ type }) => type);
  const rows =
    ids.length === 0
      ? []
      : await graph.read(WHAT_IS_ABOVE, {
          ids,
          posts: posts.map(({ type }) => type),
          up: above('to'),
          down: above('from'),
          within: posts.flatMap(({ within }) => within ?? []),
        });
  const found = new Map(rows.map((row) => [row.id, row]));
  return nodes.map((node) => {
    const row = found.get(node.id);
    return { ...node, ...(row === undefined ? NONE : contextOf(node, row)) };
  });
}

interface Above {
  readonly above: Named;
  readonly within: Named | null;
}

/** A post by its name and where it is, unless the name says so itself; a post that is called as its holder says nothing. */
function contextOf(node: Named, { above, within }: Above): Context {
  const told = (own: string, name: string, where: string, joined: (names: string[]) => string) => {
    const names = [where, own === name ? '' : name].filter((each) => each !== '');
    return (name !== own && where !== '' && name.includes(where) ? name : joined(names)) || null;
  };
  return {
    context_zh: told(node.name_zh, above.name_zh, within?.name_zh ?? '', (names) => names.join('')),
    context_en: told(node.name_en, above.name_en, within?.name_en ?? '', (names) =>
      names.toReversed().join(', '),
    ),
  };
}
