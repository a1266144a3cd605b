import type { GraphEdge } from '#contract/graph.ts';
import type { AnswerOf } from './answers.ts';
import { todaysId } from './former.ts';
import type { SiteData } from './site-data.ts';
import { otherEnd, type Tables } from './tables.ts';

interface PathsWanted {
  readonly from: string;
  readonly to: string;
  readonly maxHops?: number | undefined;
  readonly maxDegree?: number | undefined;
  readonly without?: string | undefined;
  readonly limit?: number | undefined;
}

/** Most paths that are looked at, as the service does. */
const MOST_PATHS = 25;

/** Shortest paths first, whatever the direction of their edges; what lies on the way is no report and no passage. */
export async function pathsOf(data: SiteData, wanted: PathsWanted): Promise<AnswerOf<'paths'>> {
  const { tables } = data;
  const { maxHops = 4, maxDegree = Number.POSITIVE_INFINITY, limit = 5 } = wanted;
  const [from, to] = await Promise.all([todaysId(data, wanted.from), todaysId(data, wanted.to)]);
  if (from === to) return { paths: [], truncated: false };
  const left = (wanted.without ?? '').split(',').filter(Boolean);
  const without = new Set(await Promise.all(left.map((id) => todaysId(data, id).catch(() => id))));
  const passes = (id: string) => {
    const node = tables.nodes.get(id);
    return node !== undefined && id.includes('/') && node.degree <= maxDegree && !without.has(id);
  };
  const found = shortest(tables, { from, to, passes, maxHops });
  return {
    paths: found.slice(0, limit).map((edges) => ({
      nodes: tables.nodesOf([from, ...edges.flatMap((edge) => [edge.from, edge.to])]),
      edges: [...edges],
    })),
    truncated: found.length > limit,
  };
}

interface Way {
  readonly at: string;
  readonly edges: readonly GraphEdge[];
}

interface Search {
  readonly from: string;
  readonly to: string;
  readonly passes: (id: string) => boolean;
  readonly maxHops: number;
}

/** Ways grow an edge at a time from the start; only those go on that can still arrive. */
function shortest(tables: Tables, { from, to, passes, maxHops }: Search): (readonly GraphEdge[])[] {
  const left = distancesTo(tables, to, (id) => id === from || passes(id), maxHops);
  const found: (readonly GraphEdge[])[] = [];
  let ways: Way[] = [{ at: from, edges: [] }];
  for (let hops = 1; hops <= maxHops && found.length < MOST_PATHS && ways.length > 0; hops += 1) {
    const next = ways.flatMap((way) =>
      steps(tables, way, (id) => (left.get(id) ?? Infinity) <= maxHops - hops),
    );
    found.push(
      ...next
        .filter(({ at }) => at === to)
        .map(({ edges }) => edges)
        .toSorted(byIds),
    );
    ways = next.filter(({ at }) => at !== to && at !== from).slice(0, MOST_WAYS);
  }
  return found.slice(0, MOST_PATHS);
}

/** Past this the picture would say nothing, and the page would stand still. */
const MOST_WAYS = 20_000;

const steps = (tables: Tables, { at, edges }: Way, mayReach: (id: string) => boolean): Way[] =>
  tables.edgesAt(at).flatMap((edge) => {
    const next = otherEnd(edge, at);
    return edges.includes(edge) || !mayReach(next) ? [] : [{ at: next, edges: [...edges, edge] }];
  });

/** How many edges each node is away. */
function distancesTo(
  tables: Tables,
  to: string,
  passes: (id: string) => boolean,
  most: number,
): ReadonlyMap<string, number> {
  const distances = new Map([[to, 0]]);
  let edge: readonly string[] = [to];
  for (let distance = 1; distance <= most; distance += 1) {
    edge = [...new Set(edge.flatMap((id) => tables.edgesAt(id).map((line) => otherEnd(line, id))))].filter(
      (id) => !distances.has(id) && passes(id),
    );
    for (const id of edge) distances.set(id, distance);
  }
  return distances;
}

const idsOf = (edges: readonly GraphEdge[]) => edges.map(({ id }) => id).join('');
const byIds = (one: readonly GraphEdge[], other: readonly GraphEdge[]) =>
  idsOf(one) < idsOf(other) ? -1 : 1;
