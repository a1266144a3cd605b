import type { Point, Size } from './layout.ts';

/** Rows on each side that are looked at first; twice as many each time that there is too little room. */
const FIRST_REACH = 4;

/** What free places are wanted. */
export interface CellsWanted {
  readonly count: number;
  /** Pixels from one place to the next. */
  readonly unit: Size;
  readonly isFree: (place: Point) => boolean;
  /** The less, the sooner a place is taken, by its way from the middle. */
  readonly cost: (way: Point) => number;
}

/**
 * Free places around a middle, the cheapest first: rows of which each stands half a place aside from the next, so that a line
 * from the middle passes between two of the row before.
 */
export function cellsAround({ x, y }: Point, { count, unit, isFree, cost }: CellsWanted): readonly Point[] {
  for (let reach = FIRST_REACH; ; reach *= 2) {
    const found: { point: Point; cost: number }[] = [];
    for (let row = -reach; row <= reach; row += 1) {
      for (let column = -reach; column <= reach; column += 1) {
        const way = { x: (column + (row % 2 === 0 ? 0 : 0.5)) * unit.width, y: row * unit.height };
        const point = { x: Math.round(x + way.x), y: Math.round(y + way.y) };
        if ((row !== 0 || column !== 0) && isFree(point)) found.push({ point, cost: cost(way) });
      }
    }
    // Twice what is wanted, so that a round stays a round and does not fill its square.
    if (found.length < 2 * count) continue;
    return found
      .sort((a, b) => a.cost - b.cost)
      .slice(0, count)
      .map(({ point }) => point);
  }
}

/** Places in the order of a hand that goes round a middle once, from an angle on, in radians. */
export function roundFrom(start: number, middle: Point, places: readonly Point[]): readonly Point[] {
  const turn = ({ x, y }: Point) =>
    (Math.atan2(y - middle.y, x - middle.x) - start + 4 * Math.PI) % (2 * Math.PI);
  return [...places].sort((a, b) => turn(a) - turn(b));
}

/** Things in the order of what stands for each, a text; those of the same text keep their order. */
export const inOrderOf = <Thing>(
  things: readonly Thing[],
  textOf: (thing: Thing) => string,
): readonly Thing[] =>
  things
    .map((thing) => ({ thing, text: textOf(thing) }))
    .sort((a, b) => Number(a.text > b.text) - Number(a.text < b.text))
    .map(({ thing }) => thing);
