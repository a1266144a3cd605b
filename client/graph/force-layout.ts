import type { Layout, Point } from './layout.ts';

/** Pixels that an edge likes to be long: a label's width and some air. */
const EDGE_LENGTH = 170;
/** After this many rounds the picture hardly changes. */
const ROUNDS = 260;
/** Labels are wide and low, so nodes keep more distance sideways than up and down. */
const WIDER = 1.25;

/** Nodes push each other away and edges pull together (Fruchterman and Reingold 1991), from a spiral, without chance. */
export const forceLayout: Layout = {
  id: 'force',
  name: 'layoutForce',
  run({ nodes, edges }) {
    const index = new Map(nodes.map((node, place) => [node.id, place]));
    const springs = edges.flatMap(({ from, to }) => {
      const a = index.get(from);
      const b = index.get(to);
      return a === undefined || b === undefined || a === b ? [] : [{ a, b }];
    });
    const xs = Float64Array.from(nodes, (_, place) => spiral(place).x);
    const ys = Float64Array.from(nodes, (_, place) => spiral(place).y);
    for (let round = 0; round < ROUNDS; round += 1) {
      step(xs, ys, springs, EDGE_LENGTH * 0.8 * (1 - round / ROUNDS));
    }
    const place = (at: number) => ({ x: Math.round((xs[at] ?? 0) * WIDER), y: Math.round(ys[at] ?? 0) });
    return { positions: new Map(nodes.map((node, at) => [node.id, place(at)])), captions: [] };
  },
};

/** Points of a sunflower: even, and never two in one place. */
function spiral(place: number): Point {
  const radius = EDGE_LENGTH * 0.6 * Math.sqrt(place);
  const angle = place * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** One round; no node moves further than `most`. */
function step(
  xs: Float64Array,
  ys: Float64Array,
  springs: readonly { a: number; b: number }[],
  most: number,
) {
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
    // A light pull to the middle keeps what is not connected from drifting away.
    const x = (fx[at] ?? 0) - (xs[at] ?? 0) * 0.12;
    const y = (fy[at] ?? 0) - (ys[at] ?? 0) * 0.16;
    const shrink = Math.min(1, most / Math.max(1, Math.hypot(x, y)));
    xs[at] = (xs[at] ?? 0) + x * shrink;
    ys[at] = (ys[at] ?? 0) + y * shrink;
  }
}
