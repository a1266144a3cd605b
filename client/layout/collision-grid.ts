import type { Placed, Point } from './layout.ts';

/** A thing with its place and what it takes up, being moved. */
export interface Body {
  x: number;
  y: number;
  readonly box: Placed['box'];
  readonly isFixed: boolean;
}

/** Whether two things with their labels would touch. */
export const touch = (a: Placed, b: Placed): boolean => overlapX(a, b) > 0 && overlapY(a, b) > 0;

export const overlapX = (a: Placed, b: Placed) => (a.box.width + b.box.width) / 2 - Math.abs(a.x - b.x);

export const overlapY = (a: Placed, b: Placed) =>
  a.y < b.y ? a.y + a.box.below - (b.y - b.box.above) : b.y + b.box.below - (a.y - a.box.above);

const CELL = { width: 150, height: 110 };
/** More cells than any row has: cells are numbered row by row. */
const ROW = 1 << 20;

/** Finds things by their place, so that not each of many has to be compared with each other. */
export class CollisionGrid<Thing extends Placed> {
  readonly #cells = new Map<number, Thing[]>();

  add(thing: Thing) {
    for (const cell of cellsOf(thing)) {
      const there = this.#cells.get(cell);
      if (there === undefined) this.#cells.set(cell, [thing]);
      else there.push(thing);
    }
  }

  /** Each thing that touches this one, once; itself is not among them. */
  touching(one: Placed): readonly Thing[] {
    const found: Thing[] = [];
    for (const cell of cellsOf(one)) {
      for (const other of this.#cells.get(cell) ?? []) {
        if (other !== one && !found.includes(other) && touch(one, other)) found.push(other);
      }
    }
    return found;
  }

  isFree(one: Placed): boolean {
    return cellsOf(one).every((cell) => !this.#cells.get(cell)?.some((other) => touch(one, other)));
  }
}

function cellsOf({ x, y, box }: Placed): readonly number[] {
  const cells: number[] = [];
  const [left, right] = [x - box.width / 2, x + box.width / 2].map((at) => Math.floor(at / CELL.width));
  const [top, bottom] = [y - box.above, y + box.below].map((at) => Math.floor(at / CELL.height));
  for (let row = top ?? 0; row <= (bottom ?? 0); row += 1) {
    for (let column = left ?? 0; column <= (right ?? 0); column += 1) cells.push(row * ROW + column);
  }
  return cells;
}

/** The place nearest to another where something fits, tried on widening rings a fixed number of pixels apart. */
export function nearestPlace({ x, y }: Point, gap: number, fits: (point: Point) => boolean): Point {
  for (let ring = 0; ; ring += 1) {
    const steps = Math.max(1, 6 * ring);
    for (let step = 0; step < steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI;
      const point = {
        x: Math.round(x + ring * gap * Math.cos(angle)),
        y: Math.round(y + ring * gap * Math.sin(angle)),
      };
      if (fits(point)) return point;
    }
  }
}
