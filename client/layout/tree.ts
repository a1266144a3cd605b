import { packGroups } from './components.ts';
import { largestBox, type Point, type Size } from './layout.ts';
import { type Branch, organisation } from './organisation.ts';
import type { Positions, Task } from './task.ts';

/** What stands side by side is wrapped into rows once it is more than these. */
const MOST_IN_A_ROW = 6;
/** Pixels between a row and the one under it, beyond what labels need: room for lines and their names. */
const DROP = 56;

/** A place of the tree, or a block of leaves that is placed like one; widths in nodes. */
interface Cell {
  readonly ids: readonly string[];
  readonly across: number;
  readonly width: number;
  readonly children: readonly Cell[];
}

/**
 * The organisation from the top down, each above the middle of what is under it, several trees side by side; what belongs to
 * none stands in rows below.
 */
export function tree(task: Task): Positions {
  const unit = largestBox(task.nodes);
  const shape = (task.canvas.width / task.canvas.height) * (unit.height / unit.width);
  const trees = organisation(task).map((root) => placeTree(cellOf(root, shape), unit));
  const placed = new Set(trees.flatMap((positions) => [...positions.keys()]));
  const rest = task.nodes.map(({ id }) => id).filter((id) => !placed.has(id));
  const packed = packGroups(trees, task.canvas, () => ({ width: unit.width, above: 0, below: unit.height }));
  return new Map([...packed, ...restBelow(rest, packed, task.canvas, unit)]);
}

function placeTree(root: Cell, unit: Size): Map<string, Point> {
  const positions = new Map<string, Point>();
  let top = 0;
  let level = [{ cell: root, left: 0 }];
  while (level.length > 0) {
    const rows = level.map(({ cell, left }) => {
      const places = inRows(cell);
      for (const [index, { x, y }] of places.entries()) {
        positions.set(cell.ids[index] ?? '', {
          x: Math.round((left + cell.width / 2 + x) * unit.width),
          y: Math.round(top + y * unit.height),
        });
      }
      return 1 + (places.at(-1)?.y ?? 0);
    });
    top += Math.max(...rows) * unit.height + DROP;
    level = level.flatMap(({ cell, left }) => {
      let next = left + (cell.width - widthOf(cell.children)) / 2;
      return cell.children.map((child) => {
        next += child.width;
        return { cell: child, left: next - child.width };
      });
    });
  }
  return positions;
}

/** Places around 0, in nodes: in every other row one less, so that lines to the rows below pass between two. */
function inRows({ ids, across }: Cell): readonly Point[] {
  const places: Point[] = [];
  for (let y = 0; places.length < ids.length; y += 1) {
    const most = across - (y % 2);
    const count = Math.min(most, ids.length - places.length);
    // A last row that is not full stands where a full one would.
    const aside = y === 0 ? 0 : ((most - count) % 2) / 2;
    for (let at = 0; at < count; at += 1) places.push({ x: at - (count - 1) / 2 - aside, y });
  }
  return places;
}

/** A branch as a cell: its leaves, when they are many, gathered in one block beside its other children. */
function cellOf({ ids, children }: Branch, shape: number): Cell {
  const isLeaf = (child: Branch) => child.children.length === 0;
  const others = children.filter((child) => !isLeaf(child)).map((child) => cellOf(child, shape));
  const leaves = children.filter(isLeaf);
  const blocks =
    leaves.length > MOST_IN_A_ROW ? [leaves.flatMap((leaf) => leaf.ids)] : leaves.map((leaf) => leaf.ids);
  const below = [...others, ...blocks.map((block) => cell(block, [], shape))];
  return cell(ids, below, shape);
}

function cell(ids: readonly string[], children: readonly Cell[], shape: number): Cell {
  const across = Math.min(ids.length, Math.max(MOST_IN_A_ROW, Math.ceil(Math.sqrt(ids.length * shape))));
  return { ids, across, width: Math.max(across, widthOf(children)), children };
}

const widthOf = (cells: readonly Cell[]) => cells.reduce((sum, { width }) => sum + width, 0);

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
