import { computeTask } from './compute.ts';
import { type Arranged, inSlices, type Watch } from './slices.ts';
import type { Task } from './task.ts';

/** Stands in for `run.ts` in a published site: a page opened from a folder may start no worker. */
export async function runArrange(task: Task, watch: Watch): Promise<Arranged> {
  watch.signal.throwIfAborted();
  return { arrangement: await inSlices(computeTask(task), watch), where: 'page' };
}
