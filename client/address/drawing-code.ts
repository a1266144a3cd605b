import { z } from 'zod/mini';
import type { GraphEdge } from '#contract/graph.ts';
import { MOST_DRAWN } from '#contract/limits.ts';
import { NodeId, NodeLabel, RelationType } from '#contract/model.ts';
import { LAYOUTS } from '../layout/layouts.ts';
import { FACETS, type Filters, hasFilters } from '../model/filters.ts';
import type { Selection } from '../model/selection.ts';
import { NOTHING } from '../model/selection.ts';
import type { Drawing } from '../model/steps.ts';
import { CAPTION_WORD } from '../words/captions.ts';

const Place = z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000));
/** Places in `nodes`. */
const Indices = z._default(z.array(z.int().check(z.minimum(0))).check(z.maxLength(MOST_DRAWN)), []);
/** The first six digits of edges' ids, one after the other: enough to tell the edges of one picture apart. */
const EdgeKeys = z.string().check(z.regex(/^([0-9a-f]{6})*$/));

const FiltersCode = z.object({
  /** What is left out, by facet. */
  out: z.record(z.string(), z.array(z.string())),
  time: z.nullable(
    z.object({
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      undated: z.enum(['show', 'hide']),
    }),
  ),
  mode: z.enum(['grey', 'hide']),
});

/** Neighbours that are drawn as one: of which node, by its place in `nodes`; where; and how many they were. */
const StackCode = z.object({
  of: z.int().check(z.minimum(0)),
  type: RelationType,
  direction: z.enum(['out', 'in']),
  label: NodeLabel,
  total: z.int().check(z.minimum(1)),
  x: Place,
  y: Place,
});

const isLayout = (id: unknown) => LAYOUTS.some((layout) => layout.id === id);

/** A drawing as a link or a file carries it: ids and places, never what the store says of them. */
export const DrawingCode = z.object({
  nodes: z.array(NodeId).check(z.minLength(1), z.maxLength(MOST_DRAWN)),
  /** Of each node x and y, rounded. */
  places: z.array(Place),
  edges: EdgeKeys,
  /** Edges among the nodes that were known and not drawn. Absent where that is not known. */
  others: z.optional(EdgeKeys),
  layout: z.custom<Drawing['layout']>(isLayout),
  captions: z._default(
    z
      .array(
        z.object({
          id: z.string().check(z.maxLength(200)),
          kind: z.enum(['heading', 'remark']),
          word: z.string().check(z.maxLength(160), z.regex(CAPTION_WORD)),
          x: Place,
          y: Place,
        }),
      )
      .check(z.maxLength(500)),
    [],
  ),
  stacks: z._default(z.array(StackCode).check(z.maxLength(200)), []),
  hidden: Indices,
  pinned: Indices,
  filters: z.optional(FiltersCode),
  /** A selection that is too long for the readable part. */
  selected: z.optional(z.object({ nodes: Indices, edges: EdgeKeys })),
});
export type DrawingCode = z.infer<typeof DrawingCode>;

export const keyOf = (id: string) => id.slice('edge-'.length, 'edge-'.length + 6);
const keysOf = (ids: Iterable<string>) => [...ids].map(keyOf).join('');

/**
 * @param among every edge that the store has among the drawing's nodes, where that is known
 * @param selected what the readable part does not say
 */
export function encodeDrawing(
  drawing: Drawing,
  among?: readonly GraphEdge[],
  selected: Selection = NOTHING,
): z.input<typeof DrawingCode> {
  const ids = [...drawing.nodes.keys()];
  const indices = (wanted: ReadonlySet<string>) =>
    ids.flatMap((id, index) => (wanted.has(id) ? [index] : []));
  const others = among?.map(({ id }) => id).filter((id) => !drawing.edges.has(id));
  return {
    nodes: ids,
    places: ids.flatMap((id) => {
      const { x, y } = drawing.positions.get(id) ?? { x: 0, y: 0 };
      return [Math.round(x), Math.round(y)];
    }),
    edges: keysOf(drawing.edges.keys()),
    ...(others === undefined ? {} : { others: keysOf(others) }),
    layout: drawing.layout,
    captions: drawing.captions.map((caption) => ({
      ...caption,
      x: Math.round(caption.x),
      y: Math.round(caption.y),
    })),
    ...(drawing.stacks.size > 0 ? { stacks: encodeStacks(drawing, ids) } : {}),
    hidden: indices(drawing.hidden),
    pinned: indices(drawing.pinned),
    ...(hasFilters(drawing.filters) || drawing.filters.mode !== 'grey'
      ? { filters: encodeFilters(drawing.filters) }
      : {}),
    ...(selected.type === 'several'
      ? { selected: { nodes: indices(selected.nodes), edges: keysOf(selected.edges) } }
      : {}),
  };
}

const encodeStacks = ({ stacks, positions }: Drawing, ids: readonly string[]) =>
  [...stacks.values()].flatMap(({ id, of, type, direction, label, total }) => {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    const hub = ids.indexOf(of);
    if (hub < 0) return [];
    return [{ of: hub, type, direction, label, total, x: Math.round(x), y: Math.round(y) }];
  });

const encodeFilters = (filters: Filters): z.infer<typeof FiltersCode> => ({
  out: Object.fromEntries(FACETS.map((facet) => [facet, [...filters[facet]]])),
  time: filters.time,
  mode: filters.mode,
});
