import type { GraphFragment } from '#contract/graph.ts';
import { NODE_BOX, type Point, type Size } from './layout.ts';

/** Ids of nodes that hang together, the largest group first; within a group in the order of the graph. */
export function connectedGroups({ nodes, edges }: GraphFragment): readonly (readonly string[])[] {
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

/** Groups side by side on shelves, so that together they have about the shape of the canvas. */
export function packGroups(
  groups: readonly ReadonlyMap<string, Point>[],
  canvas: Size,
): ReadonlyMap<string, Point> {
  const boxes = groups.map(boxOf);
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(0, ...boxes.map(({ width }) => width));
  const across = Math.max(widest, Math.sqrt((area * canvas.width) / Math.max(1, canvas.height)) * 1.2);
  const packed = new Map<string, Point>();
  let shelf = { x: 0, y: 0, height: 0 };
  for (const [index, group] of groups.entries()) {
    const box = boxes[index];
    if (box === undefined) continue;
    if (shelf.x > 0 && shelf.x + box.width > across) shelf = { x: 0, y: shelf.y + shelf.height, height: 0 };
    for (const [id, { x, y }] of group) {
      packed.set(id, { x: Math.round(x - box.left + shelf.x), y: Math.round(y - box.top + shelf.y) });
    }
    shelf = { ...shelf, x: shelf.x + box.width, height: Math.max(shelf.height, box.height) };
  }
  return packed;
}

/** What a group takes up with its labels and some air. */
function boxOf(group: ReadonlyMap<string, Point>) {
  const xs = [...group.values()].map(({ x }) => x);
  const ys = [...group.values()].map(({ y }) => y);
  const air = 30;
  const left = Math.min(...xs) - NODE_BOX.width / 2 - air;
  const top = Math.min(...ys) - NODE_BOX.above - air;
  return {
    left,
    top,
    width: Math.max(...xs) + NODE_BOX.width / 2 + air - left,
    height: Math.max(...ys) + NODE_BOX.below + air - top,
  };
}
