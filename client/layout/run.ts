import { startWorker } from '../browser/own-script.ts';
import workerUrl from './arrange-worker.ts?worker&url';
import type { Arrangement } from './layout.ts';
import type { FromWorker } from './messages.ts';
import type { Task, Work } from './task.ts';

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

/** Computes a task off the main thread, or in slices on it where the browser lets no worker start. */
export async function runArrange(task: Task, watch: Watch): Promise<Arranged> {
  const inWorker = await askWorker(task, watch);
  if (inWorker !== 'no worker') return { arrangement: inWorker, where: 'worker' };
  return { arrangement: await computeInSlices(task, watch), where: 'page' };
}

/** A worker that has answered and waits for the next task: starting one takes longer than most layouts. */
let idle: Worker | undefined;

function takeWorker(): Worker | undefined {
  try {
    const worker = idle ?? startWorker(workerUrl, { name: 'arrange' });
    idle = undefined;
    return worker;
  } catch {
    return undefined; // an old browser, or a policy that forbids it
  }
}

function askWorker(task: Task, { signal, onProgress }: Watch): Promise<Arrangement | 'no worker'> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = takeWorker();
    if (worker === undefined) return resolve('no worker');
    const stop = () => {
      worker.terminate();
      reject(signal.reason);
    };
    const rest = () => {
      signal.removeEventListener('abort', stop);
      worker.onmessage = null;
      worker.onerror = null;
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') return onProgress(data.share);
      rest();
      idle = worker;
      resolve(data.arrangement);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      rest();
      worker.terminate();
      resolve('no worker');
    };
    worker.postMessage(task);
  });
}

async function computeInSlices(task: Task, { signal, onProgress }: Watch): Promise<Arrangement> {
  await import(/* @vite-ignore */ workerUrl);
  const compute: unknown = Reflect.get(globalThis, 'yinzhengCompute');
  if (typeof compute !== 'function') throw new Error('the file of the layouts holds no layouts');
  const work: Work<Arrangement> = compute(task);
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
