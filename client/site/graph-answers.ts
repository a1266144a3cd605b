import type { GraphEdge } from '#contract/graph.ts';
import type { AnswerOf } from './answers.ts';
import { formerly, todaysId } from './former.ts';
import type { SiteData } from './site-data.ts';
import type { SiteFold } from './site-fold.ts';
import { otherEnd, type Tables } from './tables.ts';

/** The nodes of these ids, every edge among them, and what became of ids that are no more. */
export async function graphOf(
  data: SiteData,
  ids: readonly string[],
  among: readonly string[] | undefined,
): Promise<AnswerOf<'graph'>> {
  const { tables } = data;
  const unknown = ids.filter((id) => !tables.nodes.has(id) && !tables.edges.has(id));
  const { formerNodes, formerEdges } = unknown.length === 0 ? NONE : await data.more();
  const into = (id: string) => formerly(id.startsWith('edge-') ? formerEdges : formerNodes, id);
  const led = unknown.flatMap((id) => {
    const [only, ...others] = into(id) ?? [];
    return only !== undefined && others.length === 0 ? [{ id, into: only }] : [];
  });
  const nodes = tables.nodesOf([...ids, ...led.map((each) => each.into)].flatMap((id) => endsOf(tables, id)));
  const found = new Set(nodes.map(({ id }) => id));
  const edges = tables.edgesAmong(found);
  return {
    nodes,
    edges: [...edges, ...newEdges(tables, found, among, edges)],
    truncated: false,
    missing: unknown.filter((id) => into(id) === null),
    merged: led.filter((each) => tables.nodes.has(each.into)),
    moved: led.filter((each) => tables.edges.has(each.into)),
    ambiguous: unknown.flatMap((id) => {
      const now = into(id) ?? [];
      if (now.length < 2) return [];
      return [{ id, nodes: tables.nodesOf(now), edges: now.filter((each) => tables.edges.has(each)) }];
    }),
  };
}

const NONE = { formerNodes: [], formerEdges: [] };

function endsOf({ edges }: Tables, id: string): readonly string[] {
  const edge = edges.get(id);
  return edge === undefined ? [id] : [edge.from, edge.to];
}

/** Edges that join a node which a picture lacks to another such one, or to one that it has. */
function newEdges(
  tables: Tables,
  found: ReadonlySet<string>,
  among: readonly string[] | undefined,
  known: readonly GraphEdge[],
): GraphEdge[] {
  if (among === undefined) return [];
  const drawn = new Set(among);
  const fresh = new Set([...found].filter((id) => !drawn.has(id)));
  const has = new Set(known.map(({ id }) => id));
  return tables
    .edgesAmong(new Set([...drawn, ...fresh]))
    .filter(({ id, from, to }) => !has.has(id) && (fresh.has(from) || fresh.has(to)));
}

export interface NeighboursWanted {
  readonly id: string;
  readonly type?: string | undefined;
  readonly direction?: string | undefined;
  readonly label?: string | undefined;
  readonly q?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Edges of one node and the nodes at their other ends, best connected first. */
export async function neighboursOf(
  data: SiteData,
  fold: () => Promise<SiteFold>,
  { id: asked, type, direction = 'both', label, q = '', limit = 100, cursor = '0' }: NeighboursWanted,
  among: readonly string[] | undefined,
): Promise<AnswerOf<'neighbours'>> {
  const { tables } = data;
  const id = await todaysId(data, asked);
  const degree = (edge: GraphEdge) => tables.nodes.get(otherEnd(edge, id))?.degree ?? 0;
  const wanted = tables
    .edgesAt(id)
    .filter((edge) => type === undefined || edge.type === type)
    .filter((edge) => direction === 'both' || (direction === 'out') === (edge.from === id))
    .filter((edge) => label === undefined || tables.nodes.get(otherEnd(edge, id))?.label === label)
    .toSorted((one, other) => degree(other) - degree(one) || (one.id < other.id ? -1 : 1));
  const holds = q.trim() === '' ? () => true : (await fold()).holds(q);
  const named = wanted.filter((edge) => holds(otherEnd(edge, id)));
  const at = Number(cursor);
  const edges = named.slice(at, at + limit);
  const nodes = tables.nodesOf([id, ...edges.flatMap(({ from, to }) => [from, to])]);
  return {
    nodes,
    edges,
    among: newEdges(tables, new Set(nodes.map((node) => node.id)), among, edges),
    truncated: false,
    total: wanted.length,
    next: at + limit < named.length ? String(at + limit) : null,
  };
}

/** One node with all that is known of it. */
export async function nodeOf(data: SiteData, asked: string): Promise<AnswerOf<'node'>> {
  const id = await todaysId(data, asked);
  const { details } = await data.more();
  // What the service answered while publishing, of which the table holds a part.
  return { ...data.tables.nodes.get(id), ...details[id] } as AnswerOf<'node'>;
}
