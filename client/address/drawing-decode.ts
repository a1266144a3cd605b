import type { GraphFragment } from '#contract/graph.ts';
import { FACETS, type Filters, firstFilters, NO_FILTERS } from '../model/filters.ts';
import type { Changes } from '../model/link-drift.ts';
import { NOTHING, type Selection } from '../model/selection.ts';
import { stackOf } from '../model/stack.ts';
import type { Drawing } from '../model/steps.ts';
import { presentWord } from '../words/captions.ts';
import { type DrawingCode, keyOf } from './drawing-code.ts';
import { isRespelt } from './link-changes.ts';

export interface Decoded {
  readonly drawing: Drawing;
  readonly selected: Selection;
  readonly changes: Changes;
}

/** What the store has of a code: its nodes, those that took others of them in, and every edge among all of these. */
export interface Now extends GraphFragment {
  readonly merged?: Changes['merged'];
  readonly ambiguous?: Changes['ambiguous'];
  /** Former ids of its edges. */
  readonly moved?: Changes['moved'];
}

/**
 * The drawing of a code. A node that was merged into another lends it its place and its edges, whose ids are new: all
 * of the other's edges are drawn.
 * @param named ids of edges that the readable part of the link selects
 */
export function decodeDrawing(written: DrawingCode, now: Now, named: readonly string[] = []): Decoded {
  const { merged = [], moved = [], ambiguous = [] } = now;
  const into = new Map(merged.map(({ id, into }) => [id, into]));
  const keys = new Map(moved.map(({ id, into }) => [keyOf(id), keyOf(into)]));
  const follow = (edges: string) => edges.replace(/.{6}/g, (key) => keys.get(key) ?? key);
  const { selected } = written;
  const picked = splitKeys((selected?.edges ?? '') + named.map(keyOf).join(''));
  const code = {
    ...written,
    nodes: written.nodes.map((id) => into.get(id) ?? id),
    edges: follow(written.edges),
    others: written.others && follow(written.others),
    selected: selected && { ...selected, edges: follow(selected.edges) },
  };
  const found = new Map(now.nodes.map((node) => [node.id, node]));
  const drawn = splitKeys(code.edges);
  const survivors = new Set(merged.filter((one) => !isRespelt(one)).map((one) => one.into));
  const edges = now.edges.filter(
    ({ id, from, to }) => drawn.has(keyOf(id)) || survivors.has(from) || survivors.has(to),
  );
  const left = code.nodes.flatMap((id, index) => {
    const at = { x: code.places[2 * index] ?? 0, y: code.places[2 * index + 1] ?? 0 };
    const node = found.get(id);
    // Where both were drawn, the one that is left stands where it stood.
    const isTwice = written.nodes[index] !== id && written.nodes.includes(id);
    return node === undefined || isTwice ? [] : [{ node, at }];
  });
  const stacks = code.stacks.flatMap(({ of, x, y, ...rest }) => {
    const hub = code.nodes[of] ?? '';
    return found.has(hub) ? [{ stack: stackOf({ ...rest, of: hub }), at: { x, y } }] : [];
  });
  const drawing: Drawing = {
    nodes: new Map(left.map(({ node }) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    stacks: new Map(stacks.map(({ stack }) => [stack.id, stack])),
    positions: new Map([
      ...left.map(({ node, at }) => [node.id, at] as const),
      ...stacks.map(({ stack, at }) => [stack.id, at] as const),
    ]),
    captions: code.captions.flatMap((caption) => {
      const word = presentWord(caption.word);
      return word === undefined ? [] : [{ ...caption, word }];
    }),
    layout: code.layout,
    hidden: pick(code, code.hidden, found),
    pinned: pick(code, code.pinned, found),
    filters: code.filters === undefined ? firstFilters() : decodeFilters(code.filters),
  };
  return {
    drawing,
    selected: selectedOf(code, drawing),
    changes: {
      ...changesOf(code, now, drawing),
      merged,
      ambiguous,
      moved: moved.filter(({ id }) => picked.has(keyOf(id))),
    },
  };
}

/** By today's ids. */
type Code = Pick<DrawingCode, 'nodes' | 'edges'> & {
  readonly [Key in 'others' | 'selected']: DrawingCode[Key] | undefined;
};

function changesOf(
  code: Code,
  now: Now,
  { nodes, edges }: Drawing,
): Pick<Changes, 'missing' | 'gone' | 'fresh'> {
  const unclear = new Set(now.ambiguous?.map(({ id }) => id));
  const missing = code.nodes.filter((id) => !nodes.has(id) && !unclear.has(id));
  const gone = new Set(splitKeys(code.edges));
  for (const id of edges.keys()) gone.delete(keyOf(id));
  const known = code.others === undefined ? undefined : splitKeys(code.others);
  const fresh = now.edges.filter(({ id }) => !edges.has(id) && known?.has(keyOf(id)) === false);
  return { missing, gone: gone.size, fresh };
}

function selectedOf({ selected, ...code }: Code, { nodes, edges }: Drawing): Selection {
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
