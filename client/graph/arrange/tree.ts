import { hierarchy, tree as tidyTree } from 'd3-hierarchy';
import { packGroups } from '../components.ts';
import { largestBox, type Point, type Size } from '../layout.ts';
import { type Branch, organisation } from './organisation.ts';
import type { Positions, Task } from './task.ts';

/** Children without children of their own stand in a block of rows once they are more than these. */
const MOST_IN_A_ROW = 4;
/** Pixels between a row and the one under it, beyond what labels need: room for lines. */
const DROP = 34;

/** A node of the tree, or a block of leaves that is placed like one. */
interface Cell {
  readonly ids: readonly string[];
  readonly across: number;
  readonly children: readonly Cell[];
}

/**
 * The organisation from the top down (Reingold and Tilford's tidy tree in Buchheim's form), several trees side by side; what
 * belongs to none stands in rows below.
 */
export function tree(task: Task): Positions {
  const unit = largestBox(task.nodes);
  const trees = organisation(task).map((root) => placeTree(root, unit));
  const placed = new Set(trees.flatMap((positions) => [...positions.keys()]));
  const rest = task.nodes.map(({ id }) => id).filter((id) => !placed.has(id));
  const packed = packGroups(trees, task.canvas, () => ({ width: unit.width, above: 0, below: unit.height }));
  return new Map([...packed, ...restBelow(rest, packed, task.canvas, unit)]);
}

function placeTree(root: Branch, unit: Size): Map<string, Point> {
  const cells = hierarchy(cellOf(root), ({ children }) => children);
  const layout = tidyTree<Cell>()
    .nodeSize([unit.width, 1])
    .separation((a, b) => (a.data.across + b.data.across) / 2 + (a.parent === b.parent ? 0 : 0.25));
  const heights: number[] = [];
  const points = layout(cells).descendants();
  for (const { data, depth } of points) {
    heights[depth] = Math.max(heights[depth] ?? 0, Math.ceil(data.ids.length / data.across));
  }
  const tops = heights.map((_, depth) =>
    heights.slice(0, depth).reduce((sum, rows) => sum + rows * unit.height + DROP, 0),
  );
  const positions = new Map<string, Point>();
  for (const { data, depth, x } of points) {
    for (const [index, id] of data.ids.entries()) {
      const row = Math.floor(index / data.across);
      const inRow = Math.min(data.across, data.ids.length - row * data.across);
      positions.set(id, {
        x: Math.round(x + ((index % data.across) - (inRow - 1) / 2) * unit.width),
        y: Math.round((tops[depth] ?? 0) + row * unit.height),
      });
    }
  }
  return positions;
}

/** A branch as a cell: its leaves, when they are many, gathered in one block beside its other children. */
function cellOf({ id, children }: Branch): Cell {
  const leaves = children.filter((child) => child.children.length === 0);
  const others = children.filter((child) => child.children.length > 0).map(cellOf);
  const single = (leaf: Branch): Cell => ({ ids: [leaf.id], across: 1, children: [] });
  const block: Cell = { ids: leaves.map((leaf) => leaf.id), across: blockWidth(leaves.length), children: [] };
  const below = leaves.length > MOST_IN_A_ROW ? [block] : leaves.map(single);
  return { ids: [id], across: 1, children: [...others, ...below] };
}

/** Rather wide than tall, as a screen is. */
const blockWidth = (count: number) => Math.max(MOST_IN_A_ROW, Math.ceil(Math.sqrt(count * 1.2)));

/** In rows as wide as the trees, or as suits the canvas where these are narrow. */
function restBelow(rest: readonly string[], placed: Positions, canvas: Size, unit: Size): Positions {
  const xs = [...placed.values()].map(({ x }) => x);
  const ys = [...placed.values()].map(({ y }) => y);
  const left = xs.reduce((least, x) => Math.min(least, x), xs[0] ?? 0);
  const right = xs.reduce((most, x) => Math.max(most, x), xs[0] ?? 0);
  const top = ys.length === 0 ? 0 : ys.reduce((most, y) => Math.max(most, y), 0) + 2 * unit.height;
  const even = Math.ceil(
    Math.sqrt((rest.length * canvas.width * unit.height) / (canvas.height * unit.width)),
  );
  const across = Math.max(
    1,
    Math.min(rest.length, Math.max(even, Math.floor((right - left) / unit.width) + 1)),
  );
  return new Map(
    rest.map((id, index) => [
      id,
      { x: left + (index % across) * unit.width, y: top + Math.floor(index / across) * unit.height },
    ]),
  );
}
