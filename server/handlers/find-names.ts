import { z } from 'zod';
import type { Found, NameHit } from '#contract/find.ts';
import type { GraphNode } from '#contract/graph.ts';
import { fold, termsOf, withoutToneNumbers } from '../graph/fold.ts';
import { query } from '../graph/query.ts';
import { toldApart } from '../graph/told-apart.ts';
import { likeness, MOST_COUNTED, nearlyOf, pageOf, type Sought } from '../search/terms.ts';
import type { Context } from './context.ts';
import { calledSo, FoundEntity, hitOf, SEARCH_BY_TERMS, writtenMatch } from './search.ts';

const Reports = z.array(z.string()).nullable();

const FIND_NAMES = query('find-names', {
  params: z.object({ words: z.string(), label: z.string().nullable(), reports: Reports, most: z.int() }),
  row: z.object({ node: FoundEntity }),
});

const FIND_NEAR_NAMES = query('find-near-names', {
  params: z.object({ like: z.string(), reports: Reports, limit: z.int() }),
  row: z.object({ node: FoundEntity }),
});

type Entity = z.output<typeof FoundEntity>;

/** Entities by name, alias, code, id, pinyin or initials; where nothing is called so, what is spelt nearly so. */
export async function findNames(sought: Sought, context: Context): Promise<Found['names']> {
  const { q, limit, at } = sought;
  const nodes = await namedSo(sought, context);
  const page = pageOf(nodes, at, limit);
  const near = nodes.length === 0 ? await namedNearly(sought, context) : [];
  const hits = await told([...page.hits, ...near], q, context);
  return {
    hits: hits.slice(0, page.hits.length),
    near: hits.slice(page.hits.length),
    next: page.next,
    total: nodes.length,
    isLeast: nodes.length >= MOST_COUNTED,
  };
}

async function namedSo({ q, reports }: Sought, { graph }: Context): Promise<readonly (Entity | GraphNode)[]> {
  const typed = withoutToneNumbers(q) ?? q;
  const words = fold(typed);
  if (words === '') return [];
  const [scoped, label] = [reports && [...reports], null];
  const rows = await graph.read(FIND_NAMES, { words, label, reports: scoped, most: MOST_COUNTED });
  const terms = termsOf(typed);
  const longest = terms.reduce((one, other) => (other.length > one.length ? other : one), '');
  // Each of several words somewhere: only where the words as they were typed find little.
  const apart =
    terms.length < 2 || rows.length > 0
      ? []
      : await graph.read(SEARCH_BY_TERMS, { longest, terms, label, limit: MOST_COUNTED });
  const found = [...(await calledSo(graph, q, undefined)), ...[...rows, ...apart].map(({ node }) => node)];
  const isIn = (node: GraphNode) => reports === null || node.reports.some((id) => reports.includes(id));
  return [...new Map(found.filter(isIn).map((node) => [node.id, node])).values()];
}

const MOST_LOOKED_AT = 40;
const MOST_NEAR = 5;
/** Pairs of characters in common, of all that the two have: 袁家俊 and 袁家军 have half. */
const NEAR_ENOUGH = 0.5;

async function namedNearly({ q, reports }: Sought, { graph }: Context): Promise<readonly Entity[]> {
  const like = nearlyOf(q);
  if (like === null) return [];
  const scoped = reports && [...reports];
  const rows = await graph.read(FIND_NEAR_NAMES, { like, reports: scoped, limit: MOST_LOOKED_AT });
  const nearness = ({ name_zh, name_en, properties }: Entity) =>
    Math.max(
      ...[name_zh, name_en, ...(properties.aliases_zh ?? []), ...(properties.aliases_en ?? [])].map((name) =>
        likeness(name, q),
      ),
    );
  return rows
    .map(({ node }) => ({ node, near: nearness(node) }))
    .filter(({ near }) => near >= NEAR_ENOUGH)
    .sort((one, other) => other.near - one.near)
    .slice(0, MOST_NEAR)
    .map(({ node }) => node);
}

async function told(nodes: readonly (Entity | GraphNode)[], q: string, context: Context): Promise<NameHit[]> {
  const typed = [fold(q), ...termsOf(q)];
  const hits = nodes.map((node) => ({
    ...hitOf(node, ''),
    matched: writtenMatch(node, 'properties' in node ? node.properties : null, typed),
  }));
  return toldApart(context, hits);
}
