import type { GraphEdge, GraphFragment } from '#contract/graph.ts';
import { type DrawingCode, keyOf } from './drawing-code.ts';
import { NOTHING, type Selection } from './explorer.ts';
import { FACETS, type Filters, NO_FILTERS } from './filters.ts';
import type { Drawing } from './steps.ts';

/** What has become of a picture since its link was made. */
export interface Changes {
  /** Ids of nodes that the store no longer has. */
  readonly missing: readonly string[];
  /** How many edges among the nodes that are left are gone; 0 where nodes are missing, for theirs went with them. */
  readonly gone: number;
  /** Edges among its nodes that are new; none where the link does not say what was known. */
  readonly fresh: readonly GraphEdge[];
}

export interface Decoded {
  readonly drawing: Drawing;
  readonly selected: Selection;
  readonly changes: Changes;
}

/** The drawing of a code. `now` is what the store has: the nodes of `code.nodes` and every edge among them. */
export function decodeDrawing(code: DrawingCode, now: GraphFragment): Decoded {
  const found = new Map(now.nodes.map((node) => [node.id, node]));
  const drawn = splitKeys(code.edges);
  const edges = now.edges.filter(({ id }) => drawn.has(keyOf(id)));
  const left = code.nodes.flatMap((id, index) => {
    const at = { x: code.places[2 * index] ?? 0, y: code.places[2 * index + 1] ?? 0 };
    const node = found.get(id);
    return node === undefined ? [] : [{ node, at }];
  });
  const drawing: Drawing = {
    nodes: new Map(left.map(({ node }) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    positions: new Map(left.map(({ node, at }) => [node.id, at])),
    captions: code.captions,
    layout: code.layout,
    hidden: pick(code, code.hidden, found),
    pinned: pick(code, code.pinned, found),
    filters: code.filters === undefined ? NO_FILTERS : decodeFilters(code.filters),
  };
  return { drawing, selected: selectedOf(code, drawing), changes: changesOf(code, now, drawing) };
}

function changesOf(code: DrawingCode, now: GraphFragment, { nodes, edges }: Drawing): Changes {
  const missing = code.nodes.filter((id) => !nodes.has(id));
  const known = code.others === undefined ? undefined : splitKeys(code.others);
  const fresh = now.edges.filter(({ id }) => !edges.has(id) && known?.has(keyOf(id)) === false);
  return { missing, gone: missing.length > 0 ? 0 : splitKeys(code.edges).size - edges.size, fresh };
}

function selectedOf({ selected, ...code }: DrawingCode, { nodes, edges }: Drawing): Selection {
  if (selected === undefined) return NOTHING;
  const keys = splitKeys(selected.edges);
  return {
    type: 'several',
    nodes: pick(code, selected.nodes, nodes),
    edges: new Set([...edges.keys()].filter((id) => keys.has(keyOf(id)))),
  };
}

/** The ids at these places, of what is there. */
const pick = (
  { nodes }: Pick<DrawingCode, 'nodes'>,
  indices: readonly number[],
  found: ReadonlyMap<string, unknown>,
): ReadonlySet<string> =>
  new Set(indices.flatMap((index) => nodes[index] ?? []).filter((id) => found.has(id)));

const splitKeys = (keys: string): ReadonlySet<string> => new Set(keys.match(/.{6}/g));

const decodeFilters = ({ out, time, mode }: NonNullable<DrawingCode['filters']>): Filters => ({
  ...NO_FILTERS,
  ...Object.fromEntries(FACETS.map((facet) => [facet, new Set(out[facet] ?? [])])),
  time,
  mode,
});
