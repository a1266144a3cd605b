import type { PackData } from '#contract/pack.ts';
import type { CoreClass } from '#contract/vocabulary.ts';
import { labelOf } from '../words/vocabulary.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}
type PackNode = Pick<PackData['nodes'][number], 'id' | 'label' | 'place'>;

/** Columns for what has no place of its own: what is done, what comes of it, by whom; then all else. */
const COLUMNS: readonly (readonly CoreClass[])[] = [
  ['activity', 'class'],
  ['act', 'event'],
  ['person', 'organisation', 'group'],
];
const ACROSS = 220;
const DOWN = 90;

/** Every node's place: where it stood on the canvas, or in one of the columns to the right of all that did. */
export function placesOf(nodes: readonly PackNode[]): ReadonlyMap<string, Place> {
  const known = nodes.flatMap(({ id, place }) => (place === null ? [] : [[id, place] as const]));
  const places = new Map<string, Place>(known);
  const right = Math.max(-ACROSS, ...known.map(([, { x }]) => x)) + ACROSS;
  const top = Math.min(...known.map(([, { y }]) => y), Number.POSITIVE_INFINITY);
  const others = nodes.filter(({ place }) => place === null);
  const columnOf = ({ label }: PackNode) => {
    const at = COLUMNS.findIndex((classes) => classes.some((each) => each === labelOf(label)?.class));
    return at < 0 ? COLUMNS.length : at;
  };
  // A column that stays empty takes no room.
  const filled = [...COLUMNS, []]
    .map((_, column) => others.filter((node) => columnOf(node) === column))
    .filter(({ length }) => length > 0);
  for (const [column, ones] of filled.entries())
    for (const [row, { id }] of ones.entries())
      places.set(id, { x: right + column * ACROSS, y: (Number.isFinite(top) ? top : 0) + row * DOWN });
  return places;
}

/** What part of the drawing is seen, in its own measure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So much around the outermost nodes that their names are in the picture. */
const MARGIN = 90;

export function boxAround(places: Iterable<Place>): Box {
  const all = [...places];
  const xs = all.map(({ x }) => x);
  const ys = all.map(({ y }) => y);
  const left = Math.min(...xs) - MARGIN;
  const top = Math.min(...ys) - MARGIN;
  return { x: left, y: top, width: Math.max(...xs) + MARGIN - left, height: Math.max(...ys) + MARGIN - top };
}

/** Zooms by a factor (above 1 is nearer), keeping the point where it is. */
export const zoomAt = (box: Box, factor: number, at: Place): Box => ({
  x: at.x - (at.x - box.x) / factor,
  y: at.y - (at.y - box.y) / factor,
  width: box.width / factor,
  height: box.height / factor,
});

export const panBy = (box: Box, x: number, y: number): Box => ({ ...box, x: box.x + x, y: box.y + y });

const RADIUS = 17;
/** How far the lines between the same two nodes stand apart. */
const APART = 26;

/** An SVG path from one node's edge to another's; `rank` bends the lines between the same two nodes apart. */
export function linePath(from: Place, to: Place, rank: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const bend = (rank % 2 === 0 ? rank / 2 : -(rank + 1) / 2) * APART * 2;
  const middle = {
    x: (from.x + to.x) / 2 - along.y * bend,
    y: (from.y + to.y) / 2 + along.x * bend,
  };
  const start = towards(from, middle, RADIUS + 2);
  const end = towards(to, middle, RADIUS + 8);
  return `M${start.x} ${start.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`;
}

function towards(from: Place, to: Place, distance: number): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(from.x + ((to.x - from.x) / length) * distance),
    y: round(from.y + ((to.y - from.y) / length) * distance),
  };
}
