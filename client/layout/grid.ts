import { comparerIn } from '../words/language.ts';
import { largestBox, type Point } from './layout.ts';
import type { Positions, Task, ToPlace } from './task.ts';

/** Rows of even cells: by label, each beginning a new row, then by name (in Chinese by its sound). */
export function grid({ nodes, canvas, language }: Task): Positions {
  const cell = largestBox(nodes);
  const across = columnsFor(nodes.length, (canvas.width / canvas.height) * (cell.height / cell.width));
  const compare = comparerIn(language);
  const positions = new Map<string, Point>();
  let top = 0;
  for (const rank of [...new Set(nodes.map((node) => node.rank))].sort((a, b) => a - b)) {
    const row = nodes.filter((node) => node.rank === rank).sort(byName(compare));
    for (const [index, { id }] of row.entries()) {
      positions.set(id, {
        x: Math.round((index % across) * cell.width),
        y: Math.round((top + Math.floor(index / across)) * cell.height),
      });
    }
    top += Math.ceil(row.length / across);
  }
  return positions;
}

const byName = (compare: (a: string, b: string) => number) => (a: ToPlace, b: ToPlace) =>
  compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** The number of columns with which the whole has about this width by height, counted in cells. */
const columnsFor = (count: number, shape: number) => Math.max(1, Math.round(Math.sqrt(count * shape)));
