import type { Ends } from './columns.ts';
import { type Box, NODE_BOX, type Point, type Size } from './layout.ts';

interface Graph {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly Ends[];
}

/** Ids of nodes that hang together, the largest group first; within a group in the order of the graph. */
export function connectedGroups({ nodes, edges }: Graph): readonly (readonly string[])[] {
  const beside = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of edges) {
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  const seen = new Set<string>();
  const groups = nodes.flatMap(({ id }) => (seen.has(id) ? [] : [reach(id, beside, seen)]));
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const byOrder = (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  return groups.map((group) => group.sort(byOrder)).sort((a, b) => b.length - a.length);
}

function reach(start: string, beside: ReadonlyMap<string, readonly string[]>, seen: Set<string>): string[] {
  const group = [start];
  seen.add(start);
  for (const id of group) {
    for (const other of beside.get(id) ?? []) {
      if (seen.has(other) || !beside.has(other)) continue;
      seen.add(other);
      group.push(other);
    }
  }
  return group;
}

/** Groups side by side on shelves, the tallest first, so that together they are seen as large as can be on the canvas. */
export function packGroups(
  groups: readonly ReadonlyMap<string, Point>[],
  canvas: Size,
  box: (id: string) => Box | undefined = () => NODE_BOX,
): ReadonlyMap<string, Point> {
  const parcels = groups
    .map((group) => ({ group, extent: extentOf(group, box) }))
    .sort((a, b) => b.extent.height - a.extent.height);
  const extents = parcels.map(({ extent }) => extent);
  const corners = bestShelves(extents, canvas);
  return new Map(
    parcels.flatMap(({ group, extent }, index) => {
      const corner = corners[index] ?? { x: 0, y: 0 };
      return [...group].map(([id, { x, y }]) => {
        const place = { x: Math.round(x - extent.left + corner.x), y: Math.round(y - extent.top + corner.y) };
        return [id, place] as const;
      });
    }),
  );
}

/** Widths of the shelves that are tried, as multiples of what would suit if nothing were wasted. */
const TRIED_WIDTHS = Array.from({ length: 24 }, (_, index) => 0.7 + index / 10);

/** Upper left corners: of the widths tried, those with which the whole is seen largest. */
function bestShelves(extents: readonly Size[], canvas: Size): readonly Point[] {
  const area = extents.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = extents.reduce((most, { width }) => Math.max(most, width), 0);
  const even = Math.sqrt((area * canvas.width) / Math.max(1, canvas.height));
  let best: { zoom: number; corners: readonly Point[] } = { zoom: 0, corners: [] };
  for (const times of TRIED_WIDTHS) {
    const { corners, width, height } = shelve(extents, Math.max(widest, even * times));
    const zoom = Math.min(canvas.width / width, canvas.height / height);
    if (zoom > best.zoom) best = { zoom, corners };
  }
  return best.corners;
}

function shelve(extents: readonly Size[], across: number) {
  let [x, y, tallest, width] = [0, 0, 0, 1];
  const corners = extents.map((extent) => {
    if (x > 0 && x + extent.width > across) [x, y, tallest] = [0, y + tallest, 0];
    const corner = { x, y };
    x += extent.width;
    width = Math.max(width, x);
    tallest = Math.max(tallest, extent.height);
    return corner;
  });
  return { corners, width, height: Math.max(1, y + tallest) };
}

/** Pixels around a group. */
const AIR = 30;

/** What a group takes up with its labels and some air. */
function extentOf(group: ReadonlyMap<string, Point>, box: (id: string) => Box | undefined) {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [id, { x, y }] of group) {
    const { width, above, below } = box(id) ?? NODE_BOX;
    extent.left = Math.min(extent.left, x - width / 2 - AIR);
    extent.right = Math.max(extent.right, x + width / 2 + AIR);
    extent.top = Math.min(extent.top, y - above - AIR);
    extent.bottom = Math.max(extent.bottom, y + below + AIR);
  }
  const { left, top, right, bottom } = extent;
  return { left, top, width: right - left, height: bottom - top };
}
