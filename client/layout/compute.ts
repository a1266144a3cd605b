import { force } from './force.ts';
import { grid } from './grid.ts';
import type { Arrangement, LayoutId } from './layout.ts';
import { rings } from './rings.ts';
import { settleAmong } from './settle-among.ts';
import { storyLayout } from './story-layout.ts';
import type { Compute, Positions, Task, Work } from './task.ts';
import { tree } from './tree.ts';

/** How each layout is computed. Pure and without chance: the same task always has the same result. */
const COMPUTE: Readonly<Record<LayoutId, Compute>> = {
  // biome-ignore lint/correctness/useYield: what is quick has no slices.
  *story(task) {
    return storyLayout(task, task.patterns.stories, task.canvas);
  },
  *force(task) {
    return positionsOnly(yield* force(task));
  },
  // biome-ignore lint/correctness/useYield: as above.
  *tree(task) {
    return positionsOnly(tree(task));
  },
  // biome-ignore lint/correctness/useYield: as above.
  *rings(task) {
    return positionsOnly(rings(task));
  },
  // biome-ignore lint/correctness/useYield: as above.
  *grid(task) {
    return positionsOnly(grid(task));
  },
};

/** Arranges what the task names: pinned nodes stay, nothing is put on what else there is, and no two labels touch. */
export function* computeTask(task: Task): Work<Arrangement> {
  return yield* settleAmong(task, yield* COMPUTE[task.layout](task));
}

const positionsOnly = (positions: Positions): Arrangement => ({ positions, captions: [] });
