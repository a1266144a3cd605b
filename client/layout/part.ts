import { type Body, CollisionGrid, nearestPlace, overlapX, overlapY } from './collision-grid.ts';
import type { Box } from './layout.ts';
import type { Work } from './task.ts';

/** Rounds of pushing; what is not apart by then is parted one by one. */
const ROUNDS = 90;
/** Pixels of air around each, since places are rounded afterwards. */
const AIR = 1;
/** Pixels between places that are tried for what found none by pushing. */
const TRY_GAP = 24;

/** Moves bodies whose boxes touch apart, in place, each as little as it can; fixed ones stay. None touch afterwards. */
export function* part(bodies: readonly Body[]): Work<void> {
  const roomy = bodies.map((body) => ({ ...body, box: withAir(body.box) }));
  yield* partRoomy(roomy);
  for (const [index, { x, y }] of roomy.entries()) Object.assign(bodies[index] ?? {}, { x, y });
}

const withAir = ({ width, above, below }: Box): Box => ({
  width: width + 2 * AIR,
  above: above + AIR,
  below: below + AIR,
});

function* partRoomy(bodies: readonly Body[]): Work<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!push(bodies)) return;
    yield round / ROUNDS;
  }
  placeOneByOne(bodies);
}

/** One round of pushing. False when nothing touched. */
function push(bodies: readonly Body[]): boolean {
  const grid = new CollisionGrid<Body>();
  let touched = false;
  for (const body of bodies) {
    for (const other of grid.touching(body)) {
      if (body.isFixed && other.isFixed) continue;
      touched = true;
      separate(other, body);
    }
    grid.add(body);
  }
  return touched;
}

/** Along the shorter way, half each; where one is fixed the other goes all of it. */
function separate(a: Body, b: Body) {
  const x = overlapX(a, b);
  const y = overlapY(a, b);
  const axis = x < y ? 'x' : 'y';
  const way = Math.min(x, y) + 1;
  const direction = Math.sign(b[axis] - a[axis]) || 1;
  const share = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
  a[axis] -= direction * way * share;
  b[axis] += direction * way * (1 - share);
}

/** From the middle outwards, each to the nearest free place. */
function placeOneByOne(bodies: readonly Body[]) {
  const grid = new CollisionGrid<Body>();
  for (const body of bodies) if (body.isFixed) grid.add(body);
  const middle = {
    x: bodies.reduce((sum, { x }) => sum + x, 0) / bodies.length,
    y: bodies.reduce((sum, { y }) => sum + y, 0) / bodies.length,
  };
  const distance = ({ x, y }: Body) => Math.hypot(x - middle.x, y - middle.y);
  for (const body of bodies.filter(({ isFixed }) => !isFixed).sort((a, b) => distance(a) - distance(b))) {
    const { box } = body;
    Object.assign(
      body,
      nearestPlace(body, TRY_GAP, (point) => grid.isFree({ ...point, box })),
    );
    grid.add(body);
  }
}
