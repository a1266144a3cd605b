import { largestBox, type Point } from './layout.ts';
import type { Positions, Task } from './task.ts';

/** Pixels between what stands on neighbouring places. */
const AIR = 6;

/**
 * Rings around the focus by distance from it, or without one by how busy a node is. A ring that is full goes on outside;
 * the next distance begins a ring of its own.
 */
export function rings(task: Task): Positions {
  const { focus, nodes } = task;
  const beside = neighbours(task);
  const hasFocus = focus !== undefined && beside.has(focus);
  const levels = hasFocus ? byDistance(focus, beside) : byBusyness(beside);
  const cell = largestBox(nodes);
  const gap = Math.hypot(cell.width, cell.height) + AIR;
  const positions = new Map<string, Point>();
  let radius = 0;
  for (const level of levels) {
    let rest = level;
    while (rest.length > 0) {
      const ring = rest.slice(0, radius === 0 ? 1 : capacity(radius, gap));
      rest = rest.slice(ring.length);
      for (const [index, id] of ring.entries()) {
        const angle = (index / ring.length) * 2 * Math.PI - Math.PI / 2;
        positions.set(id, {
          x: Math.round(radius * Math.cos(angle)),
          y: Math.round(radius * Math.sin(angle)),
        });
      }
      radius += gap;
    }
  }
  return positions;
}

/** How many places a ring has whose neighbours are a gap apart, measured straight. */
const capacity = (radius: number, gap: number) =>
  Math.max(1, Math.floor(Math.PI / Math.asin(Math.min(1, gap / 2 / radius))));

/** Whom each is tied to, once for each line. */
export function neighbours({
  nodes,
  edges,
}: Pick<Task, 'nodes' | 'edges'>): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    if (from === to || !beside.has(from) || !beside.has(to)) continue;
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  return beside;
}

/** Those at distance 0, 1, 2 …, each level in the order of the one inside; what hangs together with none of them last. */
function byDistance(
  focus: string,
  beside: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const seen = new Set([focus]);
  const levels: string[][] = [];
  for (let level = [focus]; level.length > 0; ) {
    levels.push(level);
    const next: string[] = [];
    for (const other of level.flatMap((id) => beside.get(id) ?? [])) {
      if (seen.has(other)) continue;
      seen.add(other);
      next.push(other);
    }
    level = next;
  }
  const rest = [...beside.keys()].filter((id) => !seen.has(id));
  return rest.length === 0 ? levels : [...levels, rest];
}

function byBusyness(beside: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const degree = (id: string) => new Set(beside.get(id)).size;
  return [[...beside.keys()].sort((a, b) => degree(b) - degree(a))];
}
