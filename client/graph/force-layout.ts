import { connectedGroups, packGroups } from './components.ts';
import { type Layout, NODE_BOX, type Point } from './layout.ts';

/** Pixels that an edge likes to be long; busy nodes end up further apart, and labels are parted afterwards. */
const EDGE_LENGTH = 120;
/** After this many rounds the picture hardly changes. */
const ROUNDS = 260;
/** Rounds of moving labels off each other. */
const PARTINGS = 60;

/**
 * Nodes push each other away and edges pull together (Fruchterman and Reingold 1991), from a spiral, without chance; what
 * does not hang together stands side by side.
 */
export const forceLayout: Layout = {
  id: 'force',
  name: 'layoutForce',
  run(graph, canvas) {
    const groups = connectedGroups(graph).map((ids) => {
      const index = new Map(ids.map((id, place) => [id, place]));
      const springs = graph.edges.flatMap(({ from, to }) => {
        const a = index.get(from);
        const b = index.get(to);
        return a === undefined || b === undefined || a === b ? [] : [{ a, b }];
      });
      const { xs, ys } = settle(ids.length, springs);
      return new Map(ids.map((id, place) => [id, { x: xs[place] ?? 0, y: ys[place] ?? 0 }]));
    });
    return { positions: packGroups(groups, canvas), captions: [] };
  },
};

interface Spring {
  readonly a: number;
  readonly b: number;
}

interface Places {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

function settle(count: number, springs: readonly Spring[]): Places {
  const start = Array.from({ length: count }, (_, place) => spiral(place));
  const places = {
    xs: Float64Array.from(start, ({ x }) => x),
    ys: Float64Array.from(start, ({ y }) => y),
  };
  for (let round = 0; round < ROUNDS; round += 1)
    step(places, springs, EDGE_LENGTH * 0.8 * (1 - round / ROUNDS));
  for (let round = 0; round < PARTINGS; round += 1) if (!partLabels(places)) break;
  return places;
}

/** Points of a sunflower: even, and never two in one place. */
function spiral(place: number): Point {
  const radius = EDGE_LENGTH * 0.6 * Math.sqrt(place);
  const angle = place * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** One round; no node moves further than `most`. */
function step({ xs, ys }: Places, springs: readonly Spring[], most: number) {
  const fx = new Float64Array(xs.length);
  const fy = new Float64Array(xs.length);
  const push = (a: number, b: number, force: (distance: number) => number) => {
    const dx = (xs[a] ?? 0) - (xs[b] ?? 0);
    const dy = (ys[a] ?? 0) - (ys[b] ?? 0);
    const distance = Math.max(1, Math.hypot(dx, dy));
    const strength = force(distance) / distance;
    fx[a] = (fx[a] ?? 0) + dx * strength;
    fy[a] = (fy[a] ?? 0) + dy * strength;
    fx[b] = (fx[b] ?? 0) - dx * strength;
    fy[b] = (fy[b] ?? 0) - dy * strength;
  };
  for (let a = 0; a < xs.length; a += 1) {
    for (let b = a + 1; b < xs.length; b += 1) push(a, b, (d) => EDGE_LENGTH ** 2 / d);
  }
  for (const { a, b } of springs) push(a, b, (d) => -(d ** 2) / EDGE_LENGTH);
  for (let at = 0; at < xs.length; at += 1) {
    const x = fx[at] ?? 0;
    const y = fy[at] ?? 0;
    const shrink = Math.min(1, most / Math.max(1, Math.hypot(x, y)));
    xs[at] = (xs[at] ?? 0) + x * shrink;
    ys[at] = (ys[at] ?? 0) + y * shrink;
  }
}

/** Moves nodes whose labels touch apart, the shorter way. False when none did. */
function partLabels({ xs, ys }: Places): boolean {
  const tall = NODE_BOX.above + NODE_BOX.below;
  let touched = false;
  for (let a = 0; a < xs.length; a += 1) {
    for (let b = a + 1; b < xs.length; b += 1) {
      const dx = (xs[b] ?? 0) - (xs[a] ?? 0);
      const dy = (ys[b] ?? 0) - (ys[a] ?? 0);
      const overX = NODE_BOX.width - Math.abs(dx);
      const overY = tall - Math.abs(dy);
      if (overX <= 0 || overY <= 0) continue;
      touched = true;
      const line = overX < overY ? xs : ys;
      const half =
        (Math.min(overX, overY) / 2 + 1) * (overX < overY ? Math.sign(dx) || 1 : Math.sign(dy) || 1);
      line[a] = (line[a] ?? 0) - half;
      line[b] = (line[b] ?? 0) + half;
    }
  }
  return touched;
}
