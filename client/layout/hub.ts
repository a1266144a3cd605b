import { cellsAround, inOrderOf, roundFrom } from './cells.ts';
import { spread } from './columns.ts';
import type { Placed, Point, Size } from './layout.ts';
import { neighbours } from './rings.ts';
import type { Task, ToPlace } from './task.ts';

/** A hub has at least this many neighbours, and this share of all others. */
const LEAST_NEIGHBOURS = 12;
const LEAST_SHARE = 0.5;
/** Pixels of air around each that are tried, the most first, until names can be read when all is in view. */
const AIR = [64, 44, 28, 16, 4];
const READABLE_ZOOM = 0.62;
/** Widths by heights that are tried for each: which is seen largest depends on what is farther away. */
const SHAPES = [0.5, 0.65, 0.8, 1, 1.3, 1.7];
/** What the canvas keeps free around a picture. */
const MARGINS = { width: 56, height: 84 };
const MIDDLE: Point = { x: 0, y: 0 };

type Star = Pick<Task, 'nodes' | 'edges' | 'canvas'>;

/**
 * A picture in which one node is tied to most others: these all round it, each type of relation and label in a wedge of its
 * own, as far apart as lets their names be read on the canvas; what is farther away beside what it hangs on. Undefined for
 * other pictures.
 */
export function hub(picture: Star): Map<string, Point> | undefined {
  const star = { ...picture, nodes: picture.nodes.map((node) => ({ ...node, box: node.roomy })) };
  const beside = neighbours(star);
  const all = star.nodes.map(({ id }) => id);
  const degree = (id: string) => new Set(beside.get(id)).size;
  const middle = all.reduce((most, id) => (degree(id) > degree(most) ? id : most), all[0] ?? '');
  if (degree(middle) < Math.max(LEAST_NEIGHBOURS, LEAST_SHARE * (all.length - 1))) return undefined;
  const best = { zoom: 0, places: new Map<string, Point>() };
  for (const air of AIR) {
    for (const shape of SHAPES) {
      const packed = pack(star, cellsOf(star, middle, beside, { air, shape }), air);
      const zoom = zoomFor(packed, star.canvas);
      if (zoom > best.zoom)
        Object.assign(best, { zoom, places: new Map(packed.map(({ id, x, y }) => [id, { x, y }])) });
    }
    if (best.zoom >= READABLE_ZOOM) break;
  }
  return best.places;
}

type Beside = ReadonlyMap<string, readonly string[]>;

/** A place for each, as if all were of the same size. */
function cellsOf(
  star: Star,
  middle: string,
  beside: Beside,
  { air, shape }: { air: number; shape: number },
): ReadonlyMap<string, Point> {
  const { nodes } = star;
  const mean = (of: (node: ToPlace) => number) =>
    nodes.reduce((sum, node) => sum + of(node), 0) / nodes.length + air;
  const unit = { width: mean(({ box }) => box.width), height: mean(({ box }) => box.above + box.below) };
  const cost = ({ x, y }: Point) => Math.hypot(x / shape, y);
  const inOrder = byWedge(star, middle);
  const isFree = ({ x, y }: Point) => Math.hypot(x, y) > 1.05 * unit.width;
  const round = cellsAround(MIDDLE, { count: inOrder.length, unit, cost, isFree });
  const cells = new Map([[middle, MIDDLE]]);
  for (const [index, place] of roundFrom(-Math.PI / 2, MIDDLE, round).entries())
    cells.set(inOrder[index] ?? '', place);
  const key = ({ x, y }: Point) => `${x} ${y}`;
  const taken = new Set([...cells.values()].map(key));
  // The map grows while it is gone through: what hangs on what has just got its place comes later.
  for (const [id, from] of cells) {
    for (const next of beside.get(id) ?? []) {
      if (cells.has(next)) continue;
      const [place = from] = cellsAround(MIDDLE, {
        count: 1,
        unit,
        cost: (way) => Math.hypot(way.x - from.x, way.y - from.y) + cost(way) / 2,
        isFree: (at) => isFree(at) && !taken.has(key(at)),
      });
      taken.add(key(place));
      cells.set(next, place);
    }
  }
  return cells;
}

/** The neighbours of the middle by type of relation, its direction and their label. */
function byWedge({ nodes, edges }: Star, middle: string): readonly string[] {
  const wedges = new Map<string, string>();
  for (const { from, to, type } of edges) {
    const other = from === middle ? to : to === middle ? from : middle;
    if (other !== middle && !wedges.has(other)) wedges.set(other, `${type} ${from === middle}`);
  }
  const own = nodes.filter(({ id }) => wedges.has(id));
  const wedge = ({ id, rank }: ToPlace) => `${wedges.get(id)} ${String(rank).padStart(2, '0')}`;
  return inOrderOf(own, wedge).map(({ id }) => id);
}

type Packed = Placed & { readonly id: string };

/** The same rows, each as tall as what stands in it needs, and in each row everything as near to its place as widths allow. */
function pack({ nodes }: Star, cells: ReadonlyMap<string, Point>, air: number): readonly Packed[] {
  const rows = new Map<number, Packed[]>();
  for (const { id, box } of nodes) {
    const { x, y } = cells.get(id) ?? MIDDLE;
    rows.set(y, [...(rows.get(y) ?? []), { id, x, y, box }]);
  }
  let bottom = 0;
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([, row]) => {
      const most = (of: (one: Packed) => number) => row.reduce((sum, one) => Math.max(sum, of(one)), 0);
      const y = bottom + air + most(({ box }) => box.above);
      bottom = y + most(({ box }) => box.below);
      return abreast(row, air).map((one) => ({ ...one, y: Math.round(y) }));
    });
}

function abreast(row: readonly Packed[], air: number): readonly Packed[] {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  let before = 0;
  const needed = sorted.map(({ box }, index) => {
    const left = sorted[index - 1];
    if (left !== undefined) before += (left.box.width + box.width) / 2 + air;
    return before - index;
  });
  const xs = spread(sorted.map(({ x }, index) => x - (needed[index] ?? 0)));
  return sorted.map((one, index) => ({ ...one, x: Math.round((xs[index] ?? 0) + (needed[index] ?? 0)) }));
}

function zoomFor(placed: readonly Packed[], canvas: Size): number {
  const most = (of: (one: Packed) => number) =>
    placed.reduce((sum, one) => Math.max(sum, of(one)), -Infinity);
  const width = most(({ x, box }) => x + box.width / 2) + most(({ x, box }) => box.width / 2 - x);
  const height = most(({ y, box }) => y + box.below) + most(({ y, box }) => box.above - y);
  return Math.min((canvas.width - MARGINS.width) / width, (canvas.height - MARGINS.height) / height);
}
