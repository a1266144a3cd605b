import { type Body, CollisionGrid, nearestPlace } from './collision-grid.ts';
import type { Arrangement, Box, Placed, Point } from './layout.ts';
import { part } from './part.ts';
import type { Positions, Task, Work } from './task.ts';

/** Pixels between the places that are tried for a whole arrangement. */
const TRY_GAP = 60;

/**
 * Fits an arrangement in among what does not move: as a whole it goes as near as it can to its pinned nodes, or to where it
 * is wanted; pinned nodes take their own places, and what then touches is parted.
 */
export function* settleAmong(task: Task, { positions, captions }: Arrangement): Work<Arrangement> {
  const { fixed, obstacles, nodes } = task;
  if (nodes.length === 0) return { positions, captions };
  const shift = shiftFor(task, positions);
  const shifted = new Map([...positions].map(([id, at]) => [id, fixed.get(id) ?? moved(at, shift)]));
  const places = fixed.size + obstacles.length === 0 ? shifted : yield* partedFrom(task, shifted);
  return {
    positions: places,
    captions: captions.map((caption) => ({ ...caption, ...moved(caption, shift) })),
  };
}

const moved = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });

/** How far the whole goes: to its pinned nodes, else to where it is wanted and the nearest place that is free. */
function shiftFor({ fixed, obstacles, around, nodes }: Task, positions: Positions): Point {
  const pinned = [...fixed].flatMap(([id, to]) => {
    const from = positions.get(id);
    return from === undefined ? [] : [{ x: to.x - from.x, y: to.y - from.y }];
  });
  if (pinned.length > 0) return mean(pinned);
  if (around === undefined) return { x: 0, y: 0 };
  const middle = mean([...positions.values()]);
  const wanted = { x: Math.round(around.x - middle.x), y: Math.round(around.y - middle.y) };
  if (obstacles.length === 0) return wanted;
  const grid = gridOf(obstacles);
  const boxes = new Map(nodes.map(({ id, box }) => [id, box]));
  const fits = (by: Point) =>
    [...positions].every(([id, at]) => grid.isFree({ ...moved(at, by), box: boxes.get(id) ?? NONE }));
  return nearestPlace(wanted, TRY_GAP, fits);
}

const NONE: Box = { width: 0, above: 0, below: 0 };

function* partedFrom({ nodes, fixed, obstacles }: Task, positions: Positions): Work<Positions> {
  const bodies = nodes.map(({ id, box }): Body => {
    const at = positions.get(id) ?? { x: 0, y: 0 };
    return { ...at, box, isFixed: fixed.has(id) };
  });
  yield* part([...bodies, ...obstacles.map((obstacle) => ({ ...obstacle, isFixed: true }))]);
  return new Map(
    nodes.map(({ id }, index) => {
      const { x = 0, y = 0 } = bodies[index] ?? {};
      return [id, fixed.get(id) ?? { x: Math.round(x), y: Math.round(y) }];
    }),
  );
}

function gridOf(things: readonly Placed[]) {
  const grid = new CollisionGrid<Placed>();
  for (const thing of things) grid.add(thing);
  return grid;
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, points.length);
  return { x: Math.round(sum.x / count), y: Math.round(sum.y / count) };
}
