import { startWorker } from '../browser/own-script.ts';
import workerUrl from './arrange-worker.ts?worker&url';
import type { Arrangement } from './layout.ts';
import type { FromWorker } from './messages.ts';
import { type Arranged, inSlices, type Watch } from './slices.ts';
import type { Task, Work } from './task.ts';

/** Computes a task off the main thread, or in slices on it where the browser lets no worker start. */
export async function runArrange(task: Task, watch: Watch): Promise<Arranged> {
  const inWorker = await askWorker(task, watch);
  if (inWorker !== 'no worker') return { arrangement: inWorker, where: 'worker' };
  return { arrangement: await computeHere(task, watch), where: 'page' };
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

/** What the worker's file holds, run here. */
async function computeHere(task: Task, watch: Watch): Promise<Arrangement> {
  await import(/* @vite-ignore */ workerUrl);
  const compute: unknown = Reflect.get(globalThis, 'yinzhengCompute');
  if (typeof compute !== 'function') throw new Error('the file of the layouts holds no layouts');
  const work: Work<Arrangement> = compute(task);
  return inSlices(work, watch);
}
