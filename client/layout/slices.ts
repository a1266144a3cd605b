import type { Arrangement } from './layout.ts';
import type { Work } from './task.ts';

/** Milliseconds that the page may be kept from drawing where there is no worker. */
const SLICE_MS = 12;

export interface Arranged {
  readonly arrangement: Arrangement;
  /** Where it was computed; on the page only where no worker could start. */
  readonly where: 'worker' | 'page';
}

export interface Watch {
  /** Aborting ends the work at once; the promise is then rejected with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called now and then, with a share from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Does the work on the page, a little at a time. */
export async function inSlices(work: Work<Arrangement>, { signal, onProgress }: Watch): Promise<Arrangement> {
  let began = performance.now();
  let step = work.next();
  for (; !step.done; step = work.next()) {
    if (performance.now() - began < SLICE_MS) continue;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    began = performance.now();
  }
  return step.value;
}
